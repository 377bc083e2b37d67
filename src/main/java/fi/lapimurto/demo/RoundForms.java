package fi.lapimurto.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The filled forms of the sample rounds, and the days on which these play. */
@Component
class RoundForms {

    static final String START = "collaborative-start";
    static final String PLAN_RECRUITING = "collaborative-plan-recruiting";

    /** The tasks that a round has behind it that prepares workshop 2, in the order in which they open, and their forms. */
    static final List<CompletedForm> BEHIND = List.of(
            new CompletedForm("Step01_AgreeCommission", "collaborative-agree-commission"),
            new CompletedForm("Step02_PrepareProgramme", "collaborative-prepare-programme"),
            new CompletedForm("UserTask_PlanRecruiting", PLAN_RECRUITING),
            new CompletedForm("Step03_RecruitTeams", "collaborative-recruit-teams"),
            new CompletedForm("Step04_BookVenues", "collaborative-book-venues"),
            new CompletedForm("Step05_OpenWorkspace", "collaborative-open-workspace"),
            new CompletedForm("Step06_PlanCommunication", "collaborative-plan-communication"),
            new CompletedForm("UserTask_PlanInfoSession", "collaborative-plan-info-session"),
            new CompletedForm("Step07_HoldInfoSession", "collaborative-hold-info-session"),
            new CompletedForm("Step08_PrepareTeams", "collaborative-prepare-teams"),
            new CompletedForm("Step11_AssignCoaches", "collaborative-assign-coaches"),
            new CompletedForm("Step09_PrepareMatrixAndLists", "collaborative-prepare-matrix-and-lists"),
            new CompletedForm("UserTask_PlanProgramme", "workshop-plan-programme"),
            new CompletedForm("UserTask_CollectParticipants", "workshop-collect-participants"),
            new CompletedForm("UserTask_ArrangePractically", "workshop-arrange-practically"),
            new CompletedForm("UserTask_HoldWorkshop", "workshop-hold-workshop"),
            new CompletedForm("UserTask_ReflectOnWorkshop", "workshop-reflect-on-workshop"),
            new CompletedForm("UserTask_PlanSessions", "interim-coaching-plan-sessions"),
            new CompletedForm("UserTask_HoldSessions", "interim-coaching-hold-sessions"),
            new CompletedForm("UserTask_ArrangeGuidance", "interim-coaching-arrange-guidance"),
            new CompletedForm("UserTask_PlanProgramme", "workshop-plan-programme"));

    private final SeedFiles files;
    private final Clock clock;

    RoundForms(SeedFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** A task that is behind, and the form by which it was completed. */
    record CompletedForm(String element, String form) {}

    /** A form with its days moved, so that they always lie around today. */
    Map<String, Object> filled(String form, long shift) {
        Map<String, Map<String, Object>> all = files.read("forms.json", new TypeReference<>() {});
        Map<String, Object> moved = new LinkedHashMap<>();
        all.get(form)
                .forEach((field, value) ->
                        moved.put(field, value instanceof String text ? SeedFiles.shifted(text, shift) : value));
        return moved;
    }

    /** By how many days the written days are moved for a first workshop on another day. */
    long shift(LocalDate firstDay) {
        return ChronoUnit.DAYS.between(LocalDate.parse((String) filled(START, 0).get("firstWorkshopDay")), firstDay);
    }

    /** How an English round begins. */
    Map<String, Object> english(String name, LocalDate firstDay) {
        return Map.of(
                "name",
                name,
                "level",
                "organisation",
                "language",
                "en",
                "firstWorkshopDay",
                firstDay.toString(),
                "deviationReason",
                "The collaborative began before this program was taken into use.");
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Workshops begin in the middle of a week, as they were written; then no other day falls on a weekend either. */
    LocalDate wednesday(int weeksFromNow) {
        return today().plusWeeks(weeksFromNow).with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY));
    }
}
