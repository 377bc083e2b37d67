package fi.lapimurto.notification;

import fi.lapimurto.web.MomentFormatter;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What went to whom, what waits and what failed. */
@Controller
@RequestMapping("/outbox")
class OutboxPage {

    private static final String PAGE = "/outbox";

    private static final int SIZE = 50;

    private final OutboxService messages;
    private final MailServer server;
    private final PageActions actions;
    private final MomentFormatter moments;
    private final MessageKinds kinds;
    private final MessageSource words;

    OutboxPage(
            OutboxService messages,
            MailServer server,
            PageActions actions,
            MomentFormatter moments,
            MessageKinds kinds,
            MessageSource words) {
        this.messages = messages;
        this.server = server;
        this.actions = actions;
        this.moments = moments;
        this.kinds = kinds;
        this.words = words;
    }

    @GetMapping
    String list(
            OutboxFilter wanted,
            @RequestParam(defaultValue = "1") int page,
            Principal person,
            Locale locale,
            Model model) {
        Page<VisibleMessage> found = messages.list(wanted, OutboxService.page(page - 1, SIZE), person.getName());
        Map<MessageState, Long> counts = messages.counts(person.getName());
        model.addAttribute("found", found);
        model.addAttribute("wanted", wanted);
        model.addAttribute("rounds", messages.rounds(person.getName()));
        model.addAttribute("kinds", kinds(locale));
        model.addAttribute("states", MessageState.values());
        model.addAttribute("counts", counts);
        model.addAttribute("failed", counts.getOrDefault(MessageState.failed, 0L));
        model.addAttribute("standstill", server.standstill());
        model.addAttribute("moments", moments);
        return "notification/outbox";
    }

    private Map<String, String> kinds(Locale locale) {
        Map<String, String> names = new TreeMap<>();
        kinds.all()
                .forEach(it -> names.put(it.name(), words.getMessage("letter." + it.name() + ".name", null, locale)));
        return names;
    }

    @GetMapping("/{id}")
    String read(@PathVariable UUID id, Principal person, Model model) {
        model.addAttribute("it", messages.read(id, person.getName()));
        model.addAttribute("moments", moments);
        return "notification/message";
    }

    @PostMapping("/{id}/send-again")
    String sendAgain(@PathVariable UUID id, Principal person) {
        return actions.redirect(PAGE, "notification.sentAgain", () -> messages.sendAgain(id, person.getName()));
    }

    @PostMapping("/send-again")
    String sendAllAgain(Principal person) {
        return actions.redirect(PAGE, "notification.sentAllAgain", () -> messages.sendAllAgain(person.getName()));
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Principal person) {
        return actions.redirect(PAGE, "notification.withdrawn", () -> messages.withdraw(id, person.getName()));
    }
}
