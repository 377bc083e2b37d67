package fi.lapimurto.journey;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.WebAddress;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAccess;
import fi.lapimurto.team.TeamChange;
import jakarta.validation.constraints.NotNull;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a team has told of its trials and changes, to whom and how (S6.3–S6.8). */
@Service
@Transactional
public class Communications {

    /** To whom, or in which form. */
    public enum Audience {
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
    public record Told(
            @NotNull(message = "{any.required}") LocalDate day,
            @NotNull(message = "{any.required}") Audience audience,
            @NotNull(message = "{any.required}") @LongText String what,
            @WebAddress String link,
            Boolean helped) {}

    /** An entry of the list. */
    public record Entry(UUID id, Told told) {}

    /**
     * A team's communication.
     *
     * @param entries the newest first
     * @param missing whom the handbook names and who has not been told anything
     * @param editable whether the reader may add to it now
     */
    public record Seen(Team team, List<Entry> entries, Set<Audience> missing, boolean editable) {}

    private final JdbcClient jdbc;
    private final TeamAccess access;
    private final Collaboratives collaboratives;
    private final FormBinder binder;
    private final AuditTrail trail;
    private final Clock clock;

    Communications(
            JdbcClient jdbc,
            TeamAccess access,
            Collaboratives collaboratives,
            FormBinder binder,
            AuditTrail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.collaboratives = collaboratives;
        this.binder = binder;
        this.trail = trail;
        this.clock = clock;
    }

    /** For the team and its coach. */
    @Transactional(readOnly = true)
    public Seen of(String login, UUID teamId) {
        Team team = access.require(login, Permission.WORK_READ, teamId);
        List<Entry> entries = entries(teamId);
        boolean editable = access.may(login, Permission.TEAM_WRITE, team)
                && team.takesPart()
                && collaboratives.get(team.collaborativeId()).state() == CollaborativeState.running;
        return new Seen(team, entries, missing(entries), editable);
    }

    /** Adds an entry, as a page or a program sends it. */
    @UseCase
    public UUID add(String login, UUID teamId, Map<String, ?> sent) {
        access.require(login, Permission.TEAM_WRITE, teamId);
        return add(login, teamId, binder.bind(sent, Told.class));
    }

    public UUID add(String login, UUID teamId, Told told) {
        requireOpen(access.require(login, Permission.TEAM_WRITE, teamId));
        binder.check(told);
        Paper.requireOver("day", told.day(), LocalDate.now(clock));
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into team_communication (id, team_id, day, audience, what, link, helped, added_at, added_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        teamId,
                        told.day(),
                        told.audience().name(),
                        told.what(),
                        told.link(),
                        Boolean.TRUE.equals(told.helped()),
                        Timestamp.from(clock.instant()),
                        login)
                .update();
        trail.record(TeamChange.subject(teamId), TeamChange.communication_changed, login);
        return id;
    }

    @UseCase
    public void remove(String login, UUID teamId, UUID entry) {
        requireOpen(access.require(login, Permission.TEAM_WRITE, teamId));
        int removed = jdbc.sql("delete from team_communication where id = ? and team_id = ?")
                .params(entry, teamId)
                .update();
        if (removed == 0) {
            throw UseCaseRejected.notFound("journey.error.noEntry");
        }
        trail.record(TeamChange.subject(teamId), TeamChange.communication_changed, login);
    }

    /** What the form of the task has to say: nothing told is unusual, who is left out is only said. */
    List<Finding> findings(UUID teamId) {
        List<Entry> entries = entries(teamId);
        Set<Audience> missing = missing(entries);
        List<Finding> findings = new ArrayList<>();
        if (entries.isEmpty()) {
            findings.add(Finding.warn("journey.nothingTold"));
            return findings;
        }
        if (missing.contains(Audience.workplace)) {
            findings.add(Finding.inform("journey.workplaceNotTold"));
        }
        if (missing.contains(Audience.customers) && missing.contains(Audience.residents)) {
            findings.add(Finding.inform("journey.customersNotTold"));
        }
        if (missing.contains(Audience.instructions)) {
            findings.add(Finding.inform("journey.noInstructions"));
        }
        return findings;
    }

    private void requireOpen(Team team) {
        if (!team.takesPart()) {
            throw UseCaseRejected.conflict("team.error.droppedOut", team.name());
        }
        collaboratives.get(team.collaborativeId()).requireRunning();
    }

    private static Set<Audience> missing(List<Entry> entries) {
        Set<Audience> missing = EnumSet.allOf(Audience.class);
        entries.forEach(it -> missing.remove(it.told().audience()));
        return missing;
    }

    private List<Entry> entries(UUID teamId) {
        return jdbc.sql("select * from team_communication where team_id = ? order by day desc, number desc")
                .param(teamId)
                .query((row, number) -> new Entry(
                        row.getObject("id", UUID.class),
                        new Told(
                                row.getObject("day", LocalDate.class),
                                Audience.valueOf(row.getString("audience")),
                                row.getString("what"),
                                row.getString("link"),
                                row.getBoolean("helped"))))
                .list();
    }
}
