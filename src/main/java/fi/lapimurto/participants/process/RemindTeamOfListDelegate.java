package fi.lapimurto.participants.process;

import fi.lapimurto.participants.ParticipantLists;
import fi.lapimurto.team.process.TeamVariables;
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
