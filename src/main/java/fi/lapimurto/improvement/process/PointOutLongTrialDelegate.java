package fi.lapimurto.improvement.process;

import fi.lapimurto.improvement.TrialLifecycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Points out that a trial takes long. */
@Component
class PointOutLongTrialDelegate implements JavaDelegate {

    private final TrialLifecycle trials;

    PointOutLongTrialDelegate(TrialLifecycle trials) {
        this.trials = trials;
    }

    @Override
    public void execute(DelegateExecution execution) {
        trials.pointOut(PdsaCycleProcess.trialId(execution));
    }
}
