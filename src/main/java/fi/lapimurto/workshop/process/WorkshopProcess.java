package fi.lapimurto.workshop.process;

import fi.lapimurto.collaborative.TimetableChanged;
import fi.lapimurto.workshop.Deadlines;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process of one workshop: its names, its variables, and what the domain tells it. */
@Component
class WorkshopProcess {

    static final String KEY = "workshop";

    static final String COLLABORATIVE_ID = "collaborativeId";
    static final String LANGUAGE = "language";
    static final String WORKSHOP_NUMBER = "workshopNumber";
    static final String LIST_DUE_AT = "listDueAt";
    static final String LIST_DUE_SOON_AT = "listDueSoonAt";

    static final String COLLECT_PARTICIPANTS = "UserTask_CollectParticipants";
    static final String LIST_DUE_SOON = "BoundaryEvent_ListDueSoon";
    static final String LIST_OVERDUE = "BoundaryEvent_ListOverdue";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Deadlines deadlines;

    WorkshopProcess(RuntimeService runtime, TaskService tasks, ManagementService management, Deadlines deadlines) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.deadlines = deadlines;
    }

    static UUID collaborativeId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(COLLABORATIVE_ID));
    }

    static int workshopNumber(VariableScope scope) {
        return (int) scope.getVariable(WORKSHOP_NUMBER);
    }

    /** Moves the open list's due date and its timers; what is done, reminded of or overdue stays as it was. */
    @EventListener
    void on(TimetableChanged event) {
        ProcessInstance workshop = runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(event.code())
                .singleResult();
        if (workshop == null) {
            return;
        }
        int number = (int) runtime.getVariable(workshop.getId(), WORKSHOP_NUMBER);
        Date dueAt = Date.from(deadlines.participantList(event.collaborativeId(), number));
        Date dueSoonAt = Date.from(deadlines.participantListReminder(event.collaborativeId(), number));
        runtime.setVariable(workshop.getId(), LIST_DUE_AT, dueAt);
        runtime.setVariable(workshop.getId(), LIST_DUE_SOON_AT, dueSoonAt);
        tasks.createTaskQuery()
                .processInstanceId(workshop.getId())
                .taskDefinitionKey(COLLECT_PARTICIPANTS)
                .list()
                .forEach(task -> {
                    task.setDueDate(dueAt);
                    tasks.saveTask(task);
                });
        move(workshop, LIST_DUE_SOON, dueSoonAt);
        move(workshop, LIST_OVERDUE, dueAt);
    }

    private void move(ProcessInstance workshop, String timer, Date to) {
        management
                .createJobQuery()
                .processInstanceId(workshop.getId())
                .activityId(timer)
                .list()
                .forEach(job -> management.setJobDuedate(job.getId(), to));
    }
}
