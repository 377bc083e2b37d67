package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.Refused;
import fi.lapimurto.engine.Repetition;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The days of a collaborative's workshops, for its organisers. */
@Controller
@RequestMapping("/collaboratives/{id}/workshops")
class TimetablePages {

    private final Organising organising;
    private final Collaboratives collaboratives;
    private final Repetition transaction;
    private final MessageSource messages;

    TimetablePages(
            Organising organising, Collaboratives collaboratives, Repetition transaction, MessageSource messages) {
        this.organising = organising;
        this.collaboratives = collaboratives;
        this.transaction = transaction;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Model model) {
        organising.requireOrganiser(id, person.getName());
        TimetableForm form = transaction.inTransaction(() -> {
            Collaborative collaborative = collaboratives.get(id);
            return TimetableForm.of(collaborative.timetable(), collaborative.version());
        });
        return show(id, form, FormProblems.NONE, model);
    }

    @PostMapping(params = "add")
    String add(@PathVariable UUID id, @ModelAttribute TimetableForm form, Principal person, Model model) {
        organising.requireOrganiser(id, person.getName());
        return show(id, form.canGrow() ? form.withAnother() : form, FormProblems.NONE, model);
    }

    @PostMapping(params = "remove")
    String remove(
            @PathVariable UUID id,
            @RequestParam int remove,
            @ModelAttribute TimetableForm form,
            Principal person,
            Model model) {
        organising.requireOrganiser(id, person.getName());
        return show(id, form.canShrink() ? form.without(remove) : form, FormProblems.NONE, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @ModelAttribute TimetableForm form,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        organising.requireOrganiser(id, person.getName());
        try {
            organising.reschedule(id, form.version(), form.timetable(), form.reason(), person.getName());
            next.addFlashAttribute("news", "collaborative.workshops.saved");
            return "redirect:/collaboratives/" + id + "/workshops";
        } catch (Refused refused) {
            response.setStatus(refused.kind() == Refused.Kind.CONFLICT ? 409 : 400);
            return show(id, form, FormProblems.of(refused, messages, locale), model);
        } catch (Precondition older) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(id, form, older(older, locale), model);
        }
    }

    private FormProblems older(Precondition older, Locale locale) {
        String message = messages.getMessage(older.key(), null, locale);
        return new FormProblems(List.of(new ProblemAdvice.FieldProblem(null, message)));
    }

    private String show(UUID id, TimetableForm form, FormProblems problems, Model model) {
        model.addAttribute("collaborative", collaboratives.get(id));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "collaborative/workshops";
    }
}
