package fi.lapimurto.engine;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Who has a task in hand. One takes a free task for oneself, gives it back, or hands it over to another of those whom it
 * waits for. Out of another's hands one takes it only knowingly: by {@link #takeOver}.
 */
@Service
public class TaskAssignments {

    private final OpenTaskQueries tasks;
    private final ObjectProvider<TaskAccess> access;
    private final ObjectProvider<ActingPerson> person;
    private final ApplicationEventPublisher events;

    TaskAssignments(
            OpenTaskQueries tasks,
            ObjectProvider<TaskAccess> access,
            ObjectProvider<ActingPerson> person,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.access = access;
        this.person = person;
        this.events = events;
    }

    /** The person takes a free task. */
    public void claim(String taskId, String login) {
        try {
            change(login, new ClaimTaskCmd(taskId, login));
        } catch (TaskAlreadyClaimedException byOther) {
            throw UseCaseRejected.conflict("gate.claimedByOther");
        }
    }

    /** Who has the task gives it back to its group. */
    public void release(String taskId, String login) {
        change(login, new AssignTaskCmd(taskId, null));
    }

    /** Who has the task, or anybody of its group while nobody has, gives it to another of its group. */
    public void handOver(String taskId, String login, String to) {
        if (to == null || to.isBlank()) {
            throw UseCaseRejected.invalid("to", "any.NotBlank");
        }
        change(login, new AssignTaskCmd(taskId, to.strip()));
    }

    /**
     * The person takes a task out of another's hands.
     *
     * @param from who has it as far as the person has seen
     * @throws UseCaseRejected when somebody else has it by now, or the person may not do it
     */
    public void takeOver(String taskId, String login, String from) {
        DoorHandlers.takingOver(from, () -> person.getObject().call(login, new AssignTaskCmd(taskId, login)::execute));
    }

    /** The logins of all whom a task waits for. */
    public Set<String> candidates(String taskId) {
        return tasks.candidates(taskId);
    }

    private void change(String login, Command<Void> command) {
        DoorHandlers.assigning(() -> person.getObject().call(login, command::execute));
    }

    /**
     * Asked by the engine before each change, whatever way it comes.
     *
     * @param from out of whose hands it may be taken, or {@code null}
     */
    void require(TaskAssigned change, String from) {
        String by = change.by();
        String before = change.before();
        String after = change.after();
        if (!mayDo(by, change)) {
            throw UseCaseRejected.forbidden("gate.notAllowed");
        }
        if (before != null && !before.equals(by) && !before.equals(from)) {
            throw UseCaseRejected.conflict("gate.claimedByOther");
        }
        if (after != null && !Objects.equals(after, by) && !mayDo(after, change)) {
            throw UseCaseRejected.invalid(null, "engine.task.notOfGroup");
        }
        if (!Objects.equals(before, after)) {
            events.publishEvent(change);
        }
    }

    private boolean mayDo(String login, TaskAssigned change) {
        ModelElement task = change.task();
        return login.indexOf('\0') < 0
                && tasks.waitsFor(change.taskId(), login)
                && (!task.isTask() || access.getObject().permits(login, task, change.subject()));
    }
}
