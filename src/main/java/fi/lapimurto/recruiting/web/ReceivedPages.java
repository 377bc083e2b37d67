package fi.lapimurto.recruiting.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationSubmissions;
import fi.lapimurto.recruiting.ApplicationWithdrawals;
import fi.lapimurto.recruiting.Call;
import fi.lapimurto.recruiting.Calls;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What applicants see of their own application; its address is all they need, and is told to nobody else. */
@Controller
@RequestMapping("/apply/{code}/received/{token}")
class ReceivedPages {

    private final Calls calls;
    private final ApplicationSubmissions applying;
    private final ApplicationWithdrawals withdrawals;
    private final ApplyViews views;
    private final PageActions actions;

    ReceivedPages(
            Calls calls,
            ApplicationSubmissions applying,
            ApplicationWithdrawals withdrawals,
            ApplyViews views,
            PageActions actions) {
        this.calls = calls;
        this.applying = applying;
        this.withdrawals = withdrawals;
        this.views = views;
        this.actions = actions;
    }

    @GetMapping
    String received(
            @PathVariable String code,
            @PathVariable String token,
            @RequestParam(required = false) String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return received(code, token, lang, FormProblems.NONE, request, response, model);
    }

    /** Only who holds the link's token can withdraw it. */
    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String code,
            @PathVariable String token,
            @RequestParam(required = false) String lang,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Locale locale = views.language(request, lang, calls.find(code));
        try {
            return actions.form(
                    () -> {
                        withdrawals.withdraw(code, token, reason);
                        return "redirect:/apply/" + code + "/received/" + token + "?lang=" + locale.getLanguage();
                    },
                    problems -> received(code, token, lang, problems, request, response, model));
        } catch (UseCaseRejected unknown) {
            return views.notOpen(Optional.empty(), 404, locale, response, model);
        }
    }

    private String received(
            String code,
            String token,
            String lang,
            FormProblems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Call> call = calls.find(code);
        Locale locale = views.language(request, lang, call);
        try {
            Application application = applying.received(code, token);
            model.addAttribute("call", call.orElseThrow());
            model.addAttribute("token", token);
            model.addAttribute("problems", problems);
            model.addAttribute(
                    "withdrawable", application.withdrawable() && call.get().state() != Call.CallState.cancelled);
            model.addAttribute("team", application.teamName());
            model.addAttribute("reference", code + "/" + application.number());
            model.addAttribute("state", ReceivedState.of(application, call.get().registration()));
            model.addAttribute("queue", applying.queue(application));
            return "recruiting/received";
        } catch (UseCaseRejected unknown) {
            return views.notOpen(Optional.empty(), 404, locale, response, model);
        }
    }
}
