package fi.lapimurto.collaborative.process;

import fi.lapimurto.collaborative.CollaborativeLifecycle;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a collaborative whose steps are all finished. */
@Component
class CloseCollaborativeDelegate implements JavaDelegate {

    private final CollaborativeLifecycle lifecycle;

    CloseCollaborativeDelegate(CollaborativeLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.close(UUID.fromString((String) execution.getVariable("collaborativeId")));
    }
}
