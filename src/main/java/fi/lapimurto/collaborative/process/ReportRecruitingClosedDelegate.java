package fi.lapimurto.collaborative.process;

import fi.lapimurto.collaborative.RecruitingClosed;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that recruiting has closed. */
@Component
class ReportRecruitingClosedDelegate implements JavaDelegate {

    private final ApplicationEventPublisher events;

    ReportRecruitingClosedDelegate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.publishEvent(new RecruitingClosed(CollaborativeProcess.collaborativeId(execution)));
    }
}
