package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.web.CollaborativesApi.NextRound;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Starting a round with the plans of an earlier one. */
@Controller
@RequestMapping("/collaboratives/{id}/copy")
class CopyPages {

    private final AccessControl access;
    private final StartCollaborative start;
    private final Collaboratives collaboratives;
    private final PageActions actions;

    CopyPages(AccessControl access, StartCollaborative start, Collaboratives collaboratives, PageActions actions) {
        this.access = access;
        this.start = start;
        this.collaboratives = collaboratives;
        this.actions = actions;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Principal person, Model model) {
        access.require(person.getName(), Permission.ROUND_READ, id);
        access.require(person.getName(), Permission.ROUND_OPEN);
        String firstDay = start.nextFirstDay(id).toString();
        return show(id, new NextRound("", firstDay, null), FormProblems.NONE, model);
    }

    @PostMapping
    String copy(@PathVariable UUID id, @ModelAttribute NextRound form, Principal person, Model model) {
        return actions.form(
                () -> actions.done(
                        "/collaboratives/" + start.copy(id, form, person.getName()), "collaborative.copy.done"),
                problems -> show(id, form, problems, model));
    }

    private String show(UUID id, NextRound form, FormProblems problems, Model model) {
        Collaborative earlier = collaboratives.get(id);
        model.addAttribute("collaborative", earlier);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "collaborative/copy";
    }
}
