package fi.lapimurto.handbook.process;

import fi.lapimurto.handbook.CancellationDateNear;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that the venues can soon no longer be cancelled without cost. */
@Component
class RemindOfCancellationDateDelegate implements JavaDelegate {

    private final ApplicationEventPublisher events;

    RemindOfCancellationDateDelegate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate day = LocalDate.parse((String) execution.getVariable(CollaborativeProcess.CANCELLATION_DAY));
        events.publishEvent(new CancellationDateNear(CollaborativeProcess.collaborativeId(execution), day));
    }
}
