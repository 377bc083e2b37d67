package fi.lapimurto.task;

import fi.lapimurto.audit.AuditSubject;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.TaskAssigned;
import fi.lapimurto.engine.TaskSubject;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes since when people have tasks in hand, and records who took one over or handed it over. */
@Component
class TaskHandling {

    private enum TaskChange {
        task_taken_over,
        task_handed_over
    }

    private static final String TEAM_ID = "teamId";

    private final TaskHolders holders;
    private final AuditTrail trail;
    private final Clock clock;

    TaskHandling(TaskHolders holders, AuditTrail trail, Clock clock) {
        this.holders = holders;
        this.trail = trail;
        this.clock = clock;
    }

    @EventListener
    void on(TaskAssigned change) {
        if (change.after() == null) {
            holders.findById(change.taskId()).ifPresent(it -> holders.deleteById(change.taskId()));
            return;
        }
        TaskHolder holder = holders.findById(change.taskId()).orElseGet(() -> new TaskHolder(change.taskId()));
        holder.give(change.after(), change.by(), change.before(), clock.instant());
        holders.save(holder);
        boolean self = change.after().equals(change.by());
        if (!self) {
            record(change, TaskChange.task_handed_over, change.after());
        } else if (change.before() != null) {
            record(change, TaskChange.task_taken_over, change.before());
        }
    }

    /** A team's tasks are what it writes: not everybody may read of them who may read the team. */
    private void record(TaskAssigned change, TaskChange what, String other) {
        TaskSubject about = change.subject();
        UUID round = about.id("collaborativeId");
        AuditSubject subject = about.has(TEAM_ID)
                ? new AuditSubject("paper", about.id(TEAM_ID), null, about.id(TEAM_ID))
                : new AuditSubject("collaborative", round, round, null);
        String detail = change.task().process() + "." + change.task().id() + " " + other;
        trail.record(subject, what, change.by(), detail, null);
    }
}
