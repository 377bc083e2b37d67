package fi.lapimurto.people;

import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The admin's page: who may sign in, and as what. Roles in single collaboratives are given there. */
@Controller
@RequestMapping("/people")
class PeoplePages {

    private static final String LIST = "/people";
    private static final String CHANGED = "people.list.changed";

    private final Accounts accounts;
    private final People people;
    private final AccessLinkService links;
    private final PeopleSettings settings;
    private final HomeAddress home;
    private final PageActions actions;

    PeoplePages(
            Accounts accounts,
            People people,
            AccessLinkService links,
            PeopleSettings settings,
            HomeAddress home,
            PageActions actions) {
        this.accounts = accounts;
        this.people = people;
        this.links = links;
        this.settings = settings;
        this.home = home;
        this.actions = actions;
    }

    @ModelAttribute("roles")
    Role[] roles() {
        return Role.values();
    }

    @GetMapping
    String list(Model model) {
        return list(new PersonDetails("", "", "", settings.language()), Set.of(), FormProblems.NONE, model);
    }

    @PostMapping
    String add(
            @ModelAttribute PersonDetails details,
            @RequestParam(required = false, name = "role") Set<Role> everywhere,
            Model model) {
        Set<Role> chosen = everywhere == null ? EnumSet.noneOf(Role.class) : everywhere;
        return actions.form(
                LIST,
                CHANGED,
                () -> handOver(details.login(), accounts.add(details, chosen)),
                problems -> list(details, chosen, problems, model));
    }

    @PostMapping("/{login}/link")
    String link(@PathVariable String login) {
        return change(() -> handOver(login, links.create(login)));
    }

    @PostMapping("/{login}/assign")
    String assign(@PathVariable String login, @RequestParam Role role) {
        return change(() -> people.assign(login, role, null));
    }

    @PostMapping("/{login}/withdraw")
    String withdraw(@PathVariable String login, @RequestParam Role role) {
        return change(() -> people.withdraw(login, role, null));
    }

    @PostMapping("/{login}/deactivate")
    String deactivate(@PathVariable String login) {
        return change(() -> people.deactivate(login));
    }

    @PostMapping("/{login}/activate")
    String activate(@PathVariable String login) {
        return change(() -> people.activate(login));
    }

    private String change(Runnable useCase) {
        return actions.redirect(LIST, CHANGED, useCase);
    }

    private String list(PersonDetails details, Set<Role> chosen, FormProblems problems, Model model) {
        model.addAttribute("accounts", accounts.list());
        model.addAttribute("form", details);
        model.addAttribute("chosen", chosen);
        model.addAttribute("problems", problems);
        return "people/people";
    }

    /** The link is shown once, on the next page; afterwards nobody can read it from anywhere. */
    private void handOver(String login, String token) {
        actions.tell("handOverTo", login);
        actions.tell("handOver", home.link("/access/" + token));
    }
}
