package fi.lapimurto.improvement;

import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAccess;
import fi.lapimurto.team.Teams;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may see and change what a team tries out: the team itself changes, its own coach reads and comments, and to
 * everybody else, the organisers included, there is none of it (DOMAIN 1.10).
 */
@Component
public class TrialAccess {

    private final TeamAccess access;
    private final Teams teams;
    private final Collaboratives collaboratives;

    TrialAccess(TeamAccess access, Teams teams, Collaboratives collaboratives) {
        this.access = access;
        this.teams = teams;
        this.collaboratives = collaboratives;
    }

    /** A member of the team or its own coach. */
    public Team requireReader(String login, UUID teamId) {
        if (!access.isMember(login, teamId) && !access.isCoach(login, teamId)) {
            throw UseCaseRejected.notFound("team.unknown");
        }
        return teams.find(teamId).orElseThrow(() -> UseCaseRejected.notFound("team.unknown"));
    }

    /** A member of a team that takes part in a collaborative that runs. */
    public Team requireMember(String login, UUID teamId) {
        Team team = requireReader(login, teamId);
        if (!access.isMember(login, teamId)) {
            throw UseCaseRejected.forbidden("team.membersOnly");
        }
        requireGoingOn(team);
        return team;
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
