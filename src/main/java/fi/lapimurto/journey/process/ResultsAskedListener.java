package fi.lapimurto.journey.process;

import fi.lapimurto.journey.FollowUps;
import fi.lapimurto.team.process.TeamVariables;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells the domain that a team is asked how it goes. */
@Component
class ResultsAskedListener implements ExecutionListener {

    private final FollowUps followUps;

    ResultsAskedListener(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        UUID team = TeamVariables.teamId(execution);
        followUps.ask(team, TeamFollowUpProcess.months(execution.getCurrentActivityId()));
    }
}
