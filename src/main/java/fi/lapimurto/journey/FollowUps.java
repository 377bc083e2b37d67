package fi.lapimurto.journey;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeClosed;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks teams at times how it goes after the common year; the collaborative does not stay open for it (G34). */
@Service
@Transactional
public class FollowUps {

    private final JdbcClient jdbc;
    private final Teams teams;
    private final Collaboratives collaboratives;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUps(
            JdbcClient jdbc,
            Teams teams,
            Collaboratives collaboratives,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
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
        int begun = jdbc.sql("insert into team_follow_up (team_id, begun_at) values (?, ?) on conflict do nothing")
                .params(teamId, Timestamp.from(clock.instant()))
                .update();
        if (begun > 0) {
            Team team = teams.find(teamId).orElseThrow();
            events.publishEvent(new FollowUpBegun(team.collaborativeId(), teamId));
        }
    }

    /** The time has come to ask a team. */
    public void ask(UUID teamId, int months) {
        jdbc.sql("update team_follow_up set months = ? where team_id = ?")
                .params(months, teamId)
                .update();
        Team team = teams.find(teamId).orElseThrow();
        events.publishEvent(new TeamResultsAsked(team.collaborativeId(), teamId, months));
    }

    /** What a team was asked last. */
    Deliverable askedLast(UUID teamId) {
        return Deliverable.followUp(jdbc.sql("select months from team_follow_up where team_id = ?")
                .param(teamId)
                .query(Integer.class)
                .single());
    }
}
