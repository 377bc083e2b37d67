package fi.lapimurto.workshop.process;

import fi.lapimurto.workshop.ParticipantListDueSoon;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that a workshop's list of participants is due soon and still missing. */
@Component
class RemindOfListDelegate implements JavaDelegate {

    private final ApplicationEventPublisher events;

    RemindOfListDelegate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.publishEvent(new ParticipantListDueSoon(
                WorkshopProcess.collaborativeId(execution), WorkshopProcess.workshopNumber(execution)));
    }
}
