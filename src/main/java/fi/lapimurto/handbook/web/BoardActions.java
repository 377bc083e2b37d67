package fi.lapimurto.handbook.web;

import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.StepCommands;
import fi.lapimurto.web.FormProblems;
import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What organisers do on the board. Each action leads back to it and says there what has become of it. */
@Controller
@RequestMapping("/collaboratives/{id}")
class BoardActions {

    private static final Set<UseCaseRejected.Kind> SAID_ON_BOARD =
            Set.of(UseCaseRejected.Kind.INVALID, UseCaseRejected.Kind.CONFLICT);

    private final StepCommands steps;
    private final CollaborativeLifecycle lifecycle;
    private final MessageSource messages;

    BoardActions(StepCommands steps, CollaborativeLifecycle lifecycle, MessageSource messages) {
        this.steps = steps;
        this.lifecycle = lifecycle;
        this.messages = messages;
    }

    @PostMapping("/steps/{number}/skip")
    String skip(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        var action = new Action(id, "skip-" + number, reason, "collaborative.board.skipped", locale);
        return carryOut(action, () -> steps.skip(id, number, reason, person.getName()), next);
    }

    @PostMapping("/items/{form}/{occurrence}/reopen")
    String reopen(
            @PathVariable UUID id,
            @PathVariable String form,
            @PathVariable int occurrence,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        String name = "reopen-" + form + "-" + occurrence;
        var action = new Action(id, name, reason, "collaborative.board.reopened", locale);
        return carryOut(action, () -> steps.reopen(id, form, occurrence, reason, person.getName()), next);
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        var action = new Action(id, "cancel", reason, "collaborative.board.cancelled", locale);
        return carryOut(action, () -> lifecycle.cancel(id, reason, person.getName()), next);
    }

    @PostMapping("/info-session/bring-forward")
    String bringInfoSessionForward(@PathVariable UUID id, Principal person, Locale locale, RedirectAttributes next) {
        var action = new Action(id, "bring-forward", "", "collaborative.board.broughtForward", locale);
        return carryOut(action, () -> steps.bringInfoSessionForward(id, person.getName()), next);
    }

    /**
     * One action.
     *
     * @param name which form of the board it comes from, so that what was entered is shown there again
     * @param news the key of what is said when it is done
     */
    private record Action(UUID id, String name, String reason, String news, Locale locale) {}

    private String carryOut(Action action, Runnable useCase, RedirectAttributes next) {
        try {
            useCase.run();
            next.addFlashAttribute("news", action.news());
        } catch (UseCaseRejected refused) {
            if (!SAID_ON_BOARD.contains(refused.kind())) {
                throw refused;
            }
            next.addFlashAttribute(
                    "refusals",
                    FormProblems.of(refused, messages, action.locale()).all());
            next.addFlashAttribute("tried", action.name());
            next.addFlashAttribute("entered", shortened(action.reason()));
        }
        return "redirect:/collaboratives/" + action.id();
    }

    /** A session is no place for very long texts. */
    private static String shortened(String reason) {
        return reason.length() <= 20_000 ? reason : reason.substring(0, 20_000);
    }
}
