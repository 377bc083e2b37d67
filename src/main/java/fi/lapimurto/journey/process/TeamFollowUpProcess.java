package fi.lapimurto.journey.process;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.journey.FollowUpBegun;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamDroppedOut;
import fi.lapimurto.team.Teams;
import fi.lapimurto.team.process.TeamVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process that asks a team how it goes after the common year; it lives on when its collaborative has closed. */
@Component
class TeamFollowUpProcess {

    static final String KEY = "team-follow-up";

    static final String FOLLOW_UP_OVER = "team.followUpOver";

    static final String AFTER_THREE_MONTHS = "UserTask_TellAfterThree";
    static final String AFTER_SIX_MONTHS = "UserTask_TellAfterSix";
    static final String AFTER_TWELVE_MONTHS = "UserTask_TellAfterTwelve";

    private final RuntimeService runtime;
    private final Teams teams;
    private final Collaboratives collaboratives;

    TeamFollowUpProcess(RuntimeService runtime, Teams teams, Collaboratives collaboratives) {
        this.runtime = runtime;
        this.teams = teams;
        this.collaboratives = collaboratives;
    }

    /** After how many months a task asks. */
    static int months(String element) {
        return switch (element) {
            case AFTER_THREE_MONTHS -> 3;
            case AFTER_SIX_MONTHS -> 6;
            case AFTER_TWELVE_MONTHS -> 12;
            default -> throw new IllegalArgumentException(element);
        };
    }

    @EventListener
    void on(FollowUpBegun event) {
        Team team = teams.find(event.teamId()).orElseThrow();
        Collaborative collaborative = collaboratives.get(event.collaborativeId());
        // It hangs on the last workshop, which needs no number; whoever asks for dates expects one.
        runtime.startProcessInstanceByKey(KEY, collaborative.code(), TeamVariables.of(team, 1));
    }

    @EventListener
    void on(TeamDroppedOut event) {
        runtime.createMessageCorrelation(FOLLOW_UP_OVER)
                .processInstanceVariableEquals(
                        TeamVariables.TEAM_ID, event.teamId().toString())
                .correlateAll();
    }

    @EventListener
    void on(CollaborativeCancelled event) {
        runtime.createMessageCorrelation(FOLLOW_UP_OVER)
                .processInstanceBusinessKey(event.code())
                .correlateAll();
    }
}
