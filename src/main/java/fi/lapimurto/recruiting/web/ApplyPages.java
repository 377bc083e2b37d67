package fi.lapimurto.recruiting.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationSubmissions;
import fi.lapimurto.recruiting.ApplyLimits;
import fi.lapimurto.recruiting.Call;
import fi.lapimurto.recruiting.Calls;
import fi.lapimurto.recruiting.TokenSigner;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a team applies or registers: open to everybody, in three languages, without a session and without scripts. */
@Controller
@RequestMapping("/apply/{code}")
class ApplyPages {

    private final Calls calls;
    private final ApplicationSubmissions applying;
    private final TokenSigner seal;
    private final ApplyLimits limits;
    private final ApplyViews views;
    private final PageActions actions;

    ApplyPages(
            Calls calls,
            ApplicationSubmissions applying,
            TokenSigner seal,
            ApplyLimits limits,
            ApplyViews views,
            PageActions actions) {
        this.calls = calls;
        this.applying = applying;
        this.seal = seal;
        this.limits = limits;
        this.views = views;
        this.actions = actions;
    }

    @GetMapping
    String show(
            @PathVariable String code,
            @RequestParam(required = false) String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Call> call = calls.find(code);
        Locale locale = views.language(request, lang, call);
        if (call.isEmpty() || call.get().state() != Call.CallState.open) {
            return views.notOpen(call, call.isEmpty() ? 404 : 200, locale, response, model);
        }
        return form(call.get(), ApplyForm.empty(locale.getLanguage()), seal.of(code), FormProblems.NONE, locale, model);
    }

    @PostMapping
    String send(
            @PathVariable String code,
            @RequestParam(required = false) String lang,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Call> call = calls.find(code);
        Locale locale = views.language(request, lang, call);
        if (call.isEmpty() || call.get().state() != Call.CallState.open) {
            return views.notOpen(call, call.isEmpty() ? 404 : 409, locale, response, model);
        }
        ApplyForm form = ApplyForm.of(sent);
        Optional<Duration> wait = limits.tooMany(code, request.getRemoteAddr());
        return actions.formOnce(
                () -> {
                    if (wait.isPresent()) {
                        throw UseCaseRejected.invalid(
                                null, "recruiting.apply.tooMany", wait.get().toMinutes() + 1);
                    }
                    requireHuman(code, form);
                    Application received = applying.apply(code, form.answers());
                    return "redirect:/apply/" + code + "/received/" + applying.link(received.id()) + "?lang="
                            + locale.getLanguage();
                },
                problems -> {
                    wait.ifPresent(it -> {
                        response.setStatus(429);
                        response.setHeader("Retry-After", String.valueOf(it.toSeconds() + 1));
                    });
                    return form(call.get(), form, seal.of(code), problems, locale, model);
                });
    }

    /** A field that people do not see stays empty, and nobody is faster than a person. */
    private void requireHuman(String code, ApplyForm form) {
        if (!form.text("website").isBlank()) {
            throw UseCaseRejected.invalid("website", "recruiting.apply.trapped");
        }
        seal.require(code, form.text("seal"));
    }

    private String form(Call call, ApplyForm form, String mark, FormProblems problems, Locale locale, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("form", form);
        model.addAttribute("seal", mark);
        model.addAttribute("problems", problems);
        model.addAttribute("until", views.closing(call, locale));
        return "recruiting/apply";
    }
}
