package fi.lapimurto.team.process;

import fi.lapimurto.team.participants.ParticipantLists;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds a team of a list that is due soon. */
@Component
class RemindTeamOfListDelegate implements JavaDelegate {

    private final ParticipantLists lists;

    RemindTeamOfListDelegate(ParticipantLists lists) {
        this.lists = lists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lists.remind(TeamVariables.teamId(execution), TeamVariables.workshopNumber(execution));
    }
}
