package fi.lapimurto.handbook.process;

import fi.lapimurto.handbook.StepCommands;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a collaborative whose steps are all finished. */
@Component
class CloseCollaborativeDelegate implements JavaDelegate {

    private final StepCommands steps;

    CloseCollaborativeDelegate(StepCommands steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.close(UUID.fromString((String) execution.getVariable(CollaborativeProcess.COLLABORATIVE_ID)));
    }
}
