package fi.lapimurto.improvement.process;

import fi.lapimurto.improvement.TrialOwners;
import fi.lapimurto.improvement.Trials;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who gets the tasks of a trial. The model names it by {@code #{trialAssignee.login(execution)}}. */
@Component
public class TrialAssignee {

    private final Trials trials;
    private final TrialOwners owners;

    TrialAssignee(Trials trials, TrialOwners owners) {
        this.trials = trials;
        this.owners = owners;
    }

    /** The login, or {@code null} where the tasks are the team's. */
    public String login(DelegateExecution execution) {
        return owners.login(trials.get(PdsaCycleProcess.trialId(execution))).orElse(null);
    }
}
