package fi.lapimurto.workshop.process;

import fi.lapimurto.workshop.ParticipantListAsked;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that a workshop’s list of participants is asked for. */
@Component
class AskForParticipantListsDelegate implements JavaDelegate {

    private final ApplicationEventPublisher events;

    AskForParticipantListsDelegate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.publishEvent(new ParticipantListAsked(
                WorkshopProcess.collaborativeId(execution), WorkshopProcess.workshopNumber(execution)));
    }
}
