package fi.lapimurto.people;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The admin's page: who may sign in, and as what. Roles in single collaboratives are given there. */
@Controller
@RequestMapping("/people")
class PeoplePages {

    private static final String LIST = "redirect:/people";

    private final Accounts accounts;
    private final People people;
    private final AccessLinks links;
    private final PeopleSettings settings;

    PeoplePages(Accounts accounts, People people, AccessLinks links, PeopleSettings settings) {
        this.accounts = accounts;
        this.people = people;
        this.links = links;
        this.settings = settings;
    }

    @ModelAttribute("roles")
    Role[] roles() {
        return Role.values();
    }

    @GetMapping
    String list(Model model) {
        return list(new Details("", "", "", settings.language()), Set.of(), List.of(), model);
    }

    @PostMapping
    String add(
            @ModelAttribute Details details,
            @RequestParam(required = false, name = "role") Set<Role> everywhere,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Set<Role> chosen = everywhere == null ? EnumSet.noneOf(Role.class) : everywhere;
        try {
            String token = accounts.add(details, chosen);
            return handOver(details.login(), token, next);
        } catch (UseCaseRejected refused) {
            response.setStatus(400);
            return list(details, chosen, refused.reasons(), model);
        }
    }

    @PostMapping("/{login}/link")
    String link(@PathVariable String login, RedirectAttributes next) {
        return handOver(login, links.create(login), next);
    }

    @PostMapping("/{login}/assign")
    String assign(@PathVariable String login, @RequestParam Role role) {
        people.assign(login, role, null);
        return LIST;
    }

    @PostMapping("/{login}/withdraw")
    String withdraw(@PathVariable String login, @RequestParam Role role) {
        people.withdraw(login, role, null);
        return LIST;
    }

    @PostMapping("/{login}/deactivate")
    String deactivate(@PathVariable String login) {
        people.deactivate(login);
        return LIST;
    }

    @PostMapping("/{login}/activate")
    String activate(@PathVariable String login) {
        people.activate(login);
        return LIST;
    }

    @ExceptionHandler(UseCaseRejected.class)
    String refused(UseCaseRejected refused, RedirectAttributes next) {
        next.addFlashAttribute("refused", refused.reasons());
        return LIST;
    }

    private String list(Details details, Set<Role> chosen, List<UseCaseRejected.Reason> problems, Model model) {
        model.addAttribute("accounts", accounts.list());
        model.addAttribute("form", details);
        model.addAttribute("chosen", chosen);
        model.addAttribute("problems", problems);
        return "people/people";
    }

    /** The link is shown once, on the next page; afterwards nobody can read it from anywhere. */
    private String handOver(String login, String token, RedirectAttributes next) {
        String base = settings.address() != null
                ? settings.address()
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        next.addFlashAttribute("handOverTo", login);
        next.addFlashAttribute("handOver", base + "/access/" + token);
        return LIST;
    }
}
