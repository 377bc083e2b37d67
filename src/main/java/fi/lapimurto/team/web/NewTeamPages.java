package fi.lapimurto.team.web;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Teams;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an organiser adds a team without an application. */
@Controller
@RequestMapping("/collaboratives/{id}/teams")
class NewTeamPages {

    private final Teams teams;
    private final Collaboratives collaboratives;
    private final AccessControl access;
    private final PageActions actions;

    NewTeamPages(Teams teams, Collaboratives collaboratives, AccessControl access, PageActions actions) {
        this.teams = teams;
        this.collaboratives = collaboratives;
        this.access = access;
        this.actions = actions;
    }

    @GetMapping("/new")
    String ask(@PathVariable UUID id, Principal person, Model model) {
        access.require(person.getName(), Permission.ROUND_ORGANISE, id);
        Map<String, ?> form = Map.of("language", collaboratives.get(id).language());
        return form(id, form, FormProblems.NONE, model);
    }

    @PostMapping
    String add(@PathVariable UUID id, @RequestParam Map<String, String> sent, Principal person, Model model) {
        return actions.form(
                () -> actions.done(
                        "/teams/" + teams.admit(person.getName(), id, sent).id(), "team.news.admitted"),
                problems -> form(id, sent, problems, model));
    }

    private String form(UUID id, Map<String, ?> form, FormProblems problems, Model model) {
        model.addAttribute("collaborative", collaboratives.get(id));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "team/new";
    }
}
