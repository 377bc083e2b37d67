package fi.lapimurto.overview;

import fi.lapimurto.collaborative.CollaborativeListQueries;
import fi.lapimurto.collaborative.CollaborativeListQueries.Wanted;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.CollaborativeSummary;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of the collaboratives that the reader may know of. */
@Controller
class ListPage {

    private static final int SIZE = 20;

    /** One row. */
    record CollaborativeRow(CollaborativeSummary collaborative, NextDate next, long overdue) {}

    private final AccessControl access;
    private final CollaborativeListQueries list;
    private final OpenTasks tasks;
    private final NextDates nextDates;

    ListPage(AccessControl access, CollaborativeListQueries list, OpenTasks tasks, NextDates nextDates) {
        this.access = access;
        this.list = list;
        this.tasks = tasks;
        this.nextDates = nextDates;
    }

    @GetMapping("/collaboratives")
    String list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String state,
            Principal person,
            Locale locale,
            Model model) {
        RoleAssignments roles = access.of(person.getName());
        PageRequest wanted = PageRequest.of(Math.min(Math.max(page, 1), 1_000_000) - 1, SIZE);
        CollaborativeState only = Stream.of(CollaborativeState.values())
                .filter(it -> it.name().equals(state))
                .findFirst()
                .orElse(null);
        Wanted which = new Wanted(roles.rounds(Permission.ROUND_READ), search, only);
        Page<CollaborativeSummary> found = list.page(which, wanted);
        if (found.isEmpty() && found.getTotalPages() > 0) {
            // There were more once, or somebody typed the address.
            found = list.page(which, PageRequest.of(found.getTotalPages() - 1, SIZE));
        }
        Map<UUID, NextDate> next = nextDates.of(found.getContent(), locale);
        Map<String, Long> overdue =
                tasks.overdue(found.map(CollaborativeSummary::code).getContent());
        model.addAttribute(
                "found",
                found.map(it -> new CollaborativeRow(it, next.get(it.id()), overdue.getOrDefault(it.code(), 0L))));
        model.addAttribute("search", search);
        model.addAttribute("state", only);
        model.addAttribute("states", CollaborativeState.values());
        model.addAttribute("mayOpen", roles.mayAnywhere(Permission.ROUND_OPEN));
        return "overview/list";
    }
}
