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
 * Whom of its own management a team lets know its results: agreed on in the form of its agreement, given and withdrawn
 * by its contact, never by itself (C2, G16).
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
     * @param suggested whom the team has agreed on and who has none yet
     * @param changeable whether the reader may give and withdraw them now
     */
    public record TeamConsents(Team team, List<Consent> all, List<String> suggested, boolean changeable) {}

    private final ConsentEntries consents;
    private final JourneyAccess access;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    ResultConsents(ConsentEntries consents, JourneyAccess access, People people, AuditTrail trail, Clock clock) {
        this.consents = consents;
        this.access = access;
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
        List<String> suggested = permitted.contains(Permission.WORK_READ) ? suggested(teamId) : List.of();
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
        ConsentEntry entry = consents.agreed(teamId).stream()
                .filter(it -> it.person().equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> new ConsentEntry(teamId, name));
        entry.give(login, clock.instant());
        consents.save(entry);
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

    /**
     * Takes from the agreement whom the team wants to let know; what is given already only the contact withdraws.
     *
     * @throws UseCaseRejected when somebody is left out whose consent holds
     */
    void agree(UUID teamId, AgreeTogether agreement) {
        List<String> persons = agreement.persons();
        if (persons.stream().anyMatch(it -> it.length() > LONGEST)) {
            throw UseCaseRejected.invalid("managementPersons", "any.Size", 0, LONGEST);
        }
        List<ConsentEntry> before = consents.agreed(teamId);
        before.stream().filter(it -> !names(persons, it)).forEach(it -> {
            if (it.isGiven()) {
                throw UseCaseRejected.invalid(
                        persons.isEmpty() ? "shareWithManagement" : "managementPersons",
                        "journey.error.stillPermitted",
                        it.person());
            }
            consents.delete(it);
        });
        persons.stream()
                .filter(person -> before.stream().noneMatch(it -> names(List.of(person), it)))
                .forEach(it -> consents.save(new ConsentEntry(teamId, it)));
    }

    private static boolean names(List<String> persons, ConsentEntry entry) {
        return persons.stream().anyMatch(it -> it.equalsIgnoreCase(entry.person()));
    }

    private List<String> suggested(UUID teamId) {
        return consents.agreed(teamId).stream()
                .filter(it -> !it.isGiven())
                .map(ConsentEntry::person)
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
