package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.NewRoleInvitation;
import fi.lapimurto.collaborative.RoleInvitationService;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.MomentFormatter;
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
    private final RoleInvitationService invitations;
    private final PageActions actions;
    private final MomentFormatter moments;

    RolePages(
            Roles roles,
            Collaboratives collaboratives,
            RoleInvitationService invitations,
            PageActions actions,
            MomentFormatter moments) {
        this.roles = roles;
        this.collaboratives = collaboratives;
        this.invitations = invitations;
        this.actions = actions;
        this.moments = moments;
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
        Collaborative collaborative = collaboratives.get(id);
        return show(collaborative, form, nobody(collaborative), problems, person, model);
    }

    /** The page with an invitation as it is being written. */
    String showInvitation(UUID id, NewRoleInvitation wanted, FormProblems problems, Principal person, Model model) {
        return show(collaboratives.get(id), new RoleForm("", "coach"), wanted, problems, person, model);
    }

    private static NewRoleInvitation nobody(Collaborative collaborative) {
        return new NewRoleInvitation("", "", "coach", collaborative.language());
    }

    private String show(
            Collaborative collaborative,
            RoleForm form,
            NewRoleInvitation invitation,
            FormProblems problems,
            Principal person,
            Model model) {
        model.addAttribute("holders", roles.of(collaborative.id(), person.getName()));
        model.addAttribute("waiting", invitations.of(collaborative.id(), person.getName()));
        model.addAttribute("roles", Roles.GIVEN_BY_ORGANISERS);
        model.addAttribute("collaborative", collaborative);
        model.addAttribute("form", form);
        model.addAttribute("invitation", invitation);
        model.addAttribute("moments", moments);
        model.addAttribute("problems", problems);
        return "collaborative/people";
    }
}
