package fi.lapimurto.task;

import fi.lapimurto.engine.TaskAssignments;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One task: read, filled in bit by bit, and sent, with or without scripts. */
@Controller
@RequestMapping("/tasks/{task}")
class TaskPages {

    private final TaskReader reader;
    private final TaskDraftService drafts;
    private final TaskAssignments assignments;
    private final TaskForms forms;
    private final PageActions actions;

    TaskPages(
            TaskReader reader,
            TaskDraftService drafts,
            TaskAssignments assignments,
            TaskForms forms,
            PageActions actions) {
        this.reader = reader;
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
        TypedForm sent = new TypedForm(task, person.getName(), typed);
        return forms.send(sent, locale, model, (page, problems) -> page(page, problems, model));
    }

    /** Gives a task that the person has back to its group; what was typed stays the person's. */
    @PostMapping("/release")
    String release(@PathVariable String task, Principal person) {
        return actions.redirect(
                "/tasks/" + task, "task.news.released", () -> assignments.release(task, person.getName()));
    }

    /** Takes a task out of the hands of whom the person has seen there. */
    @PostMapping("/take-over")
    String takeOver(@PathVariable String task, @RequestParam(defaultValue = "") String from, Principal person) {
        return actions.redirect(
                "/tasks/" + task, "task.news.takenOver", () -> assignments.takeOver(task, person.getName(), from));
    }

    /** Gives a task to another of those for whom it waits. */
    @PostMapping("/hand-over")
    String handOver(@PathVariable String task, @RequestParam(defaultValue = "") String to, Principal person) {
        return actions.redirect(
                "/tasks/" + task, "task.news.handedOver", () -> assignments.handOver(task, person.getName(), to));
    }

    /**
     * What is typed so far, sent by the page itself every few seconds and when it is left.
     *
     * @return the version of the draft, or nothing when more was typed elsewhere than the page shows
     */
    @PostMapping("/draft")
    @ResponseBody
    String keep(
            @PathVariable String task,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = TypedForm.DRAFT, defaultValue = "" + TaskDraftService.NONE) int draft,
            Principal person) {
        take(task, person.getName());
        TaskDraftService.DraftChange change =
                drafts.save(task, person.getName(), reader.known(typed.getFirst(TypedForm.FORM), typed));
        return change.before() == draft ? String.valueOf(change.after()) : "";
    }

    /**
     * The version of the draft, for a page that may have come before its last words were kept, and for Tasklist, which
     * gets with it the token that it keeps more with.
     */
    @GetMapping("/draft")
    @ResponseBody
    String draft(@PathVariable String task, Principal person, CsrfToken token, HttpServletResponse response) {
        response.setHeader(token.getHeaderName(), token.getToken());
        return String.valueOf(drafts.find(task, person.getName()).version());
    }

    /** Takes the task for the person, unless somebody has it: then both type, each for themselves. */
    private void take(String task, String login) {
        try {
            assignments.claim(task, login);
        } catch (UseCaseRejected taken) {
            if (taken.kind() != UseCaseRejected.Kind.CONFLICT) {
                throw taken;
            }
            reader.require(task, login);
        }
    }

    private static String page(TaskView page, FormProblems problems, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("problems", problems);
        return "task/task";
    }
}
