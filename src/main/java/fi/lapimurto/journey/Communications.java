package fi.lapimurto.journey;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.WebAddress;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamChange;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a team has told of its trials and changes, to whom and how (S6.3–S6.8). */
@Service
@Transactional
public class Communications {

    /** To whom, or in which form. */
    public enum CommunicationAudience {
        workplace,
        management,
        customers,
        residents,
        local_paper,
        instructions
    }

    /**
     * Something that was told.
     *
     * @param helped whether a communication professional helped
     */
    @Embeddable
    public record Told(
            @NotNull(message = "{any.required}") LocalDate day,

            @NotNull(message = "{any.required}") @Enumerated(EnumType.STRING)
            CommunicationAudience audience,

            @NotNull(message = "{any.required}") @LongText String what,
            @WebAddress String link,
            Boolean helped) {

        public Told {
            helped = Boolean.TRUE.equals(helped);
        }
    }

    /** An entry of the list. */
    public record Entry(UUID id, Told told) {}

    /**
     * A team's communication.
     *
     * @param entries the newest first
     * @param missing whom the handbook names and who has not been told anything
     * @param editable whether the reader may add to it now
     */
    public record CommunicationLog(
            Team team, List<Entry> entries, Set<CommunicationAudience> missing, boolean editable) {}

    private final CommunicationEntries entries;
    private final JourneyAccess access;
    private final FormBinder binder;
    private final AuditTrail trail;
    private final Clock clock;

    Communications(
            CommunicationEntries entries, JourneyAccess access, FormBinder binder, AuditTrail trail, Clock clock) {
        this.entries = entries;
        this.access = access;
        this.binder = binder;
        this.trail = trail;
        this.clock = clock;
    }

    /** For the team and its coach. */
    @Transactional(readOnly = true)
    public CommunicationLog of(String login, UUID teamId) {
        Team team = access.require(login, Permission.WORK_READ, teamId);
        List<Entry> told = entries.of(teamId);
        boolean editable = access.of(login, team).contains(Permission.TEAM_WRITE) && access.isOpen(team);
        return new CommunicationLog(team, told, missing(told), editable);
    }

    /** Adds an entry, as a page or a program sends it. */
    @UseCase
    public UUID add(String login, UUID teamId, Map<String, ?> sent) {
        access.requireOpen(login, Permission.TEAM_WRITE, teamId);
        return add(login, teamId, binder.bind(sent, Told.class));
    }

    public UUID add(String login, UUID teamId, Told told) {
        access.requireOpen(login, Permission.TEAM_WRITE, teamId);
        binder.check(told);
        Paper.requireOver("day", told.day(), LocalDate.now(clock));
        UUID id = entries.save(new CommunicationEntry(teamId, told, login, clock.instant()))
                .id();
        trail.record(TeamChange.paper(teamId), TeamChange.communication_changed, login);
        return id;
    }

    @UseCase
    public void remove(String login, UUID teamId, UUID entry) {
        access.requireOpen(login, Permission.TEAM_WRITE, teamId);
        if (entries.remove(teamId, entry) == 0) {
            throw UseCaseRejected.notFound("journey.error.noEntry");
        }
        trail.record(TeamChange.paper(teamId), TeamChange.communication_changed, login);
    }

    /** What the form of the task has to say: nothing told is unusual, who is left out is only said. */
    List<Finding> findings(UUID teamId) {
        List<Entry> told = entries.of(teamId);
        if (told.isEmpty()) {
            return List.of(Finding.warn("journey.nothingTold"));
        }
        Set<CommunicationAudience> missing = missing(told);
        List<Finding> findings = new ArrayList<>();
        if (missing.contains(CommunicationAudience.workplace)) {
            findings.add(Finding.inform("journey.workplaceNotTold"));
        }
        if (missing.contains(CommunicationAudience.customers) && missing.contains(CommunicationAudience.residents)) {
            findings.add(Finding.inform("journey.customersNotTold"));
        }
        if (missing.contains(CommunicationAudience.instructions)) {
            findings.add(Finding.inform("journey.noInstructions"));
        }
        return findings;
    }

    private static Set<CommunicationAudience> missing(List<Entry> entries) {
        Set<CommunicationAudience> missing = EnumSet.allOf(CommunicationAudience.class);
        entries.forEach(it -> missing.remove(it.told().audience()));
        return missing;
    }
}
