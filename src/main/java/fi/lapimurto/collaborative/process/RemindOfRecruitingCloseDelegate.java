package fi.lapimurto.collaborative.process;

import fi.lapimurto.collaborative.RecruitingClosesSoon;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that recruiting closes soon. */
@Component
class RemindOfRecruitingCloseDelegate implements JavaDelegate {

    private final ApplicationEventPublisher events;

    RemindOfRecruitingCloseDelegate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.publishEvent(new RecruitingClosesSoon(CollaborativeProcess.collaborativeId(execution)));
    }
}
