package fi.lapimurto.team;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the permission table about a team, and whether the team may still be changed. */
@Component
public class TeamAccess {

    private final TeamRows teams;
    private final Collaboratives collaboratives;
    private final AccessControl access;

    TeamAccess(TeamRows teams, Collaboratives collaboratives, AccessControl access) {
        this.teams = teams;
        this.collaboratives = collaboratives;
        this.access = access;
    }

    /**
     * The team, so that nobody has to look it up again.
     *
     * @throws UseCaseRejected when the person lacks the permission; to those who may not read the team there is none
     */
    public Team require(String login, Permission permission, UUID teamId) {
        Team team = get(teamId);
        access.require(login, permission, team.collaborativeId(), teamId);
        return team;
    }

    /**
     * The team, to be changed: nobody else changes its people until the transaction ends.
     *
     * @throws UseCaseRejected also when the team has dropped out or its collaborative is over
     */
    Team lockOpen(String login, Permission permission, UUID teamId) {
        teams.lock(teamId);
        return requireOpen(require(login, permission, teamId));
    }

    /** The team, to be changed by the program itself. */
    Team lockOpen(UUID teamId) {
        teams.lock(teamId);
        return requireOpen(get(teamId));
    }

    private Team requireOpen(Team team) {
        if (!team.takesPart()) {
            throw UseCaseRejected.conflict("team.error.droppedOut", team.name());
        }
        collaboratives.get(team.collaborativeId()).requireRunning();
        return team;
    }

    Team get(UUID teamId) {
        return teams.findById(teamId).map(TeamRow::team).orElseThrow(() -> UseCaseRejected.notFound("team.unknown"));
    }

    public boolean may(String login, Permission permission, UUID teamId) {
        RoleAssignments roles = access.of(login);
        return roles.teams(permission).contains(teamId)
                || teams.findById(teamId)
                        .filter(it -> roles.in(it.collaborativeId(), teamId).contains(permission))
                        .isPresent();
    }

    public boolean may(String login, Permission permission, Team team) {
        return of(login, team).contains(permission);
    }

    /** Everything that the person may do in the team. */
    public Set<Permission> of(String login, Team team) {
        return access.of(login).in(team.collaborativeId(), team.id());
    }
}
