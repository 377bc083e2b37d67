package fi.lapimurto.team.process;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.team.Teams;
import fi.lapimurto.team.participants.ParticipantListEnded;
import fi.lapimurto.team.participants.ParticipantListOpened;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process of one team's list of participants for one workshop: its names, its variables, and what the domain tells it. */
@Component
class ParticipantListProcess {

    static final String KEY = "participant-list";

    static final String COLLABORATIVE_ID = "collaborativeId";
    static final String TEAM_ID = "teamId";
    static final String WORKSHOP_NUMBER = "workshopNumber";
    static final String LANGUAGE = "language";

    static final String NOT_NEEDED = "team.listNotNeeded";

    private final RuntimeService runtime;
    private final Collaboratives collaboratives;
    private final Teams teams;

    ParticipantListProcess(RuntimeService runtime, Collaboratives collaboratives, Teams teams) {
        this.runtime = runtime;
        this.collaboratives = collaboratives;
        this.teams = teams;
    }

    static UUID teamId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(TEAM_ID));
    }

    static int workshopNumber(VariableScope scope) {
        return (int) scope.getVariable(WORKSHOP_NUMBER);
    }

    /** The task is in the team's own language. */
    @EventListener
    void on(ParticipantListOpened event) {
        Collaborative collaborative = collaboratives.get(event.collaborativeId());
        runtime.startProcessInstanceByKey(
                KEY,
                collaborative.code(),
                Map.of(
                        COLLABORATIVE_ID, collaborative.id().toString(),
                        TEAM_ID, event.teamId().toString(),
                        WORKSHOP_NUMBER, event.workshopNumber(),
                        LANGUAGE, teams.find(event.teamId()).orElseThrow().language()));
    }

    /** Where the list was given, nobody waits any more. */
    @EventListener
    void on(ParticipantListEnded event) {
        runtime.createMessageCorrelation(NOT_NEEDED)
                .processInstanceBusinessKey(
                        collaboratives.get(event.collaborativeId()).code())
                .processInstanceVariableEquals(TEAM_ID, event.teamId().toString())
                .processInstanceVariableEquals(WORKSHOP_NUMBER, event.workshopNumber())
                .correlateAll();
    }
}
