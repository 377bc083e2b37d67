package fi.lapimurto.schedule.web;

import fi.lapimurto.deadline.ClosedDays;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The installation’s own closed days. */
@Controller
@RequestMapping("/closed-days")
class ClosedDayPages {

    /** A line of the list. */
    record ClosedDayLine(UUID id, String days, String name, ClosedDays.ClosedDayType kind) {}

    private static final ClosedDayCommands.ClosedDayForm EMPTY =
            new ClosedDayCommands.ClosedDayForm("", "", "", ClosedDays.ClosedDayType.closed.name());

    private final ClosedDayCommands closing;
    private final PageActions actions;

    ClosedDayPages(ClosedDayCommands closing, PageActions actions) {
        this.closing = closing;
        this.actions = actions;
    }

    @GetMapping
    String show(Principal person, Locale locale, Model model) {
        return show(EMPTY, FormProblems.NONE, person, locale, model);
    }

    @PostMapping
    String add(@ModelAttribute ClosedDayCommands.ClosedDayForm form, Principal person, Locale locale, Model model) {
        return actions.form(
                "/closed-days",
                "planning.closed.added",
                () -> closing.add(form, person.getName()),
                problems -> show(form, problems, person, locale, model));
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable UUID id, Principal person) {
        closing.remove(id, person.getName());
        return actions.done("/closed-days", "planning.closed.removed");
    }

    private String show(
            ClosedDayCommands.ClosedDayForm form, FormProblems problems, Principal person, Locale locale, Model model) {
        model.addAttribute(
                "closed",
                closing.all(person.getName()).stream()
                        .map(it -> new ClosedDayLine(
                                it.id(),
                                DateFormats.text(it.span().first(), it.span().last(), locale),
                                it.name(),
                                it.kind()))
                        .toList());
        model.addAttribute("kinds", ClosedDays.ClosedDayType.values());
        model.addAttribute("mayChange", closing.mayChange(person.getName()));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "collaborative/closed-days";
    }
}
