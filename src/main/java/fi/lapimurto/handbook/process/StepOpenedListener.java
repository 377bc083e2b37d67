package fi.lapimurto.handbook.process;

import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.Step;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells the checklist which step the process has come to. */
@Component
class StepOpenedListener implements ExecutionListener {

    private final Checklist checklist;

    StepOpenedListener(Checklist checklist) {
        this.checklist = checklist;
    }

    @Override
    public void notify(DelegateExecution execution) {
        UUID collaborativeId = UUID.fromString((String) execution.getVariable(CollaborativeProcess.COLLABORATIVE_ID));
        int step = Step.numberOf(execution.getCurrentActivityId());
        checklist.opened(collaborativeId, step, (int) execution.getVariable(CollaborativeProcess.WORKSHOP_NUMBER));
    }
}
