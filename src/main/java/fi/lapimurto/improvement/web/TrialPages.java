package fi.lapimurto.improvement.web;

import fi.lapimurto.improvement.TrialCommands;
import fi.lapimurto.improvement.TrialReading;
import fi.lapimurto.task.TaskForms;
import fi.lapimurto.task.TypedForm;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One trial: its four parts, the prediction beside the result, and what its coach says of it. */
@Controller
@RequestMapping("/teams/{id}/trials/{number:\\d{1,6}}")
class TrialPages {

    private final TrialReading reading;
    private final TrialCommands commands;
    private final TrialWriter writer;
    private final TaskForms forms;
    private final PageActions actions;

    TrialPages(TrialReading reading, TrialCommands commands, TrialWriter writer, TaskForms forms, PageActions actions) {
        this.reading = reading;
        this.commands = commands;
        this.writer = writer;
        this.forms = forms;
        this.actions = actions;
    }

    @GetMapping
    String show(@PathVariable UUID id, @PathVariable int number, Principal person, Locale locale, Model model) {
        return show(id, number, person, locale, model, FormProblems.NONE);
    }

    /** Sends the part that is due, by the door and with the drafts of its task. */
    @PostMapping
    String send(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(name = TypedForm.TASK, defaultValue = "") String task,
            @RequestParam MultiValueMap<String, String> typed,
            Principal person,
            Locale locale,
            Model model) {
        reading.requireWriter(person.getName(), id, number);
        TypedForm sent = new TypedForm(task, person.getName(), typed);
        return forms.send(sent, "/teams/" + id + "/trials/" + number, locale, model, (form, problems) -> {
            model.addAttribute("form", form);
            return show(id, number, person, locale, model, problems);
        });
    }

    @PostMapping("/comments")
    String comment(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String text,
            Principal person,
            Locale locale,
            Model model) {
        return actions.form(
                "/teams/" + id + "/trials/" + number,
                "team.news.commented",
                () -> commands.comment(person.getName(), id, number, text),
                problems -> {
                    model.addAttribute("text", text);
                    return show(id, number, person, locale, model, problems);
                });
    }

    @PostMapping("/give-up")
    String giveUp(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String learnt,
            Principal person,
            Locale locale,
            Model model) {
        return actions.form(
                "/teams/" + id + "/trials/" + number,
                "improvement.news.givenUp",
                () -> commands.giveUp(person.getName(), id, number, learnt),
                problems -> {
                    model.addAttribute("learnt", learnt);
                    // Two fields of this name would stand on the page; what was typed into the other is kept.
                    model.addAttribute("form", null);
                    return show(id, number, person, locale, model, problems);
                });
    }

    private String show(UUID id, int number, Principal person, Locale locale, Model model, FormProblems problems) {
        TrialReading.TrialDetails seen = reading.one(person.getName(), id, number);
        model.addAttribute("seen", seen);
        model.addAttribute("team", seen.team());
        model.addAttribute("trial", seen.trial());
        TrialWriter.Page page = writer.page(seen, locale);
        model.addAttribute("page", page);
        if (page.next() != null && seen.member() && seen.goesOn() && !model.containsAttribute("form")) {
            model.addAttribute("form", forms.read(page.next().id(), person.getName(), locale));
        }
        model.addAttribute("problems", problems);
        return "improvement/trial";
    }
}
