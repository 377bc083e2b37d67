package fi.lapimurto.recruiting.process;

import fi.lapimurto.recruiting.WaitingList;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the team that a place is offered to, for this place alone. */
@Component
class FindNextTeamDelegate implements JavaDelegate {

    private final WaitingList waiting;

    FindNextTeamDelegate(WaitingList waiting) {
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<UUID> next = waiting.next(RecruitmentProcess.collaborativeId(execution));
        execution.setVariableLocal(RecruitmentProcess.TEAM_WAITS, next.isPresent());
        execution.setVariableLocal(RecruitmentProcess.PLACE_SETTLED, false);
        execution.setVariableLocal(
                RecruitmentProcess.APPLICATION_ID, next.map(UUID::toString).orElse(null));
    }
}
