package fi.lapimurto.recruiting.process;

import fi.lapimurto.recruiting.Recruiting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether there are enough teams. */
@Component
class CountTeamsDelegate implements JavaDelegate {

    private final Recruiting recruiting;

    CountTeamsDelegate(Recruiting recruiting) {
        this.recruiting = recruiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean enough = recruiting.enoughTeams(RecruitmentProcess.collaborativeId(execution));
        execution.setVariable(RecruitmentProcess.ENOUGH_TEAMS, enough);
    }
}
