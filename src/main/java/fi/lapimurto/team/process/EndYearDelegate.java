package fi.lapimurto.team.process;

import fi.lapimurto.team.journey.FollowUps;
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
