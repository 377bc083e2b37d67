package fi.lapimurto.team;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Participant;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which coach goes with which team. The coach's tasks of a team belong to whoever is its coach. */
@Service
@Transactional
public class TeamCoaches {

    /** As a guide a coach has so many teams (S11.5). */
    public static final int TEAMS_EACH = 2;

    private final TeamAccess access;
    private final AccessControl accessControl;
    private final Teams teams;
    private final People people;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    TeamCoaches(
            TeamAccess access,
            AccessControl accessControl,
            Teams teams,
            People people,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.access = access;
        this.accessControl = accessControl;
        this.teams = teams;
        this.people = people;
        this.trail = trail;
        this.events = events;
    }

    /** Gives a team a coach; it may have more than one. */
    @UseCase
    public void assign(String login, UUID teamId, String coach) {
        Team team = access.require(login, Permission.TEAM_ORGANISE, teamId);
        requireCoach(team.collaborativeId(), coach);
        give(team, coach, login);
    }

    @UseCase
    public void withdraw(String login, UUID teamId, String coach) {
        Team team = access.require(login, Permission.TEAM_ORGANISE, teamId);
        take(team, coach, login);
    }

    /**
     * Lets another coach take over all teams of one: their tasks follow, also those that were claimed.
     *
     * @return how many teams
     */
    @UseCase
    public int substitute(String login, UUID collaborativeId, String from, String to) {
        accessControl.require(login, Permission.ROUND_ORGANISE, collaborativeId);
        requireCoach(collaborativeId, to);
        if (from == null || from.equalsIgnoreCase(to)) {
            throw UseCaseRejected.invalid("to", "team.error.sameCoach");
        }
        List<Team> all = teams.of(collaborativeId);
        Map<UUID, List<Profile>> coaches = of(all.stream().map(Team::id).toList());
        List<Team> taken = all.stream().filter(it -> isAmong(coaches, it, from)).toList();
        if (taken.isEmpty()) {
            throw UseCaseRejected.invalid("from", "team.error.coachesNobody");
        }
        for (Team team : taken) {
            take(team, from, login);
            give(team, to, login);
        }
        return taken.size();
    }

    /** The coaches of the teams; a team without one is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Profile>> of(Collection<UUID> teamIds) {
        return teamIds.isEmpty() ? Map.of() : people.holders(Role.coach, teamIds);
    }

    /** Who can be chosen: the collaborative's coaches. */
    @Transactional(readOnly = true)
    public List<Profile> candidates(UUID collaborativeId) {
        return people.participants(collaborativeId).stream()
                .filter(it -> it.role() == Role.coach)
                .map(Participant::person)
                .filter(Profile::active)
                .toList();
    }

    private void give(Team team, String coach, String by) {
        if (isAmong(of(Set.of(team.id())), team, coach)) {
            return;
        }
        people.assign(coach, Role.coach, team.collaborativeId(), team.id());
        trail.record(TeamChange.subject(team.id()), TeamChange.coach_assigned, by);
        events.publishEvent(new CoachAssigned(team.collaborativeId(), team.id(), UUID.randomUUID()));
    }

    private void take(Team team, String coach, String by) {
        people.withdraw(coach, Role.coach, team.collaborativeId(), team.id());
        trail.record(TeamChange.subject(team.id()), TeamChange.coach_withdrawn, by);
    }

    private static boolean isAmong(Map<UUID, List<Profile>> coaches, Team team, String login) {
        return coaches.getOrDefault(team.id(), List.of()).stream()
                .anyMatch(it -> it.login().equals(login));
    }

    private void requireCoach(UUID collaborativeId, String coach) {
        boolean known = coach != null
                && candidates(collaborativeId).stream()
                        .anyMatch(it -> it.login().equals(coach));
        if (!known) {
            throw UseCaseRejected.invalid("coach", "team.error.notCoach");
        }
    }
}
