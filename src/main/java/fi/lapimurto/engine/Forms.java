package fi.lapimurto.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/**
 * The door as our own pages and API use it. They decide first who may do what; from there on the engine does not ask
 * for authorisations of its own.
 */
@Service
public class Forms {

    private final ActingPerson person;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final FormFields fields;

    Forms(ActingPerson person, RepositoryService repository, TaskService tasks, FormFields fields) {
        this.person = person;
        this.repository = repository;
        this.tasks = tasks;
        this.fields = fields;
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
        return person.call(userId, context -> command.execute(context).getBusinessKey());
    }

    /**
     * Completes an open task of a process instance by its form.
     *
     * @throws UseCaseRejected when the values break a rule, or no such task is open
     */
    public void submit(String businessKey, String element, Map<String, Object> values, String userId) {
        person.call(
                userId,
                context -> new SubmitTaskFormCmd(open(businessKey, element), values, false, false).execute(context));
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
                .orElseThrow(() -> UseCaseRejected.conflict("engine.task.notOpen"));
    }

    /**
     * Refuses values of fields that a form does not have; one that is chosen when the task begins is not known here.
     *
     * @throws UseCaseRejected with a reason for each of them
     */
    public void requireKnown(String form, Map<String, Object> values) {
        List<String> known = fields.of(form).stream().map(FormComponent::key).toList();
        if (!known.isEmpty()) {
            KnownFields.require("", values, known);
        }
    }

    /**
     * Completes one open task by its form.
     *
     * @throws UseCaseRejected when the values break a rule, or the task is not open
     */
    public void submit(String taskId, Map<String, Object> values, String userId) {
        var command = new SubmitTaskFormCmd(taskId, values, false, false);
        person.call(userId, command::execute);
    }
}
