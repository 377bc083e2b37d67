package fi.lapimurto.journey.web;

import fi.lapimurto.journey.ResultConsents;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The permissions that a team's contact gives and withdraws on the team's page. */
@Controller
@RequestMapping("/teams/{id}/permissions")
class PermissionPages {

    private final ResultConsents consents;
    private final PageActions actions;

    PermissionPages(ResultConsents consents, PageActions actions) {
        this.consents = consents;
        this.actions = actions;
    }

    @PostMapping
    String give(@PathVariable UUID id, @RequestParam(defaultValue = "") String person, Principal by) {
        return actions.redirect(
                "/teams/" + id + "#permission", "journey.news.given", () -> consents.give(by.getName(), id, person));
    }

    @PostMapping("/{permission}/withdraw")
    String withdraw(@PathVariable UUID id, @PathVariable UUID permission, Principal by) {
        return actions.redirect(
                "/teams/" + id + "#permission",
                "journey.news.withdrawn",
                () -> consents.withdraw(by.getName(), id, permission));
    }
}
