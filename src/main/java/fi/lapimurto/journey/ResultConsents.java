package fi.lapimurto.journey;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.PlainText;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamChange;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom of its own management a team lets know its results: suggested in its agreement, given and withdrawn by its
 * contact, never by itself (C2, G16).
 */
@Service
@Transactional
public class ResultConsents {

    private static final int LONGEST = 300;

    /**
     * A consent.
     *
     * @param givenBy by name
     * @param withdrawnAt or {@code null} while it holds
     * @param withdrawnBy by name, or {@code null}
     */
    public record Consent(
            UUID id, String person, Instant givenAt, String givenBy, Instant withdrawnAt, String withdrawnBy) {

        public boolean holds() {
            return withdrawnAt == null;
        }

        private Consent with(Map<String, String> names) {
            String withdrawing = withdrawnBy == null ? null : names.getOrDefault(withdrawnBy, withdrawnBy);
            return new Consent(id, person, givenAt, names.getOrDefault(givenBy, givenBy), withdrawnAt, withdrawing);
        }
    }

    /**
     * A team's consents.
     *
     * @param all those that hold first, then the withdrawn
     * @param suggested whom the agreement names and who has none
     * @param changeable whether the reader may give and withdraw them now
     */
    public record TeamConsents(Team team, List<Consent> all, List<String> suggested, boolean changeable) {}

    private final ConsentEntries consents;
    private final JourneyAccess access;
    private final PaperStore papers;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    ResultConsents(
            ConsentEntries consents,
            JourneyAccess access,
            PaperStore papers,
            People people,
            AuditTrail trail,
            Clock clock) {
        this.consents = consents;
        this.access = access;
        this.papers = papers;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** For everybody who may read the team: they are to know whom they may tell. */
    @Transactional(readOnly = true)
    public TeamConsents of(String login, UUID teamId) {
        Team team = access.require(login, Permission.TEAM_READ, teamId);
        List<Consent> all = all(teamId);
        Set<Permission> permitted = access.of(login, team);
        List<String> suggested = permitted.contains(Permission.WORK_READ) ? suggested(teamId, all) : List.of();
        return new TeamConsents(
                team, all, suggested, permitted.contains(Permission.TEAM_DECIDE) && access.isOpen(team));
    }

    /** Lets one person know; the team's contact gives it. */
    @UseCase
    public void give(String login, UUID teamId, String person) {
        access.requireOpen(login, Permission.TEAM_DECIDE, teamId);
        String name = person == null ? "" : PlainText.line(person);
        if (name.isEmpty()) {
            throw UseCaseRejected.invalid("person", "any.required");
        }
        if (name.length() > LONGEST) {
            throw UseCaseRejected.invalid("person", "any.Size", 0, LONGEST);
        }
        if (consents.existsByTeamIdAndPersonIgnoreCaseAndWithdrawnAtIsNull(teamId, name)) {
            throw UseCaseRejected.conflict("journey.error.permitted", name);
        }
        consents.save(new ConsentEntry(teamId, name, login, clock.instant()));
        trail.record(TeamChange.subject(teamId), TeamChange.permission_given, login);
    }

    /** Takes a consent back; that it was given stays in the record. */
    @UseCase
    public void withdraw(String login, UUID teamId, UUID permissionId) {
        access.require(login, Permission.TEAM_DECIDE, teamId);
        consents.findByIdAndTeamId(permissionId, teamId)
                .orElseThrow(() -> UseCaseRejected.notFound("journey.error.noPermission"))
                .withdraw(login, clock.instant());
        trail.record(TeamChange.subject(teamId), TeamChange.permission_withdrawn, login);
    }

    private List<String> suggested(UUID teamId, List<Consent> all) {
        Set<String> known =
                new HashSet<>(all.stream().map(it -> it.person().toLowerCase()).toList());
        return papers.content(teamId, Deliverable.agreement, AgreeTogether.class).stream()
                .map(AgreeTogether::managementPersons)
                .filter(it -> it != null)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(it -> !it.isEmpty() && it.length() <= LONGEST && !known.contains(it.toLowerCase()))
                .distinct()
                .toList();
    }

    private List<Consent> all(UUID teamId) {
        List<Consent> all = consents.of(teamId);
        Map<String, String> names = people.names(all.stream()
                .flatMap(it -> Stream.of(it.givenBy(), it.withdrawnBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return all.stream().map(it -> it.with(names)).toList();
    }
}
