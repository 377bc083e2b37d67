package fi.lapimurto.journey;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.journey.DeliverableStore.Kind;
import fi.lapimurto.journey.DeliverableStore.Work;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAccess;
import fi.lapimurto.team.TeamChange;
import fi.lapimurto.team.Teams;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    }

    /**
     * A team's consents.
     *
     * @param all those that hold first, then the withdrawn
     * @param suggested whom the agreement names and who has none
     * @param changeable whether the reader may give and withdraw them now
     */
    public record Seen(Team team, List<Consent> all, List<String> suggested, boolean changeable) {}

    private final JdbcClient jdbc;
    private final TeamAccess access;
    private final DeliverableStore works;
    private final People people;
    private final Collaboratives collaboratives;
    private final AuditTrail trail;
    private final Clock clock;

    ResultConsents(
            JdbcClient jdbc,
            TeamAccess access,
            DeliverableStore works,
            People people,
            Collaboratives collaboratives,
            AuditTrail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.works = works;
        this.people = people;
        this.collaboratives = collaboratives;
        this.trail = trail;
        this.clock = clock;
    }

    /** For everybody who may read the team: they are to know whom they may tell. */
    @Transactional(readOnly = true)
    public Seen of(String login, UUID teamId) {
        Team team = access.require(login, Permission.TEAM_READ, teamId);
        List<Consent> all = all(teamId);
        boolean own = access.may(login, Permission.WORK_READ, team);
        boolean changeable = access.may(login, Permission.TEAM_DECIDE, team)
                && team.takesPart()
                && collaboratives.get(team.collaborativeId()).state() == CollaborativeState.running;
        return new Seen(team, all, own ? suggested(teamId, all) : List.of(), changeable);
    }

    /** Lets one person know; the team's contact gives it. */
    @UseCase
    public void give(String login, UUID teamId, String person) {
        requireOpen(access.require(login, Permission.TEAM_DECIDE, teamId));
        if (Teams.isBlank(person)) {
            throw UseCaseRejected.invalid("person", "any.required");
        }
        String name = person.strip();
        if (name.length() > LONGEST) {
            throw UseCaseRejected.invalid("person", "any.Size", 0, LONGEST);
        }
        int given = jdbc.sql("""
                insert into team_permission (id, team_id, person, given_at, given_by) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(UUID.randomUUID(), teamId, name, Timestamp.from(clock.instant()), login)
                .update();
        if (given == 0) {
            throw UseCaseRejected.conflict("journey.error.permitted", name);
        }
        trail.record(TeamChange.subject(teamId), TeamChange.permission_given, login);
    }

    /** Takes a consent back; that it was given stays in the record. */
    @UseCase
    public void withdraw(String login, UUID teamId, UUID permissionId) {
        access.require(login, Permission.TEAM_DECIDE, teamId);
        int withdrawn = jdbc.sql("""
                update team_permission set withdrawn_at = ?, withdrawn_by = ?
                where id = ? and team_id = ? and withdrawn_at is null
                """)
                .params(Timestamp.from(clock.instant()), login, permissionId, teamId)
                .update();
        if (withdrawn == 0) {
            throw UseCaseRejected.notFound("journey.error.noPermission");
        }
        trail.record(TeamChange.subject(teamId), TeamChange.permission_withdrawn, login);
    }

    private void requireOpen(Team team) {
        if (!team.takesPart()) {
            throw UseCaseRejected.conflict("team.error.droppedOut", team.name());
        }
        collaboratives.get(team.collaborativeId()).requireRunning();
    }

    private List<String> suggested(UUID teamId, List<Consent> all) {
        Set<String> known =
                new HashSet<>(all.stream().map(it -> it.person().toLowerCase()).toList());
        return works.find(teamId, Kind.agreement, AgreeTogether.class).map(Work::content).stream()
                .map(AgreeTogether::managementPersons)
                .filter(it -> it != null)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(it -> !it.isEmpty() && it.length() <= LONGEST && !known.contains(it.toLowerCase()))
                .distinct()
                .toList();
    }

    private List<Consent> all(UUID teamId) {
        record Row(UUID id, String person, Instant givenAt, String givenBy, Instant withdrawnAt, String withdrawnBy) {}
        List<Row> rows = jdbc.sql("select * from team_permission where team_id = ?"
                        + " order by withdrawn_at is not null, given_at, person")
                .param(teamId)
                .query((row, number) -> {
                    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("person"),
                            row.getTimestamp("given_at").toInstant(),
                            row.getString("given_by"),
                            withdrawn == null ? null : withdrawn.toInstant(),
                            row.getString("withdrawn_by"));
                })
                .list();
        Map<String, String> names = people.names(rows.stream()
                .flatMap(it -> Stream.of(it.givenBy(), it.withdrawnBy()))
                .filter(it -> it != null)
                .distinct()
                .toList());
        return rows.stream()
                .map(it -> new Consent(
                        it.id(),
                        it.person(),
                        it.givenAt(),
                        names.getOrDefault(it.givenBy(), it.givenBy()),
                        it.withdrawnAt(),
                        it.withdrawnBy() == null ? null : names.getOrDefault(it.withdrawnBy(), it.withdrawnBy())))
                .toList();
    }
}
