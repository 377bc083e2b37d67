package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Level;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Starting a collaborative on a page of our own; Tasklist's start form asks the same. */
@Controller
class NewCollaborativePages {

    private final AccessControl access;
    private final StartCollaborative start;
    private final PageActions actions;

    NewCollaborativePages(AccessControl access, StartCollaborative start, PageActions actions) {
        this.access = access;
        this.start = start;
        this.actions = actions;
    }

    @GetMapping("/collaboratives/new")
    String ask(Principal person, Locale locale, Model model) {
        access.require(person.getName(), Permission.ROUND_OPEN);
        var empty = new CollaborativesApi.Beginning("", null, locale.getLanguage(), "", null, null);
        return show(empty, FormProblems.NONE, model);
    }

    @PostMapping("/collaboratives")
    String open(@ModelAttribute CollaborativesApi.Beginning beginning, Principal person, Model model) {
        return actions.form(
                () -> actions.done(
                        "/collaboratives/" + start.open(beginning.values(), person.getName()),
                        "collaborative.new.done"),
                problems -> show(beginning, problems, model));
    }

    private static String show(CollaborativesApi.Beginning form, FormProblems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("levels", Level.values());
        return "collaborative/new";
    }
}
