package fi.lapimurto.notification.process;

import fi.lapimurto.notification.MessageTasks;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Finds the tasks in the engine. */
@Component
class EngineMessageTasks implements MessageTasks {

    private static final String WORKSHOP_NUMBER = "workshopNumber";
    private static final String REOPENED_FORM = "reopenedForm";
    private static final String TEAM_ID = "teamId";

    private final TaskService tasks;
    private final RuntimeService runtime;

    EngineMessageTasks(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
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
