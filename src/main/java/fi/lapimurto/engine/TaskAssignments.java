package fi.lapimurto.engine;

import java.util.Objects;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Who has a task in hand. One takes a free task for oneself, gives it back, or hands it over to another of those whom it
 * waits for; nobody takes one out of another's hands.
 */
@Service
public class TaskAssignments {

    private final OpenTaskQueries tasks;
    private final ObjectProvider<TaskAccess> access;
    private final ObjectProvider<ActingPerson> person;

    TaskAssignments(OpenTaskQueries tasks, ObjectProvider<TaskAccess> access, ObjectProvider<ActingPerson> person) {
        this.tasks = tasks;
        this.access = access;
        this.person = person;
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

    private void change(String login, Command<Void> command) {
        DoorHandlers.assigning(() -> person.getObject().call(login, command::execute));
    }

    /**
     * Asked by the engine before each change, whatever way it comes.
     *
     * @param by the login of who changes it
     * @param before who had the task, or {@code null}
     * @param after who is to have it, or {@code null}
     */
    void require(String taskId, ModelElement task, TaskSubject subject, String by, String before, String after) {
        if (!mayDo(by, taskId, task, subject)) {
            throw UseCaseRejected.forbidden("gate.notAllowed");
        }
        if (before != null && !before.equals(by)) {
            throw UseCaseRejected.conflict("gate.claimedByOther");
        }
        if (after != null && !Objects.equals(after, by) && !mayDo(after, taskId, task, subject)) {
            throw UseCaseRejected.invalid(null, "engine.task.notOfGroup");
        }
    }

    private boolean mayDo(String login, String taskId, ModelElement task, TaskSubject subject) {
        return login.indexOf('\0') < 0
                && tasks.waitsFor(taskId, login)
                && (!task.isTask() || access.getObject().permits(login, task, subject));
    }
}
