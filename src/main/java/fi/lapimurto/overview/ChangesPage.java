package fi.lapimurto.overview;

import fi.lapimurto.form.NameOrder;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who has changed what in a round and its teams. */
@Controller
class ChangesPage {

    /** Something to choose. */
    record Choice(String value, String label) {}

    private final Changes changes;

    ChangesPage(Changes changes) {
        this.changes = changes;
    }

    @GetMapping("/collaboratives/{id}/changes")
    String changes(@PathVariable UUID id, ChangeFilter filter, Principal person, Locale locale, Model model) {
        Changes.Page page = changes.of(id, filter, person.getName(), locale);
        model.addAttribute("page", page);
        model.addAttribute("filter", filter);
        model.addAttribute(
                "authors",
                page.authors().entrySet().stream()
                        .map(it -> new Choice(it.getKey(), it.getValue()))
                        .sorted(NameOrder.by(Choice::label))
                        .toList());
        return "overview/changes";
    }
}
