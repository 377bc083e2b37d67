package fi.lapimurto.participants.process;

import fi.lapimurto.participants.ParticipantLists;
import fi.lapimurto.team.process.TeamVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a list that nobody has given by the end of its workshop. */
@Component
class GiveUpListDelegate implements JavaDelegate {

    private final ParticipantLists lists;

    GiveUpListDelegate(ParticipantLists lists) {
        this.lists = lists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lists.expire(TeamVariables.teamId(execution), TeamVariables.workshopNumber(execution));
    }
}
