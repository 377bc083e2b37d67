package fi.lapimurto.handbook.process;

import fi.lapimurto.handbook.EvaluationDue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that the evaluation is due. */
@Component
class RemindOfEvaluationDelegate implements JavaDelegate {

    private final ApplicationEventPublisher events;

    RemindOfEvaluationDelegate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.publishEvent(new EvaluationDue(CollaborativeProcess.collaborativeId(execution)));
    }
}
