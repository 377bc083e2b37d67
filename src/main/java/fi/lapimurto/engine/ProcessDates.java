package fi.lapimurto.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Moves dates of running processes: the variable, and the tasks and timers that were made from it. */
@Component
public class ProcessDates {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    ProcessDates(RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /**
     * Moves one date. Tasks that are done and timers that have fired stay as they were.
     *
     * @param variable the variable that holds the date for what opens later
     * @param elements the tasks that are due and the timers that fire then
     */
    public void move(String instanceId, String variable, Instant at, List<String> elements) {
        Date date = Date.from(at);
        runtime.setVariable(instanceId, variable, date);
        for (String element : elements) {
            tasks.createTaskQuery().processInstanceId(instanceId).taskDefinitionKey(element).list().stream()
                    .filter(task -> !date.equals(task.getDueDate()))
                    .forEach(task -> {
                        task.setDueDate(date);
                        tasks.saveTask(task);
                    });
            management.createJobQuery().processInstanceId(instanceId).activityId(element).timers().list().stream()
                    .filter(job -> !date.equals(job.getDuedate()))
                    .forEach(job -> management.setJobDuedate(job.getId(), date));
        }
    }
}
