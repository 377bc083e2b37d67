package fi.lapimurto.improvement.web;

import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.web.FormProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One trial: its four parts, the prediction beside the result, and what its coach says of it. */
@Controller
@RequestMapping("/teams/{id}/trials/{number:\\d{1,6}}")
class TrialPages {

    private final Trials trials;
    private final TrialWriter writer;
    private final RetryingTransaction repetition;
    private final MessageSource messages;

    TrialPages(Trials trials, TrialWriter writer, RetryingTransaction repetition, MessageSource messages) {
        this.trials = trials;
        this.writer = writer;
        this.repetition = repetition;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable UUID id, @PathVariable int number, Principal person, Locale locale, Model model) {
        return show(id, number, person, locale, model, FormProblems.NONE);
    }

    @PostMapping("/comments")
    String comment(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String text,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            repetition.inTransaction(() -> trials.comment(person.getName(), id, number, text));
            return done(id, number, "team.news.commented", next);
        } catch (UseCaseRejected refused) {
            model.addAttribute("text", text);
            return show(id, number, person, locale, model, problems(refused, locale, response));
        }
    }

    @PostMapping("/give-up")
    String giveUp(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String learnt,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            repetition.inTransaction(() -> trials.giveUp(person.getName(), id, number, learnt));
            return done(id, number, "improvement.news.givenUp", next);
        } catch (UseCaseRejected refused) {
            model.addAttribute("learnt", learnt);
            return show(id, number, person, locale, model, problems(refused, locale, response));
        }
    }

    private String show(UUID id, int number, Principal person, Locale locale, Model model, FormProblems problems) {
        Trials.Seen seen = trials.read(person.getName(), id, number);
        model.addAttribute("seen", seen);
        model.addAttribute("team", seen.team());
        model.addAttribute("trial", seen.trial());
        model.addAttribute("page", writer.page(seen, locale));
        model.addAttribute("problems", problems);
        return "improvement/trial";
    }

    private FormProblems problems(UseCaseRejected refused, Locale locale, HttpServletResponse response) {
        if (refused.kind() == UseCaseRejected.Kind.FORBIDDEN || refused.kind() == UseCaseRejected.Kind.NOT_FOUND) {
            throw refused;
        }
        response.setStatus(refused.kind() == UseCaseRejected.Kind.CONFLICT ? 409 : 400);
        return FormProblems.of(refused, messages, locale);
    }

    private static String done(UUID id, int number, String news, RedirectAttributes next) {
        next.addFlashAttribute("news", news);
        return "redirect:/teams/" + id + "/trials/" + number;
    }
}
