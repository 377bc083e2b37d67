package fi.lapimurto.schedule.web;

import fi.lapimurto.deadline.ClosedDays;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.web.FormProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The installation’s own closed days. */
@Controller
@RequestMapping("/closed-days")
class ClosedDayPages {

    /** A line of the list. */
    record Line(UUID id, String days, String name, ClosedDays.Kind kind) {}

    private static final ClosedDayCommands.Form EMPTY =
            new ClosedDayCommands.Form("", "", "", ClosedDays.Kind.closed.name());

    private final ClosedDayCommands closing;
    private final MessageSource messages;

    ClosedDayPages(ClosedDayCommands closing, MessageSource messages) {
        this.closing = closing;
        this.messages = messages;
    }

    @GetMapping
    String show(Principal person, Locale locale, Model model) {
        return show(EMPTY, FormProblems.NONE, person, locale, model);
    }

    @PostMapping
    String add(
            @ModelAttribute ClosedDayCommands.Form form,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            closing.add(form, person.getName());
        } catch (UseCaseRejected refused) {
            if (refused.kind() != UseCaseRejected.Kind.INVALID) {
                throw refused;
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(form, FormProblems.of(refused, messages, locale), person, locale, model);
        }
        next.addFlashAttribute("news", "planning.closed.added");
        return "redirect:/closed-days";
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable UUID id, Principal person, RedirectAttributes next) {
        closing.remove(id, person.getName());
        next.addFlashAttribute("news", "planning.closed.removed");
        return "redirect:/closed-days";
    }

    private String show(
            ClosedDayCommands.Form form, FormProblems problems, Principal person, Locale locale, Model model) {
        model.addAttribute(
                "closed",
                closing.all(person.getName()).stream()
                        .map(it -> new Line(
                                it.id(),
                                DateFormats.text(it.span().first(), it.span().last(), locale),
                                it.name(),
                                it.kind()))
                        .toList());
        model.addAttribute("kinds", ClosedDays.Kind.values());
        model.addAttribute("mayChange", closing.mayChange(person.getName()));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "collaborative/closed-days";
    }
}
