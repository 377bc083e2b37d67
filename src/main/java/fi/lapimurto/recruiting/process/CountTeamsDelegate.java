package fi.lapimurto.recruiting.process;

import fi.lapimurto.recruiting.TeamQuorum;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether there are enough teams. */
@Component
class CountTeamsDelegate implements JavaDelegate {

    private final TeamQuorum quorum;

    CountTeamsDelegate(TeamQuorum quorum) {
        this.quorum = quorum;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean enough = quorum.enoughTeams(RecruitmentProcess.collaborativeId(execution));
        execution.setVariable(RecruitmentProcess.ENOUGH_TEAMS, enough);
    }
}
