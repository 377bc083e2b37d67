package fi.lapimurto.participants.process;

import fi.lapimurto.participants.ParticipantLists;
import fi.lapimurto.team.process.TeamVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells a team and the organisers that a list is overdue. */
@Component
class EscalateListDelegate implements JavaDelegate {

    private final ParticipantLists lists;

    EscalateListDelegate(ParticipantLists lists) {
        this.lists = lists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lists.escalate(TeamVariables.teamId(execution), TeamVariables.workshopNumber(execution));
    }
}
