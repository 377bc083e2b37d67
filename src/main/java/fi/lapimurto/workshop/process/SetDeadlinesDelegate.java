package fi.lapimurto.workshop.process;

import fi.lapimurto.workshop.Deadlines;
import java.util.Date;
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
        Date dueAt = Date.from(deadlines.participantList(
                WorkshopProcess.collaborativeId(execution), WorkshopProcess.workshopNumber(execution)));
        execution.setVariable(WorkshopProcess.LIST_DUE_AT, dueAt);
    }
}
