package fi.lapimurto.handbook.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.ChecklistForm.Item;
import fi.lapimurto.handbook.Sheet;
import fi.lapimurto.handbook.SheetConflict;
import fi.lapimurto.handbook.Sheets;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the lists that are kept beside forms: one page for all of them. */
@Controller
@RequestMapping({"/collaboratives/{id}/{list}", "/collaboratives/{id}/{kind:workshops|gaps}/{number:\\d{1,4}}/{list}"})
class SheetPages {

    private static final String PAGE = "collaborative/sheet";

    private final SheetService listing;
    private final PageActions actions;

    SheetPages(SheetService listing, PageActions actions) {
        this.listing = listing;
        this.actions = actions;
    }

    /** Where in which list, and who asks in which language. */
    private record Asked(Sheet<?> sheet, Item place, String by, Locale locale) {}

    /**
     * The parts of a page's address.
     *
     * @param kind what the list belongs to one of, or {@code null} when the collaborative has one such list
     */
    record Address(UUID id, String kind, Integer number, String list) {

        Item place() {
            return new Item(id, number == null ? 0 : number);
        }

        private Asked of(Sheet<?> sheet, String by, Locale locale) {
            if (kind != null && !kind.equals(sheet.scope() + "s")) {
                throw UseCaseRejected.notFound("collaborative.sheet.unknown");
            }
            return new Asked(sheet, place(), by, locale);
        }
    }

    @GetMapping
    String show(Address address, Principal person, Locale locale, Model model) {
        Asked asked = readable(address, person, locale);
        return show(asked, kept(asked), FormProblems.NONE, List.of(), model);
    }

    @GetMapping("/print")
    String print(Address address, Principal person, Locale locale, Model model) {
        Asked asked = readable(address, person, locale);
        show(asked, kept(asked), FormProblems.NONE, List.of(), model);
        return "collaborative/sheet-print";
    }

    /** What the rows as they stand on the page come to, saved or not. */
    @PostMapping("/figures")
    String figures(
            Address address,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            Locale locale,
            Model model) {
        Asked asked = readable(address, person, locale);
        SheetForm form = SheetForm.of(asked.sheet(), sent);
        model.addAttribute("summary", listing.summary(asked.sheet(), asked.place(), form, locale));
        return "collaborative/sheet-summary :: summary";
    }

    @PostMapping
    String save(
            Address address,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Asked asked = writable(address, person, locale);
        SheetForm form = SheetForm.of(asked.sheet(), sent);
        if (changed(asked, form, sent)) {
            return show(asked, form, FormProblems.NONE, List.of(), model);
        }
        try {
            return actions.form(
                    asked.sheet().path(asked.place()),
                    "collaborative.sheet.saved",
                    () -> listing.save(asked.sheet(), asked.place(), form.edits(), asked.by()),
                    problems -> show(asked, form, problems, List.of(), model));
        } catch (SheetConflict conflict) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            conflict.clashes().forEach(clash -> form.sawNow(clash.index(), clash.now()));
            return show(asked, form, FormProblems.NONE, conflict.clashes(), model);
        }
    }

    /** Whether a button was pressed that only changes what stands on the page. */
    private boolean changed(Asked asked, SheetForm form, MultiValueMap<String, String> sent) {
        if (sent.containsKey("add")) {
            form.typed().add(Map.of());
        } else if (sent.containsKey("remove")) {
            form.typed().remove(TypedRows.index(sent, "remove"));
        } else if (sent.containsKey("restore")) {
            form.typed().restore(TypedRows.index(sent, "restore"));
        } else if (sent.containsKey("theirs")) {
            takeTheirs(asked, form, TypedRows.index(sent, "theirs"));
        } else if (sent.containsKey("begin")) {
            listing.begin(form, asked.sheet(), asked.place(), sent.getFirst("begin"));
        } else if (sent.containsKey("copy")) {
            listing.copy(form, asked.sheet(), asked.place(), String.valueOf(sent.getFirst("from")), asked.by());
        } else {
            return false;
        }
        return true;
    }

    private void takeTheirs(Asked asked, SheetForm form, int index) {
        Long id = form.typed().id(index);
        for (Sheets.Row<?> row : listing.rows(asked.sheet(), asked.place())) {
            if (id != null && row.id() == id) {
                form.takeTheirs(index, row);
            }
        }
    }

    private SheetForm kept(Asked asked) {
        return SheetForm.of(asked.sheet(), listing.rows(asked.sheet(), asked.place()));
    }

    private Asked readable(Address address, Principal person, Locale locale) {
        Sheet<?> sheet = listing.readable(address.list(), address.place(), person.getName());
        return address.of(sheet, person.getName(), locale);
    }

    private Asked writable(Address address, Principal person, Locale locale) {
        Sheet<?> sheet = listing.writable(address.list(), address.place(), person.getName());
        return address.of(sheet, person.getName(), locale);
    }

    private String show(
            Asked asked, SheetForm form, FormProblems problems, List<SheetConflict.Clash> clashes, Model model) {
        model.addAttribute(
                "page",
                listing.page(asked.sheet(), asked.place(), form, problems, clashes, asked.by(), asked.locale()));
        model.addAttribute("problems", problems);
        return PAGE;
    }
}
