package fi.lapimurto.journey.process;

import fi.lapimurto.journey.FollowUps;
import fi.lapimurto.team.process.TeamVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the follow-up of a team begin whose common year is over. */
@Component
class EndYearDelegate implements JavaDelegate {

    private final FollowUps followUps;

    EndYearDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.begin(TeamVariables.teamId(execution));
    }
}
