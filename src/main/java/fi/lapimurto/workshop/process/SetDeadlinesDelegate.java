package fi.lapimurto.workshop.process;

import fi.lapimurto.workshop.Deadlines;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives a workshop's process the dates that its tasks and timers share. */
@Component
class SetDeadlinesDelegate implements JavaDelegate {

    private final Deadlines deadlines;

    SetDeadlinesDelegate(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = WorkshopProcess.collaborativeId(execution);
        int number = WorkshopProcess.workshopNumber(execution);
        execution.setVariable(WorkshopProcess.LIST_DUE_AT, Date.from(deadlines.participantList(id, number)));
        execution.setVariable(
                WorkshopProcess.LIST_DUE_SOON_AT, Date.from(deadlines.participantListReminder(id, number)));
    }
}
