package fi.lapimurto.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Moves the dates that open tasks and running timers wait for. */
@Component
public class ProcessDates {

    /**
     * An open task or a running timer.
     *
     * @param at when it is due, or {@code null}
     */
    public record OpenElement(String id, ModelElement element, Instant at) {}

    private final TaskService tasks;
    private final ManagementService management;
    private final OwnAuthority authority;

    ProcessDates(TaskService tasks, ManagementService management, OwnAuthority authority) {
        this.tasks = tasks;
        this.management = management;
        this.authority = authority;
    }

    /**
     * Gives somebody who waits other dates.
     *
     * @param at when it is due; {@code null} only for a task that somebody has taken the date from
     * @param from before which a task need not be seen, or {@code null}
     */
    public void move(OpenElement waiting, Instant at, Instant from) {
        authority.call(() -> {
            if (!waiting.element().isTask()) {
                management.setJobDuedate(waiting.id(), Date.from(at));
                return null;
            }
            Task task = tasks.createTaskQuery().taskId(waiting.id()).singleResult();
            if (task != null) {
                task.setDueDate(at == null ? null : Date.from(at));
                task.setFollowUpDate(from == null ? null : Date.from(from));
                tasks.saveTask(task);
            }
            return null;
        });
    }
}
