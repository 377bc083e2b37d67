package fi.lapimurto.improvement.process;

import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.CollaborativeClosed;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.improvement.TrialEvent;
import fi.lapimurto.team.TeamDroppedOut;
import fi.lapimurto.team.Teams;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The process of one trial: its names, its variables, and what the domain tells it. */
@Component
class PdsaCycleProcess {

    static final String KEY = "pdsa-cycle";

    static final String COLLABORATIVE_ID = "collaborativeId";
    static final String TEAM_ID = "teamId";
    static final String CYCLE_ID = "cycleId";
    static final String LANGUAGE = "language";

    static final String ADOPTED = "adopted";
    static final String ADAPTED = "adapted";

    static final String TRIAL_ENDED = "improvement.trialEnded";

    private final RuntimeService runtime;
    private final Collaboratives collaboratives;
    private final Teams teams;

    PdsaCycleProcess(RuntimeService runtime, Collaboratives collaboratives, Teams teams) {
        this.runtime = runtime;
        this.collaboratives = collaboratives;
        this.teams = teams;
    }

    static UUID trialId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(CYCLE_ID));
    }

    /** A trial's tasks are in its team's own language. */
    @EventListener
    void on(TrialEvent.Started event) {
        runtime.startProcessInstanceByKey(
                KEY,
                code(event.collaborativeId()),
                Map.of(
                        COLLABORATIVE_ID, event.collaborativeId().toString(),
                        TEAM_ID, event.teamId().toString(),
                        CYCLE_ID, event.trialId().toString(),
                        LANGUAGE, teams.find(event.teamId()).orElseThrow().language()));
    }

    @EventListener
    void on(TrialEvent.GivenUp event) {
        ended().processInstanceBusinessKey(code(event.collaborativeId()))
                .processInstanceVariableEquals(CYCLE_ID, event.trialId().toString())
                .correlateAll();
    }

    @EventListener
    @Order(1)
    void on(TeamDroppedOut event) {
        ended().processInstanceBusinessKey(code(event.collaborativeId()))
                .processInstanceVariableEquals(TEAM_ID, event.teamId().toString())
                .correlateAll();
    }

    @EventListener
    @Order(1)
    void on(CollaborativeCancelled event) {
        ended().processInstanceBusinessKey(event.code()).correlateAll();
    }

    @EventListener
    @Order(1)
    void on(CollaborativeClosed event) {
        ended().processInstanceBusinessKey(event.code()).correlateAll();
    }

    private String code(UUID collaborativeId) {
        return collaboratives.get(collaborativeId).code();
    }

    private MessageCorrelationBuilder ended() {
        return runtime.createMessageCorrelation(TRIAL_ENDED);
    }
}
