package fi.lapimurto.recruiting.process;

import fi.lapimurto.recruiting.Recruiting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says that recruiting closes soon. */
@Component
class RemindOfRecruitingCloseDelegate implements JavaDelegate {

    private final Recruiting recruiting;

    RemindOfRecruitingCloseDelegate(Recruiting recruiting) {
        this.recruiting = recruiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recruiting.closesSoon(RecruitmentProcess.collaborativeId(execution));
    }
}
