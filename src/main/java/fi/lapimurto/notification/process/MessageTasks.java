package fi.lapimurto.notification.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks that messages ask for. */
@Component
public class MessageTasks {

    private static final String WORKSHOP_NUMBER = "workshopNumber";
    private static final String REOPENED_FORM = "reopenedForm";
    private static final String TEAM_ID = "teamId";

    private final TaskService tasks;
    private final RuntimeService runtime;

    MessageTasks(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /**
     * Finds an open task.
     *
     * @param code the collaborative's code
     * @param element the task's id in its diagram
     * @param workshopNumber the workshop it belongs to, or {@code null} when it does not matter
     * @param item the form of the item that was opened again, the id of the task's team, or {@code null} when it does not matter
     * @return the task's id
     */
    public Optional<String> find(String code, String element, Integer workshopNumber, String item) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey(element)
                .orderByTaskCreateTime()
                .desc()
                .list()
                .stream()
                .filter(task -> fits(task, WORKSHOP_NUMBER, workshopNumber)
                        && (fits(task, REOPENED_FORM, item) || fits(task, TEAM_ID, item)))
                .map(Task::getId)
                .findFirst();
    }

    private boolean fits(Task task, String variable, Object wanted) {
        return wanted == null || wanted.equals(runtime.getVariable(task.getExecutionId(), variable));
    }
}
