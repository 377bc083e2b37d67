package fi.lapimurto.recruiting.process;

import fi.lapimurto.recruiting.Recruiting;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes recruiting, and finds out on which applications to decide. */
@Component
class CloseRecruitingDelegate implements JavaDelegate {

    private final Recruiting recruiting;

    CloseRecruitingDelegate(Recruiting recruiting) {
        this.recruiting = recruiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> open = recruiting.close(RecruitmentProcess.collaborativeId(execution)).stream()
                .map(UUID::toString)
                .collect(Collectors.toCollection(ArrayList::new));
        execution.setVariable(RecruitmentProcess.APPLICATION_IDS, open);
    }
}
