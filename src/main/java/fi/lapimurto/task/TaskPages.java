package fi.lapimurto.task;

import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.TaskAssignments;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
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

    /** The hidden field that names the form of the task. */
    private static final String FORM = "_form";

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
            @RequestParam(name = "_draft", defaultValue = "" + TaskDraftService.NONE) int draft,
            Principal person,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        String login = person.getName();
        try {
            return actions.formOnce(() -> done(task, login, typed, draft), problems -> {
                drafts.save(task, login, reader.refused(task, login, typed, problems.conflict()));
                return page(reader.read(task, login, drafts.find(task, login).fields(), locale), problems, model);
            });
        } catch (UseCaseRejected notOpen) {
            Map<String, String> lost = reader.lost(typed.getFirst(FORM), typed, locale);
            if (!notOpen.reasons().get(0).key().equals(TaskSurroundings.NOT_OPEN) || lost.isEmpty()) {
                throw notOpen;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("lost", lost);
            return "task/closed";
        }
    }

    private String done(String task, String login, MultiValueMap<String, String> typed, int draft) {
        TaskSurroundings.Place place = surroundings.place(task);
        if (drafts.find(task, login).version() != draft) {
            throw UseCaseRejected.conflict("task.elsewhere");
        }
        forms.submit(task, reader.sent(task, login, typed), login);
        surroundings.next(login, place.task()).ifPresent(it -> actions.tell("nextTask", it));
        boolean skipped = "skipped".equals(typed.getFirst("outcome"));
        return actions.done(place.back(), skipped ? "task.news.skipped" : "task.news.done");
    }

    /** Gives a task that the person has back to its group; what was typed stays the person's. */
    @PostMapping("/release")
    String release(@PathVariable String task, Principal person) {
        return actions.redirect(
                "/tasks/" + task, "task.news.released", () -> assignments.release(task, person.getName()));
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
            @RequestParam(name = "_draft", defaultValue = "" + TaskDraftService.NONE) int draft,
            Principal person) {
        take(task, person.getName());
        TaskDraftService.DraftChange change =
                drafts.save(task, person.getName(), reader.known(typed.getFirst(FORM), typed));
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
