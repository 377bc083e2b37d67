package fi.lapimurto.recruiting.process;

import fi.lapimurto.recruiting.ApplicationAnswering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets everybody know who applied. */
@Component
class AnswerApplicantsDelegate implements JavaDelegate {

    private final ApplicationAnswering answering;

    AnswerApplicantsDelegate(ApplicationAnswering answering) {
        this.answering = answering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answering.answer(RecruitmentProcess.collaborativeId(execution));
    }
}
