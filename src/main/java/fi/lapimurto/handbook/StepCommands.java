package fi.lapimurto.handbook;

import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Reasons;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What organisers do with the steps, the same for pages and API. What is sent goes through the same forms as in Tasklist. */
@Service
public class StepCommands {

    private final AccessControl access;
    private final Checklist checklist;
    private final Collaboratives collaboratives;
    private final Forms forms;
    private final OpenTasks tasks;
    private final CollaborativeLifecycle lifecycle;

    StepCommands(
            AccessControl access,
            Checklist checklist,
            Collaboratives collaboratives,
            Forms forms,
            OpenTasks tasks,
            CollaborativeLifecycle lifecycle) {
        this.access = access;
        this.checklist = checklist;
        this.collaboratives = collaboratives;
        this.forms = forms;
        this.tasks = tasks;
        this.lifecycle = lifecycle;
    }

    /** Skips an open step; of steps 10 and 12 the workshop or gap that the work has come to. */
    @UseCase
    public void skip(UUID id, int number, String reason, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        String why = Reasons.require("reason", reason);
        if (Step.hasSeveralItems(number)) {
            checklist.skipCurrent(id, number, why, by);
        } else {
            Map<String, Object> skipped = Map.of("outcome", "skipped", "skipReason", why);
            forms.submit(openTask(id, number).id(), skipped, by);
        }
    }

    /** Opens a finished item again, with a reason. */
    @UseCase
    public void reopen(UUID id, String form, int occurrence, String reason, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        String why = Reasons.require("reason", reason);
        checklist.reopen(id, form, occurrence, why, by);
    }

    /** Lets the information session be arranged at once. */
    @UseCase
    public void bringInfoSessionForward(UUID id, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        checklist.bringInfoSessionForward(id, by);
    }

    /** Completes the step's open task by its form: a step that is planned first has two, one after the other. */
    public void submit(UUID id, int number, Map<String, Object> fields, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        if (Step.hasSeveralItems(number)) {
            throw UseCaseRejected.conflict("collaborative.step.severalTasks", number);
        }
        submit(openTask(id, number), fields, by);
    }

    private void submit(OpenTask task, Map<String, Object> fields, String by) {
        forms.requireKnown(task.model().form(), fields);
        forms.submit(task.id(), fields, by);
    }

    private OpenTask openTask(UUID id, int number) {
        Step.requireNumber(number);
        return tasks.of(List.of(collaboratives.get(id).code())).stream()
                .filter(open -> Step.numberOf(open.element()) == number)
                .findFirst()
                .orElseThrow(() -> UseCaseRejected.conflict("engine.task.notOpen"));
    }

    /**
     * Completes any open task of the collaborative, also one of a workshop or of an item opened again. Who may, the form
     * door asks.
     */
    public void submitTask(UUID id, String taskId, Map<String, Object> fields, String by) {
        access.require(by, Permission.ROUND_READ, id);
        OpenTask task = tasks.of(List.of(collaboratives.get(id).code())).stream()
                .filter(open -> open.id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> UseCaseRejected.conflict("engine.task.notOpen"));
        submit(task, fields, by);
    }

    /** Closes the collaborative when its steps are all finished. */
    @UseCase
    public void close(UUID id) {
        lifecycle.close(id);
    }
}
