package fi.lapimurto.engine;

import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/**
 * The door as our own pages and API use it. They decide first who may do what; from there on the engine does not ask
 * for authorisations of its own.
 */
@Service
public class Forms {

    private final ProcessEngineConfigurationImpl engine;
    private final IdentityService identity;
    private final RepositoryService repository;
    private final TaskService tasks;

    Forms(
            ProcessEngineConfigurationImpl engine,
            IdentityService identity,
            RepositoryService repository,
            TaskService tasks) {
        this.engine = engine;
        this.identity = identity;
        this.repository = repository;
        this.tasks = tasks;
    }

    /**
     * Starts a process by its start form.
     *
     * @return the new process instance's business key
     * @throws UseCaseRejected when the values break a rule
     */
    public String start(String process, Map<String, Object> values, String userId) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        var command = new SubmitStartFormCmd(definition.getId(), null, values);
        return as(userId, context -> command.execute(context).getBusinessKey());
    }

    /**
     * Completes an open task of a process instance by its form.
     *
     * @throws UseCaseRejected when the values break a rule, or no such task is open
     */
    public void submit(String businessKey, String element, Map<String, Object> values, String userId) {
        as(userId, context -> new SubmitTaskFormCmd(open(businessKey, element), values, false, false).execute(context));
    }

    private String open(String businessKey, String element) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(element)
                .list()
                .stream()
                .findFirst()
                .map(Task::getId)
                .orElseThrow(() -> new RefusedForm(UseCaseRejected.conflict("engine.task.notOpen")));
    }

    /**
     * Completes one open task by its form.
     *
     * @throws UseCaseRejected when the values break a rule, or the task is not open
     */
    public void submit(String taskId, Map<String, Object> values, String userId) {
        var command = new SubmitTaskFormCmd(taskId, values, false, false);
        as(userId, command::execute);
    }

    private interface EngineCall<T> {
        T in(CommandContext context);
    }

    private <T> T as(String userId, EngineCall<T> work) {
        identity.setAuthenticatedUserId(userId);
        try {
            Callable<T> repeatable = () -> engine.getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> work.in(context)));
            return RetryingTransaction.orBusy(() -> RetryingTransaction.repeated(() -> call(repeatable)));
        } catch (RefusedForm refused) {
            throw refused.refused();
        } catch (NullValueException goneMeanwhile) {
            throw UseCaseRejected.conflict("engine.task.notOpen");
        } finally {
            identity.clearAuthentication();
        }
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
