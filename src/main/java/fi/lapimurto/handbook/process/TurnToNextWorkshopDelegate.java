package fi.lapimurto.handbook.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Turns from the workshop that was held to the next one. */
@Component
class TurnToNextWorkshopDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        int held = (int) execution.getVariable(CollaborativeProcess.WORKSHOP_NUMBER);
        execution.setVariable(CollaborativeProcess.WORKSHOP_NUMBER, held + 1);
    }
}
