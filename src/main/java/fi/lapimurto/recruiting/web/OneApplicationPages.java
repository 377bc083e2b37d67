package fi.lapimurto.recruiting.web;

import fi.lapimurto.recruiting.ApplicationReader;
import fi.lapimurto.recruiting.ApplicationWithdrawals;
import fi.lapimurto.recruiting.Call;
import fi.lapimurto.recruiting.Calls;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One application, for the organisers. */
@Controller
@RequestMapping("/collaboratives/{id}/applications/{applicationId}")
class OneApplicationPages {

    private final ApplicationReader reader;
    private final ApplicationWithdrawals withdrawals;
    private final ApplicationLines lines;
    private final Calls calls;
    private final PageActions actions;

    OneApplicationPages(
            ApplicationReader reader,
            ApplicationWithdrawals withdrawals,
            ApplicationLines lines,
            Calls calls,
            PageActions actions) {
        this.reader = reader;
        this.withdrawals = withdrawals;
        this.lines = lines;
        this.calls = calls;
        this.actions = actions;
    }

    @GetMapping
    String one(@PathVariable UUID id, @PathVariable UUID applicationId, Principal person, Locale locale, Model model) {
        ApplicationReader.One one = reader.one(id, applicationId, person.getName());
        model.addAttribute("one", one);
        model.addAttribute("collaborative", one.collaborative());
        model.addAttribute("it", one.application());
        model.addAttribute("texts", lines.texts(one.application()));
        model.addAttribute("scores", lines.scores(one.application()));
        model.addAttribute("answered", lines.answered(one.application(), locale));
        boolean registration = calls.of(id).filter(Call::registration).isPresent();
        model.addAttribute("words", registration ? "registration" : "application");
        model.addAttribute("changes", lines.changes(one, locale));
        return "recruiting/application";
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @PathVariable UUID applicationId,
            @RequestParam(defaultValue = "") String reason,
            Principal person) {
        String one = "/collaboratives/" + id + "/applications/" + applicationId;
        return actions.redirect(
                one,
                "recruiting.one.withdrawn",
                () -> withdrawals.withdraw(id, applicationId, reason, person.getName()),
                one,
                Map.of("tried", "withdraw", "entered", reason));
    }
}
