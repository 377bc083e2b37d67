package fi.lapimurto.workshop.process;

import fi.lapimurto.workshop.FeedbackAsked;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that feedback on a workshop is asked for. */
@Component
class AskForFeedbackDelegate implements JavaDelegate {

    private final ApplicationEventPublisher events;

    AskForFeedbackDelegate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.publishEvent(new FeedbackAsked(
                WorkshopProcess.collaborativeId(execution), WorkshopProcess.workshopNumber(execution)));
    }
}
