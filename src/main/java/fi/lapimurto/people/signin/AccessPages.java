package fi.lapimurto.people.signin;

import fi.lapimurto.people.AccessLinkService;
import fi.lapimurto.people.AccessLinkService.Holder;
import fi.lapimurto.people.PeopleSettings;
import fi.lapimurto.people.PersonDetails;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a one-time link leads: a password, and for the first admin a person too. */
@Controller
@RequestMapping("/access/{token}")
class AccessPages {

    /** What the page asks; everything but the passwords is for the first admin. */
    record AccessForm(String login, String name, String email, String language, String password, String repeated) {}

    private final AccessLinkService links;
    private final PeopleSettings settings;
    private final PageActions actions;

    AccessPages(AccessLinkService links, PeopleSettings settings, PageActions actions) {
        this.links = links;
        this.settings = settings;
        this.actions = actions;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(token, new AccessForm("", "", "", settings.language(), "", ""), FormProblems.NONE, model, response);
    }

    @PostMapping
    String use(@PathVariable String token, @ModelAttribute AccessForm form, Model model, HttpServletResponse response) {
        return actions.formOnce(
                () -> {
                    use(token, form);
                    return "redirect:/login?ready";
                },
                problems -> show(token, form, problems, model, response));
    }

    private void use(String token, AccessForm form) {
        boolean forPerson = links.find(token).flatMap(Holder::person).isPresent();
        if (forPerson) {
            links.use(token, form.password(), form.repeated());
        } else {
            PersonDetails details = new PersonDetails(form.login(), form.name(), form.email(), form.language());
            links.useForFirstAdmin(token, details, form.password(), form.repeated());
        }
    }

    private String show(
            String token, AccessForm form, FormProblems problems, Model model, HttpServletResponse response) {
        Optional<Holder> link = links.find(token);
        if (link.isEmpty()) {
            response.setStatus(problems.all().isEmpty() ? 404 : 409);
            model.addAttribute("used", links.isUsed(token));
            return "people/access-over";
        }
        model.addAttribute("person", link.get().person().orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "people/access";
    }
}
