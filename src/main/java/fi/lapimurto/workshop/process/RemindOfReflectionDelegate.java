package fi.lapimurto.workshop.process;

import fi.lapimurto.workshop.FeedbackClosed;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that feedback on a workshop has closed and can be reflected on. */
@Component
class RemindOfReflectionDelegate implements JavaDelegate {

    private final ApplicationEventPublisher events;

    RemindOfReflectionDelegate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.publishEvent(new FeedbackClosed(
                WorkshopProcess.collaborativeId(execution), WorkshopProcess.workshopNumber(execution)));
    }
}
