package fi.lapimurto.workshop.process;

import fi.lapimurto.workshop.ParticipantListOverdue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that a workshop's list of participants is overdue. */
@Component
class ReportListOverdueDelegate implements JavaDelegate {

    private final ApplicationEventPublisher events;

    ReportListOverdueDelegate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.publishEvent(new ParticipantListOverdue(
                WorkshopProcess.collaborativeId(execution), WorkshopProcess.workshopNumber(execution)));
    }
}
