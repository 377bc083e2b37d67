package fi.lapimurto.team.process;

import fi.lapimurto.team.recruiting.Deciding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets everybody know who applied. */
@Component
class AnswerApplicantsDelegate implements JavaDelegate {

    private final Deciding deciding;

    AnswerApplicantsDelegate(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deciding.answer(RecruitmentProcess.collaborativeId(execution));
    }
}
