package fi.lapimurto.participants.process;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.participants.ParticipantListEnded;
import fi.lapimurto.participants.ParticipantListOpened;
import fi.lapimurto.team.Teams;
import fi.lapimurto.team.process.TeamVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process of one team's list of participants for one workshop: its names, and what the domain tells it. */
@Component
public class ParticipantListProcess {

    public static final String KEY = "participant-list";

    static final String NOT_NEEDED = "team.listNotNeeded";

    private final RuntimeService runtime;
    private final Collaboratives collaboratives;
    private final Teams teams;

    ParticipantListProcess(RuntimeService runtime, Collaboratives collaboratives, Teams teams) {
        this.runtime = runtime;
        this.collaboratives = collaboratives;
        this.teams = teams;
    }

    /** The task is in the team's own language. */
    @EventListener
    void on(ParticipantListOpened event) {
        Collaborative collaborative = collaboratives.get(event.collaborativeId());
        runtime.startProcessInstanceByKey(
                KEY,
                collaborative.code(),
                TeamVariables.of(teams.find(event.teamId()).orElseThrow(), event.workshopNumber()));
    }

    /** Where the list was given, nobody waits any more. */
    @EventListener
    void on(ParticipantListEnded event) {
        runtime.createMessageCorrelation(NOT_NEEDED)
                .processInstanceBusinessKey(
                        collaboratives.get(event.collaborativeId()).code())
                .processInstanceVariableEquals(
                        TeamVariables.TEAM_ID, event.teamId().toString())
                .processInstanceVariableEquals(TeamVariables.WORKSHOP_NUMBER, event.workshopNumber())
                .correlateAll();
    }
}
