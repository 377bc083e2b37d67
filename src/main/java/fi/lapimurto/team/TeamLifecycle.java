package fi.lapimurto.team;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Reasons;
import fi.lapimurto.people.Permission;
import java.time.Clock;
import java.util.Map;
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
    private final FormBinder binder;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeamLifecycle(
            TeamAccess access,
            TeamRows teams,
            FormBinder binder,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.teams = teams;
        this.binder = binder;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Says otherwise what a team is about, as a page or a program sends it. */
    @UseCase
    public void describe(String login, UUID teamId, int version, Map<String, ?> sent) {
        access.require(login, Permission.TEAM_PEOPLE, teamId);
        TeamFacts facts = TeamFacts.of(sent, binder);
        access.lockOpen(teamId);
        TeamRow row = teams.findById(teamId).orElseThrow();
        facts.requireOwner();
        if (row.team().version() != version) {
            throw UseCaseRejected.conflict("team.error.changed");
        }
        boolean taken = teams.takingPart(row.collaborativeId()).stream()
                .anyMatch(it -> it != row && it.team().name().equalsIgnoreCase(facts.name()));
        if (taken) {
            throw UseCaseRejected.invalid("name", "team.error.nameTaken", facts.name());
        }
        row.describe(facts);
        teams.save(row);
        trail.record(TeamChange.subject(teamId), TeamChange.described, login);
    }

    /** Lets a team go: its place is free, what it has done stays its own, and its coach talks with it. */
    @UseCase
    public void dropOut(String login, UUID teamId, String reason) {
        Team team = access.lockOpen(login, Permission.TEAM_ORGANISE, teamId);
        String why = Reasons.require("reason", reason);
        teams.findById(teamId).orElseThrow().dropOut(why, login, clock.instant());
        trail.record(TeamChange.subject(teamId), TeamChange.dropped_out, login);
        events.publishEvent(new TeamDroppedOut(team.collaborativeId(), teamId));
    }
}
