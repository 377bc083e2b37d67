package fi.lapimurto.overview;

import fi.lapimurto.collaborative.CollaborativeSummary;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Days;
import fi.lapimurto.people.Parts;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import java.security.Principal;
import java.util.Locale;
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
    record Row(CollaborativeSummary collaborative, String firstWorkshop) {}

    private final People people;
    private final Collaboratives collaboratives;

    ListPage(People people, Collaboratives collaboratives) {
        this.people = people;
        this.collaboratives = collaboratives;
    }

    @GetMapping("/collaboratives")
    String list(@RequestParam(defaultValue = "1") int page, Principal person, Locale locale, Model model) {
        Parts parts = people.parts(person.getName());
        PageRequest wanted = PageRequest.of(Math.min(Math.max(page, 1), 1_000_000) - 1, SIZE);
        Page<CollaborativeSummary> found = parts.readEverything()
                ? collaboratives.summaries(wanted)
                : collaboratives.summaries(parts.readable(), wanted);
        model.addAttribute("found", found.map(it -> new Row(it, Days.text(it.firstWorkshopDay(), locale))));
        model.addAttribute("mayOpen", parts.everywhere(Role.organiser));
        return "overview/list";
    }
}
