package fi.lapimurto.team.web;

import fi.lapimurto.team.InvitationAnswers;
import fi.lapimurto.team.OpenInvitation;
import fi.lapimurto.team.OpenInvitations;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.text.Normalizer;
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

    private final OpenInvitations invitations;
    private final InvitationAnswers answers;
    private final PageActions actions;

    InvitationPages(OpenInvitations invitations, InvitationAnswers answers, PageActions actions) {
        this.invitations = invitations;
        this.answers = answers;
        this.actions = actions;
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
                    answers.join(token, login.strip(), password, repeated);
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
        Optional<OpenInvitation> invitation = invitations.find(token);
        return actions.formOnce(
                () -> {
                    answers.joinAs(token, person.getName());
                    return actions.done(
                            invitation.map(it -> "/teams/" + it.team().id()).orElse("/"), "team.invitation.joined");
                },
                problems -> show(token, null, problems, person, model, response));
    }

    @PostMapping("/decline")
    String decline(@PathVariable String token, Principal person, Model model, HttpServletResponse response) {
        return actions.formOnce(
                () -> {
                    answers.decline(token);
                    return "team/declined";
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
        Optional<OpenInvitation> invitation = invitations.find(token);
        if (invitation.isEmpty()) {
            response.setStatus(problems.all().isEmpty() ? 404 : 409);
            model.addAttribute("used", invitations.isAccepted(token));
            return "team/invitation-over";
        }
        OpenInvitation it = invitation.get();
        model.addAttribute("token", token);
        model.addAttribute("invitation", it);
        model.addAttribute("login", login == null ? proposal(it.member().name()) : login);
        model.addAttribute("me", person == null ? null : person.getName());
        model.addAttribute("problems", problems);
        return "team/invitation";
    }

    /** A sign-in name of the letters that everybody can type, such as anna.aalto. */
    static String proposal(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String login = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".").replaceAll("^\\.+|\\.+$", "");
        return login.length() > 64 ? login.substring(0, 64) : login;
    }
}
