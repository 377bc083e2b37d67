package fi.lapimurto.workshop.process;

import fi.lapimurto.workshop.ParticipantListAsked;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that a workshop's list of participants is asked for. */
@Component
class ListAskedListener implements ExecutionListener {

    private final ApplicationEventPublisher events;

    ListAskedListener(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        events.publishEvent(new ParticipantListAsked(
                WorkshopProcess.collaborativeId(execution), WorkshopProcess.workshopNumber(execution)));
    }
}
