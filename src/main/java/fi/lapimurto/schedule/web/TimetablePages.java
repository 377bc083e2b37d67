package fi.lapimurto.schedule.web;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.schedule.ReschedulePreview;
import fi.lapimurto.schedule.Rescheduling;
import fi.lapimurto.schedule.TimetableHistory;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.Precondition;
import fi.lapimurto.web.ProblemAdvice;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
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

    private final AccessControl access;
    private final Rescheduling rescheduling;
    private final Collaboratives collaboratives;
    private final RetryingTransaction transaction;
    private final MessageSource messages;
    private final TimetableHistory moves;
    private final ScheduleViewMapper planWriter;
    private final Clock clock;

    TimetablePages(
            AccessControl access,
            Rescheduling rescheduling,
            Collaboratives collaboratives,
            RetryingTransaction transaction,
            MessageSource messages,
            TimetableHistory moves,
            ScheduleViewMapper planWriter,
            Clock clock) {
        this.access = access;
        this.rescheduling = rescheduling;
        this.collaboratives = collaboratives;
        this.transaction = transaction;
        this.messages = messages;
        this.moves = moves;
        this.planWriter = planWriter;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        access.require(person.getName(), Permission.ROUND_ORGANISE, id);
        TimetableForm form = transaction.inTransaction(() -> {
            Collaborative collaborative = collaboratives.get(id);
            return TimetableForm.of(collaborative.timetable(), collaborative.version());
        });
        return show(id, form, FormProblems.NONE, locale, model);
    }

    @PostMapping(params = "add")
    String add(
            @PathVariable UUID id, @ModelAttribute TimetableForm form, Principal person, Locale locale, Model model) {
        access.require(person.getName(), Permission.ROUND_ORGANISE, id);
        return show(id, form.canGrow() ? form.withAnother() : form, FormProblems.NONE, locale, model);
    }

    @PostMapping(params = "remove")
    String remove(
            @PathVariable UUID id,
            @RequestParam int remove,
            @ModelAttribute TimetableForm form,
            Principal person,
            Locale locale,
            Model model) {
        access.require(person.getName(), Permission.ROUND_ORGANISE, id);
        return show(id, form.canShrink() ? form.without(remove) : form, FormProblems.NONE, locale, model);
    }

    /** Puts everything that is not over on other days, for the person to look at. */
    @PostMapping(params = "move")
    String shift(
            @PathVariable UUID id,
            @ModelAttribute TimetableForm form,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        access.require(person.getName(), Permission.ROUND_ORGANISE, id);
        try {
            Timetable shifted = form.timetable().shifted(form.shiftDays(), LocalDate.now(clock));
            return preview(id, form.with(shifted), person, locale, model);
        } catch (UseCaseRejected refused) {
            return refused(id, form, refused, locale, model, response);
        }
    }

    @PostMapping(params = "preview")
    String preview(
            @PathVariable UUID id,
            @ModelAttribute TimetableForm form,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        access.require(person.getName(), Permission.ROUND_ORGANISE, id);
        try {
            return preview(id, form, person, locale, model);
        } catch (UseCaseRejected refused) {
            return refused(id, form, refused, locale, model, response);
        }
    }

    private String preview(UUID id, TimetableForm form, Principal person, Locale locale, Model model) {
        ReschedulePreview preview = rescheduling.preview(id, form.timetable(), person.getName());
        model.addAttribute("preview", planWriter.page(preview, locale));
        return show(id, form.seen(), FormProblems.NONE, locale, model);
    }

    /** Saves only what the person has seen the consequences of. */
    @PostMapping
    String save(
            @PathVariable UUID id,
            @ModelAttribute TimetableForm form,
            Principal person,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        access.require(person.getName(), Permission.ROUND_ORGANISE, id);
        try {
            if (!form.isSeen()) {
                return preview(id, form, person, locale, model);
            }
            rescheduling.reschedule(id, form.version(), form.timetable(), form.reason(), person.getName());
            next.addFlashAttribute("news", "collaborative.workshops.saved");
            return "redirect:/collaboratives/" + id + "/workshops";
        } catch (UseCaseRejected refused) {
            return refused(id, form, refused, locale, model, response);
        } catch (Precondition older) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(id, form, older(older, locale), locale, model);
        }
    }

    private String refused(
            UUID id,
            TimetableForm form,
            UseCaseRejected refused,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setStatus(refused.kind() == UseCaseRejected.Kind.CONFLICT ? 409 : 400);
        return show(id, form, FormProblems.of(refused, messages, locale), locale, model);
    }

    private FormProblems older(Precondition older, Locale locale) {
        String message = messages.getMessage(older.key(), null, locale);
        return new FormProblems(List.of(new ProblemAdvice.FieldProblem(null, message)));
    }

    private String show(UUID id, TimetableForm form, FormProblems problems, Locale locale, Model model) {
        model.addAttribute("collaborative", collaboratives.get(id));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("changes", planWriter.changes(moves.history(id), locale));
        return "collaborative/workshops";
    }
}
