package fi.lapimurto.handbook.process;

import fi.lapimurto.handbook.Checklist;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Asks the checklist whether a workshop is left, at the moment when the process has to know. */
@Component
class WorkshopsLeftListener implements ExecutionListener {

    private final Checklist checklist;

    WorkshopsLeftListener(Checklist checklist) {
        this.checklist = checklist;
    }

    @Override
    public void notify(DelegateExecution execution) {
        UUID collaborativeId = UUID.fromString((String) execution.getVariable(CollaborativeProcess.COLLABORATIVE_ID));
        int held = (int) execution.getVariable(CollaborativeProcess.WORKSHOP_NUMBER);
        execution.setVariable(CollaborativeProcess.ANOTHER_WORKSHOP, checklist.workshopFinished(collaborativeId, held));
    }
}
