package fi.lapimurto.recruiting.process;

import fi.lapimurto.recruiting.ApplicationDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets everybody know who applied. */
@Component
class AnswerApplicantsDelegate implements JavaDelegate {

    private final ApplicationDecisions deciding;

    AnswerApplicantsDelegate(ApplicationDecisions deciding) {
        this.deciding = deciding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deciding.answer(RecruitmentProcess.collaborativeId(execution));
    }
}
