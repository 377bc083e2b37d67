package fi.lapimurto.notification;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.DateFormats;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What went to whom, what waits and what failed. */
@Controller
@RequestMapping("/outbox")
class OutboxPage {

    private static final int SIZE = 50;

    /** One line: a message with its moments in the reader's language. */
    record MessageRow(VisibleMessage it, String since, String causedAt, String nextAttempt) {}

    /** What stands in the way of all messages. */
    record StandstillNotice(String key, String since) {}

    /** What is said about a refused action. */
    record Said(String message) {}

    private final OutboxService messages;
    private final MailServer server;
    private final MessageSource texts;
    private final Clock clock;

    OutboxPage(OutboxService messages, MailServer server, MessageSource texts, Clock clock) {
        this.messages = messages;
        this.server = server;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) MessageState state,
            @RequestParam(defaultValue = "1") int page,
            Principal person,
            Locale locale,
            Model model) {
        Page<VisibleMessage> found = messages.list(state, OutboxService.page(page - 1, SIZE), person.getName());
        Map<MessageState, Long> counts = messages.counts(person.getName());
        MailServer.Standstill standstill = server.standstill();
        model.addAttribute("found", found.map(it -> row(it, locale)));
        model.addAttribute("state", state);
        model.addAttribute("states", MessageState.values());
        model.addAttribute("counts", counts);
        model.addAttribute("failed", counts.getOrDefault(MessageState.failed, 0L));
        model.addAttribute(
                "standstill",
                standstill == null
                        ? null
                        : new StandstillNotice(
                                "notification.standstill." + standstill.reason(), moment(standstill.since(), locale)));
        return "notification/outbox";
    }

    @PostMapping("/{id}/send-again")
    String sendAgain(@PathVariable UUID id, Principal person, Locale locale, RedirectAttributes next) {
        return carryOut(() -> messages.sendAgain(id, person.getName()), "notification.sentAgain", locale, next);
    }

    @PostMapping("/send-again")
    String sendAllAgain(Principal person, Locale locale, RedirectAttributes next) {
        return carryOut(() -> messages.sendAllAgain(person.getName()), "notification.sentAllAgain", locale, next);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Principal person, Locale locale, RedirectAttributes next) {
        return carryOut(() -> messages.withdraw(id, person.getName()), "notification.withdrawn", locale, next);
    }

    private String carryOut(Runnable action, String news, Locale locale, RedirectAttributes next) {
        try {
            action.run();
            next.addFlashAttribute("news", news);
        } catch (UseCaseRejected refused) {
            if (refused.kind() != UseCaseRejected.Kind.CONFLICT) {
                throw refused;
            }
            List<Said> reasons = refused.reasons().stream()
                    .map(it ->
                            new Said(texts.getMessage(it.key(), it.arguments().toArray(), locale)))
                    .toList();
            next.addFlashAttribute("refusals", reasons);
        }
        return "redirect:/outbox";
    }

    private MessageRow row(VisibleMessage it, Locale locale) {
        return new MessageRow(
                it, moment(it.since(), locale), moment(it.causedAt(), locale), moment(it.nextAttemptAt(), locale));
    }

    private String moment(Instant at, Locale locale) {
        return at == null ? null : DateFormats.moment(at.atZone(clock.getZone()), locale);
    }
}
