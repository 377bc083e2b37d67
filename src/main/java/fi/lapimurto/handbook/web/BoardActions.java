package fi.lapimurto.handbook.web;

import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.handbook.StepCommands;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What organisers do on the board. Each action leads back to it and says there what has become of it. */
@Controller
@RequestMapping("/collaboratives/{id}")
class BoardActions {

    private final StepCommands steps;
    private final CollaborativeLifecycle lifecycle;
    private final PageActions actions;

    BoardActions(StepCommands steps, CollaborativeLifecycle lifecycle, PageActions actions) {
        this.steps = steps;
        this.lifecycle = lifecycle;
        this.actions = actions;
    }

    @PostMapping("/steps/{number}/skip")
    String skip(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Principal person) {
        var action = new Action(id, "skip-" + number, reason, "collaborative.board.skipped");
        return carryOut(action, () -> steps.skip(id, number, reason, person.getName()));
    }

    @PostMapping("/items/{form}/{occurrence}/reopen")
    String reopen(
            @PathVariable UUID id,
            @PathVariable String form,
            @PathVariable int occurrence,
            @RequestParam(defaultValue = "") String reason,
            Principal person) {
        String name = "reopen-" + form + "-" + occurrence;
        var action = new Action(id, name, reason, "collaborative.board.reopened");
        return carryOut(action, () -> steps.reopen(id, form, occurrence, reason, person.getName()));
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Principal person) {
        var action = new Action(id, "cancel", reason, "collaborative.board.cancelled");
        return carryOut(action, () -> lifecycle.cancel(id, reason, person.getName()));
    }

    @PostMapping("/info-session/bring-forward")
    String bringInfoSessionForward(@PathVariable UUID id, Principal person) {
        var action = new Action(id, "bring-forward", "", "collaborative.board.broughtForward");
        return carryOut(action, () -> steps.bringInfoSessionForward(id, person.getName()));
    }

    /**
     * One action.
     *
     * @param name which form of the board it comes from, so that what was entered is shown there again
     * @param news the key of what is said when it is done
     */
    private record Action(UUID id, String name, String reason, String news) {}

    private String carryOut(Action action, Runnable useCase) {
        String board = "/collaboratives/" + action.id();
        Map<String, String> entered = Map.of("tried", action.name(), "entered", shortened(action.reason()));
        return actions.redirect(board, action.news(), useCase, board, entered);
    }

    /** A session is no place for very long texts. */
    private static String shortened(String reason) {
        return reason.length() <= 20_000 ? reason : reason.substring(0, 20_000);
    }
}
