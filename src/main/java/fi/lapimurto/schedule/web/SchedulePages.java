package fi.lapimurto.schedule.web;

import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Roll;
import fi.lapimurto.deadline.Unit;
import fi.lapimurto.schedule.Recounting;
import fi.lapimurto.schedule.web.ScheduleReader.Whole;
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

/** Every deadline of a collaborative with the rule it is counted by; organisers may count it differently. */
@Controller
@RequestMapping("/collaboratives/{id}/plan")
class SchedulePages {

    private final ScheduleReader plans;
    private final Recounting recounting;
    private final ScheduleViewMapper writer;
    private final PageActions actions;

    SchedulePages(ScheduleReader plans, Recounting recounting, ScheduleViewMapper writer, PageActions actions) {
        this.plans = plans;
        this.recounting = recounting;
        this.writer = writer;
        this.actions = actions;
    }

    @GetMapping
    String show(@PathVariable UUID id, Principal person, Locale locale, Model model) {
        Whole plan = plans.of(id, person.getName());
        model.addAttribute("collaborative", plan.collaborative());
        model.addAttribute("deadlines", writer.deadlines(plan.rules(), plan.dates(), locale));
        model.addAttribute("advice", writer.advice(plan.warnings(), locale));
        model.addAttribute("changes", writer.ruleChanges(plan.changes(), locale));
        model.addAttribute("mayChange", plan.mayChange());
        return "collaborative/plan";
    }

    @GetMapping("/{milestone}")
    String edit(@PathVariable UUID id, @PathVariable String milestone, Principal person, Locale locale, Model model) {
        plans.requireOrganiser(id, person.getName());
        Whole plan = plans.of(id, person.getName());
        Milestone which = ScheduleReader.milestone(milestone);
        return edit(plan, which, DeadlineRuleForm.of(plan.rule(which)), FormProblems.NONE, locale, model);
    }

    @PostMapping("/{milestone}")
    String change(
            @PathVariable UUID id,
            @PathVariable String milestone,
            @ModelAttribute DeadlineRuleForm form,
            Principal person,
            Locale locale,
            Model model) {
        plans.requireOrganiser(id, person.getName());
        Milestone which = ScheduleReader.milestone(milestone);
        return actions.form(
                "/collaboratives/" + id + "/plan#" + which,
                "planning.saved",
                () -> recounting.recount(id, form.change(which), person.getName()),
                problems -> {
                    Whole plan = plans.of(id, person.getName());
                    // The page says what the other has made of the rule.
                    DeadlineRuleForm again =
                            problems.conflict() ? form.seen(plan.rule(which).version()) : form;
                    return edit(plan, which, again, problems, locale, model);
                });
    }

    private String edit(
            Whole plan, Milestone milestone, DeadlineRuleForm form, FormProblems problems, Locale locale, Model model) {
        model.addAttribute("collaborative", plan.collaborative());
        model.addAttribute("milestone", milestone);
        model.addAttribute("name", writer.name(milestone, 0, locale));
        model.addAttribute("rule", plan.rule(milestone));
        model.addAttribute("words", writer.words(plan.rule(milestone), locale));
        model.addAttribute("units", Unit.values());
        model.addAttribute("rolls", Roll.values());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "collaborative/deadline";
    }
}
