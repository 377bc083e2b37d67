package fi.lapimurto.team.process;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.CollaborativeClosed;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAdmitted;
import fi.lapimurto.team.TeamDroppedOut;
import fi.lapimurto.team.Teams;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process of one team's year: its names, its variables, and what the domain tells it. */
@Component
class TeamJourneyProcess {

    static final String KEY = "team-journey";

    static final String COLLABORATIVE_ID = "collaborativeId";
    static final String LANGUAGE = "language";
    static final String TEAM_ID = "teamId";
    static final String WORKSHOP_NUMBER = "workshopNumber";

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
        Map<String, Object> variables = new HashMap<>();
        variables.put(COLLABORATIVE_ID, collaborative.id().toString());
        variables.put(LANGUAGE, team.language());
        variables.put(TEAM_ID, team.id().toString());
        // What a team prepares is due before the first workshop.
        variables.put(WORKSHOP_NUMBER, 1);
        runtime.startProcessInstanceByKey(KEY, collaborative.code(), variables);
    }

    @EventListener
    void on(TeamDroppedOut event) {
        runtime.createMessageCorrelation(DROPPED_OUT)
                .processInstanceVariableEquals(TEAM_ID, event.teamId().toString())
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
