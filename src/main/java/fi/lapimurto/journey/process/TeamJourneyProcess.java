package fi.lapimurto.journey.process;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.CollaborativeClosed;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAdmitted;
import fi.lapimurto.team.TeamDroppedOut;
import fi.lapimurto.team.Teams;
import fi.lapimurto.team.process.TeamVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process of one team's year: its names, and what the domain tells it. */
@Component
class TeamJourneyProcess {

    static final String KEY = "team-journey";

    /** Whether the team has approved its report. */
    static final String REPORT_APPROVED = "reportApproved";

    static final String DROPPED_OUT = "team.droppedOut";
    static final String JOURNEY_OVER = "team.journeyOver";

    private final RuntimeService runtime;
    private final Teams teams;
    private final Collaboratives collaboratives;

    TeamJourneyProcess(RuntimeService runtime, Teams teams, Collaboratives collaboratives) {
        this.runtime = runtime;
        this.teams = teams;
        this.collaboratives = collaboratives;
    }

    @EventListener
    void on(TeamAdmitted event) {
        Team team = teams.find(event.teamId()).orElseThrow();
        Collaborative collaborative = collaboratives.get(event.collaborativeId());
        // What a team prepares is due before the first workshop.
        runtime.startProcessInstanceByKey(KEY, collaborative.code(), TeamVariables.of(team, 1));
    }

    @EventListener
    void on(TeamDroppedOut event) {
        runtime.createMessageCorrelation(DROPPED_OUT)
                .processInstanceVariableEquals(
                        TeamVariables.TEAM_ID, event.teamId().toString())
                .correlateAll();
    }

    @EventListener
    void on(CollaborativeCancelled event) {
        over(event.code());
    }

    @EventListener
    void on(CollaborativeClosed event) {
        over(event.code());
    }

    private void over(String code) {
        runtime.createMessageCorrelation(JOURNEY_OVER)
                .processInstanceBusinessKey(code)
                .correlateAll();
    }
}
