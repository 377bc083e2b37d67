package fi.lapimurto.schedule.web;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.schedule.ReschedulePreview;
import fi.lapimurto.schedule.ReschedulePreviews;
import fi.lapimurto.schedule.Rescheduling;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.PageActions;
import fi.lapimurto.web.Precondition;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The days of a collaborative's workshops, for its organisers. */
@Controller
@RequestMapping("/collaboratives/{id}/workshops")
class TimetablePages {

    private final ScheduleReader plans;
    private final Rescheduling rescheduling;
    private final ReschedulePreviews previews;
    private final Collaboratives collaboratives;
    private final PageActions actions;
    private final ScheduleViewMapper planWriter;

    TimetablePages(
            ScheduleReader plans,
            Rescheduling rescheduling,
            ReschedulePreviews previews,
            Collaboratives collaboratives,
            PageActions actions,
            ScheduleViewMapper planWriter) {
        this.plans = plans;
        this.rescheduling = rescheduling;
        this.previews = previews;
        this.collaboratives = collaboratives;
        this.actions = actions;
        this.planWriter = planWriter;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        plans.requireOrganiser(id, person.getName());
        return show(id, plans.timetable(id), FormProblems.NONE, locale, model);
    }

    @PostMapping(params = "add")
    String add(
            @PathVariable UUID id, @ModelAttribute TimetableForm form, Principal person, Locale locale, Model model) {
        plans.requireOrganiser(id, person.getName());
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
        plans.requireOrganiser(id, person.getName());
        return show(id, form.canShrink() ? form.without(remove) : form, FormProblems.NONE, locale, model);
    }

    /** Puts everything that is not over on other days, for the person to look at. */
    @PostMapping(params = "move")
    String shift(
            @PathVariable UUID id, @ModelAttribute TimetableForm form, Principal person, Locale locale, Model model) {
        plans.requireOrganiser(id, person.getName());
        return actions.form(
                () -> {
                    Timetable shifted = previews.shifted(form.timetable(), form.shiftDays());
                    return previewed(id, form.with(shifted), person, locale, model);
                },
                problems -> show(id, form, problems, locale, model));
    }

    @PostMapping(params = "preview")
    String preview(
            @PathVariable UUID id, @ModelAttribute TimetableForm form, Principal person, Locale locale, Model model) {
        plans.requireOrganiser(id, person.getName());
        return actions.form(
                () -> previewed(id, form, person, locale, model), problems -> show(id, form, problems, locale, model));
    }

    private String previewed(UUID id, TimetableForm form, Principal person, Locale locale, Model model) {
        ReschedulePreview preview = previews.preview(id, form.timetable(), person.getName());
        model.addAttribute("preview", planWriter.page(preview, locale));
        return show(id, form.seen(), FormProblems.NONE, locale, model);
    }

    /** Saves only what the person has seen the consequences of. */
    @PostMapping
    String save(
            @PathVariable UUID id, @ModelAttribute TimetableForm form, Principal person, Locale locale, Model model) {
        plans.requireOrganiser(id, person.getName());
        return actions.form(
                () -> {
                    if (!form.isSeen()) {
                        return previewed(id, form, person, locale, model);
                    }
                    try {
                        rescheduling.reschedule(id, form.version(), form.timetable(), form.reason(), person.getName());
                    } catch (Precondition older) {
                        throw UseCaseRejected.conflict(older.key());
                    }
                    return actions.done("/collaboratives/" + id + "/workshops", "collaborative.workshops.saved");
                },
                // What the days would change is shown anew, beside what the other has made of them.
                problems -> show(
                        id,
                        problems.conflict() ? form.over(plans.timetable(id).version()) : form,
                        problems,
                        locale,
                        model));
    }

    private String show(UUID id, TimetableForm form, FormProblems problems, Locale locale, Model model) {
        model.addAttribute("collaborative", collaboratives.get(id));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("changes", planWriter.changes(plans.history(id), locale));
        return "collaborative/workshops";
    }
}
