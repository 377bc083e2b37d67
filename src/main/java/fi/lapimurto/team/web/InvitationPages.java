package fi.lapimurto.team.web;

import fi.lapimurto.people.InvitationHandler;
import fi.lapimurto.people.InvitationHandler.Offer;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link of an invitation leads: a yes with a new account or with one's own, or a no. */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationPages {

    private final List<InvitationHandler> handlers;
    private final PageActions actions;
    private final Clock clock;

    InvitationPages(List<InvitationHandler> handlers, PageActions actions, Clock clock) {
        this.handlers = handlers;
        this.actions = actions;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Principal person, Model model, HttpServletResponse response) {
        return show(token, null, FormProblems.NONE, person, model, response);
    }

    @PostMapping
    String join(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Principal person,
            Model model,
            HttpServletResponse response) {
        return actions.formOnce(
                () -> {
                    handler(token).join(token, login.strip(), password, repeated);
                    return "redirect:/login?ready";
                },
                problems -> show(token, login, problems, person, model, response));
    }

    /** Only after signing in: the way to this page leads through the sign-in. */
    @GetMapping("/mine")
    String mine(@PathVariable String token) {
        return "redirect:/invitations/" + token;
    }

    @PostMapping("/mine")
    String joinAs(@PathVariable String token, Principal person, Model model, HttpServletResponse response) {
        Optional<Offer> offer = offer(token);
        return actions.formOnce(
                () -> {
                    handler(token).joinAs(token, person.getName());
                    return actions.done(
                            offer.map(Offer::page).orElse("/"),
                            offer.map(Offer::news).orElse(null));
                },
                problems -> show(token, null, problems, person, model, response));
    }

    @PostMapping("/decline")
    String decline(@PathVariable String token, Principal person, Model model, HttpServletResponse response) {
        return actions.formOnce(
                () -> {
                    handler(token).decline(token);
                    return actions.done("/invitations/" + token, null);
                },
                problems -> show(token, null, problems, person, model, response));
    }

    /** Leads back to the question, which can be answered again. */
    @PostMapping("/undo-decline")
    String undoDecline(@PathVariable String token, Principal person, Model model, HttpServletResponse response) {
        return actions.formOnce(
                () -> {
                    declined(token).orElse(handlers.get(0)).undoDecline(token);
                    return actions.done("/invitations/" + token, "team.invitation.undone");
                },
                problems -> show(token, null, problems, person, model, response));
    }

    private String show(
            String token,
            String login,
            FormProblems problems,
            Principal person,
            Model model,
            HttpServletResponse response) {
        Optional<Offer> found = offer(token);
        model.addAttribute("token", token);
        model.addAttribute("problems", problems);
        Optional<Instant> until = declined(token).flatMap(it -> it.declinedUntil(token));
        if (until.filter(clock.instant()::isBefore).isPresent()) {
            model.addAttribute("until", until.get());
            return "team/declined";
        }
        if (found.isEmpty()) {
            model.addAttribute("late", until.isPresent());
            response.setStatus(problems.all().isEmpty() ? 404 : 409);
            model.addAttribute("used", handlers.stream().anyMatch(it -> it.isAccepted(token)));
            return "team/invitation-over";
        }
        Offer offer = found.get();
        model.addAttribute("invitation", offer.invitation());
        model.addAttribute("login", login == null ? proposal(offer.name()) : login);
        model.addAttribute("me", person == null ? null : person.getName());
        return offer.view();
    }

    private Optional<Offer> offer(String token) {
        return handlers.stream().flatMap(it -> it.offer(token).stream()).findFirst();
    }

    private Optional<InvitationHandler> declined(String token) {
        return handlers.stream()
                .filter(it -> it.declinedUntil(token).isPresent())
                .findFirst();
    }

    /** Whose link it is; any of them says that a link is nobody's. */
    private InvitationHandler handler(String token) {
        return handlers.stream()
                .filter(it -> it.offer(token).isPresent())
                .findFirst()
                .orElse(handlers.get(0));
    }

    /** A sign-in name of the letters that everybody can type, such as anna.aalto. */
    static String proposal(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String login = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".").replaceAll("^\\.+|\\.+$", "");
        return login.length() > 64 ? login.substring(0, 64) : login;
    }
}
