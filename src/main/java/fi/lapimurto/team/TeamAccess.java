package fi.lapimurto.team;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the permission table about a team. */
@Component
public class TeamAccess {

    private final Teams teams;
    private final AccessControl access;

    TeamAccess(Teams teams, AccessControl access) {
        this.teams = teams;
        this.access = access;
    }

    /**
     * The team, so that nobody has to look it up again.
     *
     * @throws UseCaseRejected when the person lacks the permission; to those who may not read the team there is none
     */
    public Team require(String login, Permission permission, UUID teamId) {
        Team team = teams.find(teamId).orElseThrow(() -> UseCaseRejected.notFound("team.unknown"));
        access.require(login, permission, team.collaborativeId(), teamId);
        return team;
    }

    public boolean may(String login, Permission permission, UUID teamId) {
        RoleAssignments roles = access.of(login);
        return roles.teams(permission).contains(teamId)
                || teams.find(teamId)
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
