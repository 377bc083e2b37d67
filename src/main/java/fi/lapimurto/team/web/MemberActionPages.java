package fi.lapimurto.team.web;

import fi.lapimurto.people.HomeAddress;
import fi.lapimurto.team.InvitationService;
import fi.lapimurto.team.MemberRemovals;
import fi.lapimurto.team.TeamContacts;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What becomes of a team's people: invited, let go, chosen to speak for it, and what of that is undone. */
@Controller
@RequestMapping("/teams/{id}")
class MemberActionPages {

    private final InvitationService invitations;
    private final MemberRemovals removals;
    private final TeamContacts contacts;
    private final PageActions actions;
    private final HomeAddress home;

    MemberActionPages(
            InvitationService invitations,
            MemberRemovals removals,
            TeamContacts contacts,
            PageActions actions,
            HomeAddress home) {
        this.invitations = invitations;
        this.removals = removals;
        this.contacts = contacts;
        this.actions = actions;
        this.home = home;
    }

    @PostMapping("/members/{memberId}/{action:remove|undo-remove|invite|contact}")
    String act(@PathVariable UUID id, @PathVariable UUID memberId, @PathVariable String action, Principal person) {
        return actions.redirect("/teams/" + id, "team.news." + action, () -> {
            switch (action) {
                case "remove" -> removals.remove(person.getName(), id, memberId);
                case "undo-remove" -> removals.undo(person.getName(), id, memberId);
                case "contact" -> contacts.change(person.getName(), id, memberId);
                default -> invitations.invite(person.getName(), id, memberId);
            }
        });
    }

    /** Also for whoever spoke for the team before. */
    @PostMapping("/members/{memberId}/undo-contact")
    String undoContact(@PathVariable UUID id, @PathVariable UUID memberId, Principal person) {
        return actions.redirect(
                "/teams/" + id, "team.news.undo-contact", () -> contacts.undo(person.getName(), id, memberId));
    }

    /** The link is shown once, on the next page; afterwards nobody can read it from anywhere. */
    @PostMapping("/members/{memberId}/link")
    String link(@PathVariable UUID id, @PathVariable UUID memberId, Principal person) {
        return actions.redirect(
                "/teams/" + id,
                "team.news.link",
                () -> actions.tell(
                        "handOver", home.link("/invitations/" + invitations.handOver(person.getName(), id, memberId))));
    }

    @PostMapping("/invitations")
    String inviteAll(@PathVariable UUID id, Principal person) {
        return actions.redirect(
                "/teams/" + id, "team.news.invitedAll", () -> invitations.inviteAll(person.getName(), id));
    }
}
