package fi.lapimurto.improvement.process;

import fi.lapimurto.improvement.Trials;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Points out that a trial takes long. */
@Component
class PointOutLongTrialDelegate implements JavaDelegate {

    private final Trials trials;

    PointOutLongTrialDelegate(Trials trials) {
        this.trials = trials;
    }

    @Override
    public void execute(DelegateExecution execution) {
        trials.pointOut(PdsaCycleProcess.trialId(execution));
    }
}
