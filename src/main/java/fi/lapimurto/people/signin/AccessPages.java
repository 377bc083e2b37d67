package fi.lapimurto.people.signin;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessLink;
import fi.lapimurto.people.AccessLinks;
import fi.lapimurto.people.Details;
import fi.lapimurto.people.PeopleSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
    record Form(String login, String name, String email, String language, String password, String repeated) {}

    private final AccessLinks links;
    private final PeopleSettings settings;

    AccessPages(AccessLinks links, PeopleSettings settings) {
        this.links = links;
        this.settings = settings;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(token, new Form("", "", "", settings.language(), "", ""), List.of(), model, response);
    }

    @PostMapping
    String use(@PathVariable String token, @ModelAttribute Form form, Model model, HttpServletResponse response) {
        try {
            boolean forPerson = links.find(token).flatMap(AccessLink::person).isPresent();
            if (forPerson) {
                links.use(token, form.password(), form.repeated());
            } else {
                Details details = new Details(form.login(), form.name(), form.email(), form.language());
                links.useForFirstAdmin(token, details, form.password(), form.repeated());
            }
            return "redirect:/login?ready";
        } catch (UseCaseRejected refused) {
            response.setStatus(refused.kind() == UseCaseRejected.Kind.CONFLICT ? 409 : 400);
            return show(token, form, refused.reasons(), model, response);
        }
    }

    private String show(
            String token, Form form, List<UseCaseRejected.Reason> problems, Model model, HttpServletResponse response) {
        Optional<AccessLink> link = links.find(token);
        if (link.isEmpty()) {
            response.setStatus(problems.isEmpty() ? 404 : 409);
            return "people/access-over";
        }
        model.addAttribute("person", link.get().person().orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "people/access";
    }
}
