package fi.lapimurto.workshop.process;

import fi.lapimurto.workshop.WorkshopInvited;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that people are invited to a workshop. */
@Component
class InviteToWorkshopDelegate implements JavaDelegate {

    private final ApplicationEventPublisher events;

    InviteToWorkshopDelegate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.publishEvent(new WorkshopInvited(
                WorkshopProcess.collaborativeId(execution), WorkshopProcess.workshopNumber(execution)));
    }
}
