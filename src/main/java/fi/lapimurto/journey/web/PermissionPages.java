package fi.lapimurto.journey.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.web.FormProblems;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The permissions that a team's contact gives and withdraws on the team's page. */
@Controller
@RequestMapping("/teams/{id}/permissions")
class PermissionPages {

    private final JourneyCommands writing;
    private final MessageSource messages;

    PermissionPages(JourneyCommands writing, MessageSource messages) {
        this.writing = writing;
        this.messages = messages;
    }

    @PostMapping
    String give(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String person,
            Principal by,
            Locale locale,
            RedirectAttributes next) {
        try {
            writing.permit(id, person, by.getName());
            next.addFlashAttribute("news", "journey.news.given");
        } catch (UseCaseRejected refused) {
            if (refused.kind() == UseCaseRejected.Kind.FORBIDDEN || refused.kind() == UseCaseRejected.Kind.NOT_FOUND) {
                throw refused;
            }
            next.addFlashAttribute(
                    "refusals", FormProblems.of(refused, messages, locale).all());
        }
        return "redirect:/teams/" + id + "#permission";
    }

    @PostMapping("/{permission}/withdraw")
    String withdraw(@PathVariable UUID id, @PathVariable UUID permission, Principal by, RedirectAttributes next) {
        writing.withdraw(id, permission, by.getName());
        next.addFlashAttribute("news", "journey.news.withdrawn");
        return "redirect:/teams/" + id + "#permission";
    }
}
