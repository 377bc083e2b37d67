package fi.lapimurto.improvement.process;

import fi.lapimurto.improvement.TrialLifecycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the trial that continues an adapted one. */
@Component
class StartNextCycleDelegate implements JavaDelegate {

    private final TrialLifecycle trials;

    StartNextCycleDelegate(TrialLifecycle trials) {
        this.trials = trials;
    }

    @Override
    public void execute(DelegateExecution execution) {
        trials.continueWith(PdsaCycleProcess.trialId(execution));
    }
}
