package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.NewRoleInvitation;
import fi.lapimurto.collaborative.RoleInvitationService;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking people into a round, on the page of its people. */
@Controller
@RequestMapping("/collaboratives/{id}/people/invitations")
class RoleInvitationPages {

    private final RoleInvitationService invitations;
    private final RolePages page;
    private final PageActions actions;

    RoleInvitationPages(RoleInvitationService invitations, RolePages page, PageActions actions) {
        this.invitations = invitations;
        this.page = page;
        this.actions = actions;
    }

    @PostMapping
    String invite(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String language,
            Principal person,
            Model model) {
        NewRoleInvitation wanted = new NewRoleInvitation(email, name, role, language);
        return actions.form(
                path(id),
                "collaborative.invitation.sent",
                () -> invitations.invite(id, wanted, person.getName()),
                problems -> page.showInvitation(id, wanted, problems, person, model));
    }

    @PostMapping("/{invitationId}/resend")
    String resend(@PathVariable UUID id, @PathVariable UUID invitationId, Principal person) {
        return actions.redirect(
                path(id),
                "collaborative.invitation.sent",
                () -> invitations.resend(id, invitationId, person.getName()));
    }

    @PostMapping("/{invitationId}/withdraw")
    String withdraw(@PathVariable UUID id, @PathVariable UUID invitationId, Principal person) {
        return actions.redirect(
                path(id),
                "collaborative.invitation.withdrawn",
                () -> invitations.withdraw(id, invitationId, person.getName()));
    }

    private static String path(UUID id) {
        return "/collaboratives/" + id + "/people";
    }
}
