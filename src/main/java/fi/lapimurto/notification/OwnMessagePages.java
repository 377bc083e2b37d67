package fi.lapimurto.notification;

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

/** A person's own messages. */
@Controller
@RequestMapping("/messages")
class OwnMessagePages {

    private static final String PAGE = "/messages";

    private static final int SIZE = 50;

    private final OwnMessages messages;
    private final PageActions actions;
    private final MomentFormatter moments;

    OwnMessagePages(OwnMessages messages, PageActions actions, MomentFormatter moments) {
        this.messages = messages;
        this.actions = actions;
        this.moments = moments;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Principal person, Model model) {
        model.addAttribute("found", messages.list(person.getName(), OutboxService.page(page - 1, SIZE)));
        model.addAttribute("moments", moments);
        return "notification/own-messages";
    }

    @GetMapping("/{id}")
    String open(@PathVariable UUID id, Principal person, Model model) {
        model.addAttribute("it", messages.open(id, person.getName()));
        model.addAttribute("moments", moments);
        return "notification/own-message";
    }

    @PostMapping("/read")
    String readAll(Principal person) {
        return actions.redirect(PAGE, "notification.own.allRead", () -> messages.readAll(person.getName()));
    }
}
