package fi.lapimurto.workshop.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives a workshop's process the dates that its tasks and timers share. */
@Component
class SetDeadlinesDelegate implements JavaDelegate {

    private final WorkshopProcess process;

    SetDeadlinesDelegate(WorkshopProcess process) {
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        process.dates(WorkshopProcess.collaborativeId(execution), WorkshopProcess.workshopNumber(execution))
                .forEach((variable, at) -> execution.setVariable(variable, Date.from(at)));
    }
}
