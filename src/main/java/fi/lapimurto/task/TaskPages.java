package fi.lapimurto.task;

import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.TaskAssignments;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One task: read, filled in bit by bit, and sent, with or without scripts. */
@Controller
@RequestMapping("/tasks/{task}")
class TaskPages {

    private final TaskReader reader;
    private final TaskSurroundings surroundings;
    private final TaskDraftService drafts;
    private final TaskAssignments assignments;
    private final Forms forms;
    private final PageActions actions;

    TaskPages(
            TaskReader reader,
            TaskSurroundings surroundings,
            TaskDraftService drafts,
            TaskAssignments assignments,
            Forms forms,
            PageActions actions) {
        this.reader = reader;
        this.surroundings = surroundings;
        this.drafts = drafts;
        this.assignments = assignments;
        this.forms = forms;
        this.actions = actions;
    }

    @GetMapping
    String show(@PathVariable String task, Principal person, Locale locale, Model model) {
        return page(reader.read(task, person.getName(), null, locale), FormProblems.NONE, model);
    }

    @PostMapping
    String send(
            @PathVariable String task,
            @RequestParam MultiValueMap<String, String> typed,
            Principal person,
            Locale locale,
            Model model) {
        String login = person.getName();
        return actions.formOnce(
                () -> {
                    String back = surroundings.back(task);
                    forms.submit(task, reader.sent(task, login, typed), login);
                    surroundings.next(login).ifPresent(it -> actions.tell("nextTask", it));
                    return actions.done(back, "task.news.done");
                },
                problems -> page(reader.read(task, login, typed, locale), problems, model));
    }

    /** Gives a task that the person has back to its group; what was typed stays the person's. */
    @PostMapping("/release")
    String release(@PathVariable String task, Principal person) {
        return actions.redirect(
                "/tasks/" + task, "task.news.released", () -> assignments.release(task, person.getName()));
    }

    /** What is typed so far, sent by the page itself every few seconds and when it is left. */
    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String task, @RequestParam MultiValueMap<String, String> typed, Principal person) {
        reader.take(task, person.getName());
        drafts.save(task, person.getName(), new LinkedHashMap<>(typed));
    }

    private static String page(TaskPage page, FormProblems problems, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("problems", problems);
        return "task/task";
    }
}
