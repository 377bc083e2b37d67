package fi.lapimurto.improvement;

import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAccess;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may see and change what a team tries out: the team itself changes, its own coach reads and comments, and to
 * everybody else, the organisers included, there is none of it (handbook 1.10).
 */
@Component
public class TrialAccess {

    private final TeamAccess access;
    private final Collaboratives collaboratives;

    TrialAccess(TeamAccess access, Collaboratives collaboratives) {
        this.access = access;
        this.collaboratives = collaboratives;
    }

    public Team requireReader(String login, UUID teamId) {
        return access.require(login, Permission.TRIAL_READ, teamId);
    }

    /** Somebody who writes for a team, whether it takes part or not. */
    Team requireMember(String login, UUID teamId) {
        return access.require(login, Permission.TRIAL_WRITE, teamId);
    }

    /** Somebody who writes for a team that takes part in a collaborative that runs. */
    public Team requireWriter(String login, UUID teamId) {
        Team team = access.require(login, Permission.TRIAL_WRITE, teamId);
        requireGoingOn(team);
        return team;
    }

    public boolean may(String login, Permission permission, Team team) {
        return access.may(login, permission, team);
    }

    /** Whether the person may write now: the team takes part and its collaborative runs. */
    public boolean mayWriteNow(String login, Team team) {
        return may(login, Permission.TRIAL_WRITE, team) && goesOn(team);
    }

    /** Whether the team takes part and its collaborative runs. */
    public boolean goesOn(Team team) {
        return team.takesPart() && collaboratives.get(team.collaborativeId()).state() == CollaborativeState.running;
    }

    void requireGoingOn(Team team) {
        if (!team.takesPart()) {
            throw UseCaseRejected.conflict("team.error.droppedOut", team.name());
        }
        collaboratives.get(team.collaborativeId()).requireRunning();
    }
}
