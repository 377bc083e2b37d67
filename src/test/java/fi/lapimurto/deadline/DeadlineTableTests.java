package fi.lapimurto.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The decision table as it is deployed: each row held against the timeline, by its date in one collaborative. */
@LapimurtoTest
class DeadlineTableTests {

    /** The round of 2024–2025 that THL published, opened early enough for all of it. */
    private static final Schedule SCHEDULE = new Schedule(
            LocalDate.of(2023, 9, 1),
            List.of(
                    span("2024-09-03", "2024-09-04"),
                    span("2024-12-10", "2024-12-11"),
                    span("2025-03-18", "2025-03-19"),
                    span("2025-05-14", "2025-05-14")),
            Map.of(),
            null,
            Map.of(1, LocalDate.of(2024, 6, 24)),
            Map.of());

    @Autowired
    private Defaults defaults;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private MessageSource messages;

    @Test
    void hasOneRowForEachMilestone() {
        assertThat(defaults.rules()).extracting(Rule::milestone).containsExactly(Milestone.values());
    }

    @Test
    void stepsAreThoseOfTheChecklistAndTimesThoseOfTheOffice() {
        assertThat(defaults.rules()).allSatisfy(rule -> {
            assertThat(rule.step()).isBetween(1, 13);
            assertThat(rule.time()).isIn(LocalTime.of(8, 0), LocalTime.of(16, 0));
            assertThat(rule.offset()).isBetween(0, rule.unit().most());
            assertThat(rule.version()).isZero();
        });
        assertThat(defaults.rules()).extracting(Rule::step).isSorted();
    }

    @Test
    void whatIsCountedBackwardsKeepsItsLeadTimeExceptTheClosingForApplicants() {
        assertThat(defaults.rules())
                .filteredOn(rule -> rule.direction() == Direction.before && rule.roll() != Roll.back)
                .extracting(Rule::milestone)
                .containsExactly(Milestone.recruiting_closes_default);
    }

    @Test
    void isDeployedWhereOwnersSeeIt() {
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("deadlines")
                .latestVersion()
                .singleResult();

        assertThat(table.getVersion()).isEqualTo(1);
        assertThat(table.getResourceName()).isEqualTo("processes/deadlines.dmn");
        assertThat(table.getHistoryTimeToLive()).isEqualTo(1825);
        assertThat(table.getName()).isEqualTo("Määräajat");
    }

    /** Dates worked out by hand. 24.12.–26.12.2024, Good Friday 18.4. and Easter Monday 21.4.2025 are holidays. */
    @ParameterizedTest
    @CsvSource({
        "commission_agreed, 0, 2023-12-22, 16", // before the holidays
        "programme_defined, 0, 2024-03-01, 16", // 3.3. is a Sunday
        "recruiting_opens, 0, 2024-03-01, 8",
        "recruiting_closes_default, 0, 2024-06-03, 16",
        "recruiting_closes_soon, 0, 2024-05-27, 8",
        "teams_chosen, 0, 2024-06-17, 16",
        "venues_booked, 0, 2024-03-01, 16",
        "cancellation_reminder, 1, 2024-05-24, 8",
        "workspace_opened, 0, 2024-06-03, 16",
        "communication_started, 0, 2024-06-03, 16",
        "info_session_opens, 0, 2024-06-20, 8", // a week before the holidays and Midsummer
        "info_session_planned, 0, 2024-06-28, 16",
        "info_session, 0, 2024-08-02, 16", // 3.8. is a Saturday
        "team_named, 0, 2024-08-13, 16",
        "preassignment_given, 0, 2024-08-02, 16",
        "site_visits_begin, 0, 2024-08-06, 8",
        "site_visits_done, 0, 2024-08-27, 16",
        "preassignment_returned, 0, 2024-08-27, 16",
        "matrix_prepared, 0, 2024-08-06, 16",
        "programme_planned, 1, 2024-08-20, 16",
        "programme_planned, 4, 2025-04-30, 16",
        "participant_list_reminder, 1, 2024-08-13, 8",
        "participant_list_reminder, 4, 2025-04-23, 8",
        "participant_list, 1, 2024-08-20, 16",
        "participant_list, 2, 2024-11-26, 16",
        "arrangements_made, 1, 2024-08-27, 16",
        "coaches_rehearsed, 3, 2025-03-11, 16",
        "workshop_begins, 2, 2024-12-10, 8",
        "workshop_held, 1, 2024-09-04, 16",
        "feedback_asked, 2, 2024-12-11, 16",
        "feedback_closes, 2, 2024-12-18, 16",
        "reflected, 3, 2025-03-26, 16",
        "workshop_papers, 1, 2024-09-11, 16",
        "coaches_assigned, 0, 2024-06-03, 16",
        "coaching_planned, 2, 2024-12-23, 16", // 25.12. is Christmas Day
        "interim_coaching, 1, 2024-10-22, 16",
        "interim_coaching, 2, 2025-01-28, 16",
        "guidance_arranged, 1, 2024-10-29, 16",
        "action_period_work, 1, 2024-12-03, 16",
        "action_period_work, 3, 2025-05-07, 16",
        "poster, 0, 2025-05-07, 16",
        "team_reports, 0, 2025-06-11, 16",
        "overall_report, 0, 2025-08-01, 16", // after the holidays
        "followup_3_months, 0, 2025-08-14, 8",
        "followup_6_months, 0, 2025-11-14, 8",
        "followup_12_months, 0, 2026-05-15, 8" // 14.5. is Ascension Day
    })
    void givesTheDatesOfTheTimeline(Milestone milestone, int occurrence, LocalDate day, int hour) {
        DueDate due = deadlines
                .plan(UUID.randomUUID())
                .dueDate(milestone, SCHEDULE, occurrence)
                .orElseThrow();

        assertThat(due.day()).isEqualTo(day);
        assertThat(due.at().atZone(ZoneId.of("Europe/Helsinki")).toLocalDateTime())
                .isEqualTo(day.atTime(hour, 0));
        assertThat(due.missed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Milestone.class)
    void eachMilestoneHasANameForPeople(Milestone milestone) {
        for (String language : List.of("fi", "sv", "en")) {
            assertThat(messages.getMessage("deadline.milestone." + milestone, null, Locale.forLanguageTag(language)))
                    .isNotBlank();
        }
    }

    @Test
    void aCollaborativeThatStartsTooLateForItsTimelineHasEverythingPastDueOnItsFirstDay() {
        LocalDate opened = LocalDate.of(2024, 8, 19);
        Schedule late = new Schedule(opened, SCHEDULE.workshops(), Map.of(), null, Map.of(), Map.of());

        List<DueDate> dates = deadlines.plan(UUID.randomUUID()).dueDates(late);

        assertThat(dates).filteredOn(DueDate::missed).hasSize(14).allSatisfy(it -> {
            assertThat(it.day()).isBefore(opened);
            assertThat(it.at()).isBetween(Instant.parse("2024-08-19T05:00:00Z"), Instant.parse("2024-08-19T13:00:00Z"));
        });
        assertThat(dates)
                .filteredOn(it -> !it.missed() && !it.milestone().happensByItself())
                .allSatisfy(it -> assertThat(it.day()).isAfterOrEqualTo(opened));
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }
}
