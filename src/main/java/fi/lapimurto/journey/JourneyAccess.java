package fi.lapimurto.journey;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAccess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may do what on a team's way, and as long as the team is on it. */
@Component
class JourneyAccess {

    private final TeamAccess access;
    private final Collaboratives collaboratives;
    private final Clock clock;

    JourneyAccess(TeamAccess access, Collaboratives collaboratives, Clock clock) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.clock = clock;
    }

    /** The team; see {@link TeamAccess#require}. */
    Team require(String login, Permission permission, UUID teamId) {
        return access.require(login, permission, teamId);
    }

    /** The team, for somebody who changes something of its way: that is possible while it goes on. */
    Team requireOpen(String login, Permission permission, UUID teamId) {
        Team team = require(login, permission, teamId);
        if (!team.takesPart()) {
            throw UseCaseRejected.conflict("team.error.droppedOut", team.name());
        }
        collaboratives.get(team.collaborativeId()).requireRunning();
        return team;
    }

    boolean may(String login, Permission permission, UUID teamId) {
        return access.may(login, permission, teamId);
    }

    /** Everything that the person may do in the team. */
    Set<Permission> of(String login, Team team) {
        return access.of(login, team);
    }

    /** Whether the team takes part and its collaborative runs. */
    boolean isOpen(Team team) {
        return team.takesPart() && collaboratives.get(team.collaborativeId()).state() == CollaborativeState.running;
    }

    /** Whether the last workshop has begun, where the teams show each other what they have done. */
    boolean isShown(Team team) {
        Collaborative collaborative = collaboratives.get(team.collaborativeId());
        return !collaborative.timetable().last().firstDay().isAfter(LocalDate.now(clock));
    }
}
