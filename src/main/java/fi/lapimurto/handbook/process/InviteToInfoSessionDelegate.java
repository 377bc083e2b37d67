package fi.lapimurto.handbook.process;

import fi.lapimurto.handbook.InfoSessionInvited;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that people are invited to the information session. */
@Component
class InviteToInfoSessionDelegate implements JavaDelegate {

    private final ApplicationEventPublisher events;

    InviteToInfoSessionDelegate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.publishEvent(new InfoSessionInvited(CollaborativeProcess.collaborativeId(execution)));
    }
}
