package fi.lapimurto.journey;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeClosed;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks teams at times how it goes after the common year; the collaborative does not stay open for it (G34). */
@Service
@Transactional
public class FollowUps {

    private final BegunFollowUps begun;
    private final Teams teams;
    private final Collaboratives collaboratives;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUps(
            BegunFollowUps begun,
            Teams teams,
            Collaboratives collaboratives,
            ApplicationEventPublisher events,
            Clock clock) {
        this.begun = begun;
        this.teams = teams;
        this.collaboratives = collaboratives;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever took part until the collaborative closed is asked. */
    @EventListener
    void on(CollaborativeClosed event) {
        UUID id = collaboratives.findByCode(event.code()).map(Collaborative::id).orElseThrow();
        teams.of(id).forEach(it -> begin(it.id()));
    }

    /** The common year is over for a team. What has begun does not begin again. */
    public void begin(UUID teamId) {
        if (begun.findById(teamId).isEmpty()) {
            begun.save(new FollowUp(teamId, clock.instant()));
            Team team = teams.find(teamId).orElseThrow();
            events.publishEvent(new FollowUpBegun(team.collaborativeId(), teamId));
        }
    }

    /** The time has come to ask a team. */
    public void ask(UUID teamId, int months) {
        begun.findById(teamId).ifPresent(it -> it.ask(months));
        Team team = teams.find(teamId).orElseThrow();
        events.publishEvent(new TeamResultsAsked(team.collaborativeId(), teamId, months));
    }

    /** What a team was asked last. */
    Deliverable askedLast(UUID teamId) {
        return begun.findById(teamId).orElseThrow().askedLast();
    }
}
