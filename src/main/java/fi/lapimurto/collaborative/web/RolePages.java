package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who organises, coaches and follows a collaborative, for its organisers. */
@Controller
@RequestMapping("/collaboratives/{id}/people")
class RolePages {

    /** What the page asks. */
    record RoleForm(String login, String role) {}

    private final Roles roles;
    private final Collaboratives collaboratives;
    private final PageActions actions;

    RolePages(Roles roles, Collaboratives collaboratives, PageActions actions) {
        this.roles = roles;
        this.collaboratives = collaboratives;
        this.actions = actions;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Model model) {
        return show(id, new RoleForm("", "coach"), FormProblems.NONE, person, model);
    }

    @PostMapping("/give")
    String give(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String role,
            Principal person,
            Model model) {
        return actions.form(
                "/collaboratives/" + id + "/people",
                "collaborative.people.given",
                () -> roles.give(id, login, role, person.getName()),
                problems -> show(id, new RoleForm(login, role), problems, person, model));
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam String login,
            @RequestParam String role,
            Principal person,
            Model model) {
        boolean self = login.equalsIgnoreCase(person.getName()) && role.equals("organiser");
        return actions.form(
                self ? "/" : "/collaboratives/" + id + "/people",
                "collaborative.people.withdrawn",
                () -> roles.withdraw(id, login, role, person.getName()),
                problems -> show(id, new RoleForm("", "coach"), problems, person, model));
    }

    private String show(UUID id, RoleForm form, FormProblems problems, Principal person, Model model) {
        model.addAttribute("holders", roles.of(id, person.getName()));
        model.addAttribute("roles", Roles.GIVEN_BY_ORGANISERS);
        model.addAttribute("collaborative", collaboratives.get(id));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "collaborative/people";
    }
}
