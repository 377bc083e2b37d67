package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCaseRejected;
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

/** Who organises, coaches and follows a collaborative, for its organisers. */
@Controller
@RequestMapping("/collaboratives/{id}/people")
class RolePages {

    /** What the page asks. */
    record Form(String login, String role) {}

    private final Roles roles;
    private final Collaboratives collaboratives;
    private final MessageSource messages;

    RolePages(Roles roles, Collaboratives collaboratives, MessageSource messages) {
        this.roles = roles;
        this.collaboratives = collaboratives;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Model model) {
        return show(id, new Form("", "coach"), FormProblems.NONE, person, model);
    }

    @PostMapping("/give")
    String give(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String role,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            roles.give(id, login, role, person.getName());
            next.addFlashAttribute("news", "collaborative.people.given");
            return "redirect:/collaboratives/" + id + "/people";
        } catch (UseCaseRejected refused) {
            return again(id, new Form(login, role), refused, person, locale, model, response);
        }
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam String login,
            @RequestParam String role,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            roles.withdraw(id, login, role, person.getName());
        } catch (UseCaseRejected refused) {
            return again(id, new Form("", "coach"), refused, person, locale, model, response);
        }
        next.addFlashAttribute("news", "collaborative.people.withdrawn");
        boolean self = login.equalsIgnoreCase(person.getName()) && role.equals("organiser");
        return "redirect:" + (self ? "/" : "/collaboratives/" + id + "/people");
    }

    private String again(
            UUID id,
            Form form,
            UseCaseRejected refused,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (refused.kind() == UseCaseRejected.Kind.FORBIDDEN || refused.kind() == UseCaseRejected.Kind.NOT_FOUND) {
            throw refused;
        }
        response.setStatus(refused.kind() == UseCaseRejected.Kind.CONFLICT ? 409 : 400);
        return show(id, form, FormProblems.of(refused, messages, locale), person, model);
    }

    private String show(UUID id, Form form, FormProblems problems, Principal person, Model model) {
        model.addAttribute("holders", roles.of(id, person.getName()));
        model.addAttribute("roles", Roles.GIVEN_BY_ORGANISERS);
        model.addAttribute("collaborative", collaboratives.get(id));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "collaborative/people";
    }
}
