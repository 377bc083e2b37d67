package fi.lapimurto.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Runs the engine's due jobs in the caller's thread and transaction, without the job executor. */
@Component
public class DueJobs {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final OwnAuthority authority;

    DueJobs(RuntimeService runtime, ManagementService management, OwnAuthority authority) {
        this.runtime = runtime;
        this.management = management;
        this.authority = authority;
    }

    /**
     * Runs the job that has been due for the longest time in the processes with a business key.
     *
     * @return whether there was one; what follows from it may be due as well
     */
    public boolean runNext(String businessKey) {
        return authority.call(() -> {
            List<Job> due = due(businessKey);
            due.forEach(it -> management.executeJob(it.getId()));
            return !due.isEmpty();
        });
    }

    private List<Job> due(String businessKey) {
        Set<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        return instances.isEmpty()
                ? List.of()
                : management
                        .createJobQuery()
                        .processInstanceIds(instances)
                        .executable()
                        .orderByJobDuedate()
                        .asc()
                        .listPage(0, 1);
    }
}
