package fi.lapimurto.schedule.web;

import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.schedule.Recounting;
import fi.lapimurto.schedule.web.ScheduleReader.Whole;
import fi.lapimurto.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The deadlines of a collaborative, for programs. */
@RestController
@RequestMapping("/api/collaboratives/{id}/plan")
@Tag(name = "Plan")
class ScheduleApi {

    /** How a deadline shall be counted from now on, and why. */
    record NewRule(String offset, String unit, String roll, String time, String reason) {
        DeadlineRuleForm form(int version) {
            return new DeadlineRuleForm(offset, unit, roll, time, reason, String.valueOf(version));
        }
    }

    private final ScheduleReader plans;
    private final Recounting recounting;
    private final ScheduleViewMapper writer;

    ScheduleApi(ScheduleReader plans, Recounting recounting, ScheduleViewMapper writer) {
        this.plans = plans;
        this.recounting = recounting;
        this.writer = writer;
    }

    @GetMapping
    @Operation(summary = "Every deadline with its dates and the rule it is counted by, and advice on the timetable")
    ScheduleResponses.PlanResponse plan(@PathVariable UUID id, Locale locale, Principal person) {
        Whole plan = plans.of(id, person.getName());
        return new ScheduleResponses.PlanResponse(
                plan.rules().stream()
                        .map(it -> writer.answer(it, plan.dates().getOrDefault(it.milestone(), List.of()), locale))
                        .toList(),
                writer.adviceAnswers(plan.warnings(), locale));
    }

    @GetMapping("/changes")
    @Operation(summary = "How the rules have changed, the latest first")
    List<ScheduleResponses.RuleHistory> changes(@PathVariable UUID id, Principal person) {
        return plans.of(id, person.getName()).changes().stream()
                .map(ScheduleResponses.RuleHistory::of)
                .toList();
    }

    @GetMapping("/{milestone}")
    @Operation(summary = "One deadline; its ETag is what a change asks for")
    ResponseEntity<ScheduleResponses.Deadline> deadline(
            @PathVariable UUID id, @PathVariable String milestone, Locale locale, Principal person) {
        Whole plan = plans.of(id, person.getName());
        Milestone which = ScheduleReader.milestone(milestone);
        ScheduleResponses.Deadline deadline =
                writer.answer(plan.rule(which), plan.dates().getOrDefault(which, List.of()), locale);
        return ResponseEntity.ok().eTag("\"" + deadline.version() + "\"").body(deadline);
    }

    @PutMapping("/{milestone}")
    @Operation(summary = "Counts a deadline differently; send the ETag you have seen as If-Match")
    ResponseEntity<ScheduleResponses.Deadline> change(
            @PathVariable UUID id,
            @PathVariable String milestone,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody NewRule asked,
            Locale locale,
            Principal person) {
        plans.requireOrganiser(id, person.getName());
        Milestone which = ScheduleReader.milestone(milestone);
        Integer seen = Precondition.version(ifMatch);
        int now = plans.of(id, person.getName()).rule(which).version();
        if (seen != null && seen != now) {
            throw Precondition.failed();
        }
        try {
            recounting.recount(id, asked.form(now).change(which), person.getName());
        } catch (UseCaseRejected refused) {
            if (refused.kind() == UseCaseRejected.Kind.CONFLICT
                    && plans.of(id, person.getName()).rule(which).version() != now) {
                throw Precondition.failed();
            }
            throw refused;
        }
        return deadline(id, milestone, locale, person);
    }
}
