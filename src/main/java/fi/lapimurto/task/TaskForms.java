package fi.lapimurto.task;

import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The form of an open task as pages show and send it: the task's own page, and others that show it among other things
 * with the fragment {@code task/form :: form}.
 */
@Component
public class TaskForms {

    private final TaskReader reader;
    private final TaskSurroundings surroundings;
    private final TaskDraftService drafts;
    private final Forms forms;
    private final PageActions actions;

    TaskForms(
            TaskReader reader,
            TaskSurroundings surroundings,
            TaskDraftService drafts,
            Forms forms,
            PageActions actions) {
        this.reader = reader;
        this.surroundings = surroundings;
        this.drafts = drafts;
        this.forms = forms;
        this.actions = actions;
    }

    /**
     * The form of an open task with what the person has typed before.
     *
     * @throws UseCaseRejected when no such task is open, or the person may not do it
     */
    public TaskView read(String taskId, String login, Locale locale) {
        return reader.read(taskId, login, null, locale);
    }

    /** Sends the form from the task's own page, and leads to where the task stood among others. */
    String send(TypedForm sent, Locale locale, Model model, BiFunction<TaskView, FormProblems, String> again) {
        return send(sent, locale, model, again, () -> {
            TaskSurroundings.Place place = submit(sent, locale);
            surroundings.next(place).ifPresent(it -> actions.tell("nextTask", it));
            return actions.done(place.home().path(), sent.skips() ? "task.news.skipped" : "task.news.done");
        });
    }

    /**
     * Sends the form from another page and leads back to it.
     *
     * @param page the path of that page
     * @param again answers that page's view with the form as it was typed and what is wrong with it
     */
    public String send(
            TypedForm sent, String page, Locale locale, Model model, BiFunction<TaskView, FormProblems, String> again) {
        try {
            return send(sent, locale, model, again, () -> {
                submit(sent, locale);
                return actions.done(page, "task.news.partDone");
            });
        } catch (UseCaseRejected notOpen) {
            if (!isNotOpen(notOpen)) {
                throw notOpen;
            }
            return actions.redirect(page, null, () -> {
                throw UseCaseRejected.conflict(TaskSurroundings.NOT_OPEN);
            });
        }
    }

    private static boolean isNotOpen(UseCaseRejected refused) {
        return refused.reasons().get(0).key().equals(TaskSurroundings.NOT_OPEN);
    }

    private String send(
            TypedForm sent,
            Locale locale,
            Model model,
            BiFunction<TaskView, FormProblems, String> again,
            Supplier<String> useCase) {
        try {
            return actions.formOnce(useCase, problems -> again.apply(refused(sent, problems, locale), problems));
        } catch (UseCaseRejected notOpen) {
            Map<String, String> lost = reader.lost(sent.form(), sent.fields(), locale);
            if (!isNotOpen(notOpen) || lost.isEmpty()) {
                throw notOpen;
            }
            model.addAttribute("lost", lost);
            return actions.conflict("task/closed");
        }
    }

    /** Answers where the task stood. */
    private TaskSurroundings.Place submit(TypedForm sent, Locale locale) {
        TaskSurroundings.Place place = surroundings.place(sent.taskId(), sent.login(), locale);
        if (drafts.find(sent.taskId(), sent.login()).version() != sent.draft()) {
            throw UseCaseRejected.conflict("task.elsewhere");
        }
        forms.submit(sent.taskId(), reader.sent(place.shown().task(), sent.fields()), sent.login());
        return place;
    }

    /** The form as it was typed, which is kept. */
    private TaskView refused(TypedForm sent, FormProblems problems, Locale locale) {
        String task = sent.taskId();
        drafts.save(task, sent.login(), reader.refused(task, sent.login(), sent.fields(), problems.conflict()));
        return reader.read(task, sent.login(), drafts.find(task, sent.login()).fields(), locale);
    }
}
