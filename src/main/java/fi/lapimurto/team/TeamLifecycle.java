package fi.lapimurto.team;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Reasons;
import fi.lapimurto.people.Permission;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a team as a whole after its admission. */
@Service
@Transactional
public class TeamLifecycle {

    private final TeamAccess access;
    private final TeamRows teams;
    private final Collaboratives collaboratives;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeamLifecycle(
            TeamAccess access,
            TeamRows teams,
            Collaboratives collaboratives,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.teams = teams;
        this.collaboratives = collaboratives;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Lets a team go: its place is free, what it has done stays its own, and its coach talks with it. */
    @UseCase
    public void dropOut(String login, UUID teamId, String reason) {
        teams.lock(teamId);
        Team team = access.require(login, Permission.TEAM_ORGANISE, teamId);
        collaboratives.get(team.collaborativeId()).requireRunning();
        if (!team.takesPart()) {
            throw UseCaseRejected.conflict("team.error.droppedOut", team.name());
        }
        String why = Reasons.require("reason", reason);
        teams.findById(teamId).orElseThrow().dropOut(why, login, clock.instant());
        trail.record(TeamChange.subject(teamId), TeamChange.dropped_out, login);
        events.publishEvent(new TeamDroppedOut(team.collaborativeId(), teamId));
    }
}
