package fi.lapimurto.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Computing alone, with rules made up here; the real rules’ dates are in DeadlineTableTests. */
class PlanTests {

    private static final WorkingDays CALENDAR = new WorkingDays(new Holidays(), List.of());
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @ParameterizedTest
    @CsvSource({
        // The day’s number, or the last of a shorter month.
        "2027-03-31, 1, months, before, none, 2027-02-28",
        "2028-03-31, 1, months, before, none, 2028-02-29",
        "2027-01-31, 1, months, after, none, 2027-02-28",
        "2027-09-01, 2, weeks, before, none, 2027-08-18",
        "2027-09-01, 7, days, after, none, 2027-09-08",
        // Christmas, Midsummer
        "2027-01-07, 2, weeks, before, back, 2026-12-23",
        "2026-12-18, 1, weeks, after, forward, 2027-01-07",
        "2026-12-18, 1, weeks, after, back, 2026-12-23",
        "2026-12-21, 1, weeks, after, back, 2027-01-07",
        "2026-07-03, 2, weeks, before, back, 2026-06-18",
        "2026-07-03, 2, weeks, before, forward, 2026-06-22",
        // A month of holidays
        "2026-08-11, 2, weeks, before, back, 2026-06-30",
        "2026-08-11, 2, weeks, before, forward, 2026-08-03",
        "2026-06-24, 2, weeks, after, back, 2026-08-03",
        "2026-08-14, 2, weeks, before, back, 2026-06-30",
        "2026-07-18, 2, weeks, after, back, 2026-08-03",
        // Never on the anchor or past it
        "2026-07-30, 1, weeks, before, forward, 2026-06-30",
        "2026-08-03, 1, days, before, forward, 2026-06-30",
        "2026-11-02, 1, days, before, forward, 2026-10-30",
        "2026-11-06, 1, days, after, back, 2026-11-09",
        "2026-11-07, 0, days, after, back, 2026-11-09"
    })
    void countsInTheCalendarOfPeople(
            LocalDate anchor, int offset, Unit unit, Direction direction, Roll roll, LocalDate day) {
        Plan plan = plan(Anchor.workshop_start, offset, unit, direction, roll, "16:00");

        assertThat(plan.day(Milestone.participant_list, anchor)).isEqualTo(day);
    }

    /** Clocks go on at 3.00 on 28.3.2027 and back at 4.00 on 25.10.2026. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-27, 08:00, 2027-03-27T06:00:00Z",
        "2027-03-28, 08:00, 2027-03-28T05:00:00Z",
        "2027-03-28, 03:30, 2027-03-28T01:30:00Z",
        "2026-10-24, 16:00, 2026-10-24T13:00:00Z",
        "2026-10-25, 16:00, 2026-10-25T14:00:00Z",
        "2026-10-25, 03:30, 2026-10-25T00:30:00Z"
    })
    void keepsTheTimeOfDayWhenTheClocksChange(LocalDate day, String time, Instant at) {
        Plan plan = plan(Anchor.workshop_start, 0, Unit.days, Direction.after, Roll.none, time);

        assertThat(plan.at(Milestone.participant_list, day)).isEqualTo(at);
    }

    @Test
    void aFortnightBeforeAcrossAClockChangeIsStillAFortnightByTheWallClock() {
        Plan plan = plan(Anchor.workshop_start, 2, Unit.weeks, Direction.before, Roll.back, "16:00");

        assertThat(plan.at(Milestone.participant_list, LocalDate.of(2026, 11, 3)))
                .isEqualTo(Instant.parse("2026-10-20T13:00:00Z"));
        assertThat(plan.at(Milestone.participant_list, LocalDate.of(2027, 4, 6)))
                .isEqualTo(Instant.parse("2027-03-23T14:00:00Z"));
    }

    /** Every day of twelve years as a workshop’s first day, and every offset that the table knows. */
    @Test
    void rollingNeverMakesAPreparationDeadlineLater() {
        LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2037, 1, 1)).forEach(anchor -> {
            for (Unit unit : Unit.values()) {
                for (int offset : new int[] {1, 2, 3, 4, 6, 8}) {
                    Rule back = rule(Anchor.workshop_start, offset, unit, Direction.before, Roll.back, "16:00");
                    LocalDate exact = anchor.minus(offset, unit.length());
                    LocalDate rolled = back.day(anchor, CALENDAR);
                    assertThat(rolled).isBeforeOrEqualTo(exact);
                }
            }
        });
    }

    /** Every day of twelve years as an anchor, and every way of rolling. */
    @Test
    void whatRollsNeverFallsOnADayThatThePlanWarnsOfNorPastItsAnchor() {
        LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2037, 1, 1)).forEach(anchor -> {
            for (Direction direction : Direction.values()) {
                for (Roll roll : List.of(Roll.back, Roll.forward)) {
                    for (int weeks : new int[] {1, 2, 4, 8}) {
                        Rule rule = rule(Anchor.workshop_start, weeks, Unit.weeks, direction, roll, "16:00");
                        LocalDate day = rule.day(anchor, CALENDAR);
                        assertThat(CALENDAR.isWorkingDay(day)).isTrue();
                        assertThat(WorkingDays.season(day)).isEmpty();
                        assertThat(day.isBefore(anchor)).isEqualTo(direction == Direction.before);
                        assertThat(day).isNotEqualTo(anchor);
                    }
                }
            }
        });
    }

    @Test
    void whatBelongsBetweenTwoWorkshopsStaysThere() {
        Schedule schedule = new Schedule(
                LONG_AGO,
                List.of(span("2026-06-09", 2), span("2026-08-19", 2), span("2026-12-29", 1), span("2027-01-13", 1)),
                Map.of(),
                null,
                Map.of(),
                Map.of());

        assertThat(days(plan(Anchor.gap_middle, 0, Unit.days, Direction.after, Roll.back, "16:00"), schedule))
                .containsExactly("1 2026-08-03", "2 2026-10-23", "3 2027-01-07");
        // On 12 August it could as well be ready on time: only what falls in July is due before it.
        assertThat(days(plan(Anchor.gap_end, 1, Unit.weeks, Direction.before, Roll.back, "16:00"), schedule))
                .containsExactly("1 2026-08-12", "2 2026-12-22", "3 2027-01-07");
        assertThat(days(plan(Anchor.gap_end, 3, Unit.weeks, Direction.before, Roll.back, "16:00"), schedule))
                .startsWith("1 2026-06-30");
    }

    /** Else it would open on the morning of the day on which it is due. */
    @Test
    void whatOpensWorkDoesSoAWeekBeforeTheHolidays() {
        LocalDate workshop = LocalDate.of(2027, 8, 11);
        Rule opens = new Rule(
                Milestone.participant_list_reminder,
                0,
                10,
                Anchor.workshop_start,
                3,
                Unit.weeks,
                Direction.before,
                Roll.back,
                LocalTime.of(8, 0));
        Rule due = rule(Anchor.workshop_start, 2, Unit.weeks, Direction.before, Roll.back, "16:00");

        assertThat(opens.day(workshop, CALENDAR)).isEqualTo(LocalDate.of(2027, 6, 23));
        assertThat(opens.day(LocalDate.of(2027, 8, 17), CALENDAR))
                .as("what it opens is due in August")
                .isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(opens.day(LocalDate.of(2028, 1, 12), CALENDAR))
                .as("the week before Christmas is good, but what it opens is due on the 23rd")
                .isEqualTo(LocalDate.of(2027, 12, 16));
        assertThat(due.day(workshop, CALENDAR)).isEqualTo(LocalDate.of(2027, 6, 30));
    }

    @Test
    void whatWasOverIsNotDueOnADayOffEither() {
        List<Span> workshops = List.of(span("2027-09-01", 2), span("2027-12-08", 2));
        Plan plan = plan(Anchor.workshop_start, 2, Unit.weeks, Direction.before, Roll.back, "16:00");

        assertThat(due(plan, new Schedule(LocalDate.of(2027, 8, 21), workshops, Map.of(), null, Map.of(), Map.of())))
                .isEqualTo(LocalDate.of(2027, 8, 23));
        List<Span> onMonday = List.of(span("2027-08-23", 2), span("2027-12-08", 2));
        assertThat(due(plan, new Schedule(LocalDate.of(2027, 8, 21), onMonday, Map.of(), null, Map.of(), Map.of())))
                .as("the workshop comes first")
                .isEqualTo(LocalDate.of(2027, 8, 21));
    }

    private static LocalDate due(Plan plan, Schedule schedule) {
        DueDate due = plan.dueDate(Milestone.participant_list, schedule, 1).orElseThrow();
        assertThat(due.missed()).isTrue();
        return LocalDate.ofInstant(due.at(), ZoneId.of("Europe/Helsinki"));
    }

    @Test
    void aLaterAnchorNeverGivesAnEarlierDeadline() {
        for (Unit unit : Unit.values()) {
            for (Roll roll : Roll.values()) {
                Rule rule = rule(Anchor.workshop_start, 2, unit, Direction.before, roll, "16:00");
                LocalDate day = LocalDate.of(2025, 1, 1);
                for (; day.getYear() < 2037; day = day.plusDays(1)) {
                    assertThat(rule.day(day.plusDays(1), CALENDAR)).isAfterOrEqualTo(rule.day(day, CALENDAR));
                }
            }
        }
    }

    @Test
    void movingThereAndBackRestoresEveryDate() {
        Plan plan = plan(Anchor.workshop_start, 2, Unit.weeks, Direction.before, Roll.back, "16:00");
        Schedule schedule = schedule(LONG_AGO, LocalDate.of(2027, 1, 12));
        List<DueDate> before = plan.dueDates(schedule);

        for (int days = -400; days <= 400; days++) {
            Schedule moved = moved(schedule, days);
            assertThat(moved).isNotNull();
            plan.dueDates(moved);
            assertThat(plan.dueDates(moved(moved, -days))).isEqualTo(before);
        }
    }

    @Test
    void eachWorkshopGapAndBookingHasItsOwnDate() {
        Schedule schedule = new Schedule(
                LONG_AGO,
                List.of(span("2027-09-07", 2), span("2027-12-14", 2), span("2028-03-21", 1)),
                Map.of(),
                null,
                Map.of(4, LocalDate.of(2027, 6, 1)),
                Map.of());

        assertThat(days(Anchor.workshop_start, schedule))
                .containsExactly("1 2027-09-07", "2 2027-12-14", "3 2028-03-21");
        assertThat(days(Anchor.workshop_end, schedule)).containsExactly("1 2027-09-08", "2 2027-12-15", "3 2028-03-21");
        assertThat(days(Anchor.gap_start, schedule)).containsExactly("1 2027-09-08", "2 2027-12-15");
        assertThat(days(Anchor.gap_middle, schedule)).containsExactly("1 2027-10-26", "2 2028-02-01");
        assertThat(days(Anchor.cancel_free_until, schedule)).containsExactly("4 2027-06-01");
        assertThat(days(Anchor.first_workshop, schedule)).containsExactly("0 2027-09-07");
        assertThat(days(Anchor.last_workshop_start, schedule)).containsExactly("0 2028-03-21");
        assertThat(days(Anchor.last_workshop_end, schedule)).containsExactly("0 2028-03-21");
    }

    @Test
    void whatFollowsTheClosingFollowsTheDefaultUntilTheOrganiserSaysOtherwise() {
        Plan plan = plan(Anchor.recruiting_closes, 2, Unit.weeks, Direction.after, Roll.back, "16:00");
        Schedule open = schedule(LONG_AGO, LocalDate.of(2027, 9, 1));
        Schedule agreed = new Schedule(
                LONG_AGO,
                open.workshops(),
                Map.of(Milestone.recruiting_closes_default, LocalDate.of(2027, 5, 3)),
                null,
                Map.of(),
                Map.of());
        LocalDate byDefault = plan.day(Milestone.recruiting_closes_default, LocalDate.of(2027, 9, 1));

        assertThat(plan.dueDate(Milestone.participant_list, open, 0)
                        .orElseThrow()
                        .day())
                .isEqualTo(CALENDAR.roll(byDefault.plusWeeks(2), Roll.back));
        assertThat(plan.dueDate(Milestone.participant_list, agreed, 0)
                        .orElseThrow()
                        .day())
                .isEqualTo(LocalDate.of(2027, 5, 17));
        assertThat(plan.dueDate(Milestone.recruiting_closes_default, agreed, 0)).hasValueSatisfying(it -> {
            assertThat(it.day()).isEqualTo(LocalDate.of(2027, 5, 3));
            assertThat(it.decided()).isTrue();
        });
        assertThat(plan.dueDate(Milestone.recruiting_closes_default, open, 0)
                        .orElseThrow()
                        .decided())
                .isFalse();
    }

    @Test
    void whatWasOverWhenTheCollaborativeWasOpenedIsDueThatDayAndSaysSo() {
        LocalDate opened = LocalDate.of(2027, 8, 25);
        Plan plan = plan(Anchor.workshop_start, 2, Unit.weeks, Direction.before, Roll.back, "16:00");
        List<Span> workshops = List.of(span("2027-09-01", 2), span("2027-12-08", 2));
        Schedule schedule = new Schedule(opened, workshops, Map.of(), null, Map.of(), Map.of());

        DueDate first = plan.dueDate(Milestone.participant_list, schedule, 1).orElseThrow();
        assertThat(first.missed()).isTrue();
        assertThat(first.day()).isEqualTo(LocalDate.of(2027, 8, 18));
        assertThat(first.at()).isEqualTo(Instant.parse("2027-08-25T13:00:00Z"));
        DueDate second = plan.dueDate(Milestone.participant_list, schedule, 2).orElseThrow();
        assertThat(second.missed()).isFalse();
        assertThat(second.at()).isEqualTo(Instant.parse("2027-11-24T14:00:00Z"));
    }

    /** Whoever opens a collaborative early in the morning does not wait for eight or four o’clock. */
    @Test
    void whatHappensByItselfHappensAtOnceWhenItsDayIsOver() {
        Plan plan = plan(Anchor.workshop_start, 2, Unit.weeks, Direction.before, Roll.back, "16:00");
        LocalDate opened = LocalDate.of(2027, 10, 1);
        List<Span> workshops = List.of(span("2027-09-01", 2), span("2027-12-08", 2));
        Schedule schedule = new Schedule(opened, workshops, Map.of(), null, Map.of(), Map.of());

        assertThat(plan.dueDates(schedule))
                .filteredOn(it -> it.milestone().happensByItself())
                .hasSizeGreaterThan(10)
                .noneMatch(DueDate::missed)
                .extracting(DueDate::at)
                .containsOnly(Instant.parse("2027-09-01T13:00:00Z"));
    }

    @Test
    void datesComeInTheirOrder() {
        Plan plan = plan(Anchor.workshop_start, 2, Unit.weeks, Direction.before, Roll.back, "16:00");

        assertThat(plan.dueDates(schedule(LONG_AGO, LocalDate.of(2027, 9, 1))))
                .extracting(DueDate::at)
                .isSorted();
    }

    @Test
    void everyDateSaysWhyItIsNotTheDayOfItsWords() {
        List<Span> workshops = List.of(span("2027-08-11", 2), span("2027-12-08", 2), span("2028-01-12", 1));
        Schedule schedule = new Schedule(LocalDate.of(2027, 7, 1), workshops, Map.of(), null, Map.of(), Map.of());
        Plan list = plan(Anchor.workshop_start, 3, Unit.weeks, Direction.before, Roll.back, "16:00");
        Rule reminder = new Rule(
                Milestone.participant_list_reminder,
                0,
                10,
                Anchor.workshop_start,
                3,
                Unit.weeks,
                Direction.before,
                Roll.back,
                LocalTime.of(8, 0));
        List<Rule> rules = new ArrayList<>(list.rules());
        rules.set(Milestone.participant_list_reminder.ordinal(), reminder);
        Plan plan = new Plan(rules, CALENDAR, ZoneId.of("Europe/Helsinki"));

        assertThat(moves(plan, Milestone.participant_list, schedule))
                .containsExactly("2027-07-21 over", "2027-11-17 none", "2027-12-22 none");
        assertThat(moves(plan, Milestone.participant_list_reminder, schedule))
                .containsExactly("2027-07-21 over", "2027-11-17 none", "2027-12-22 before_holidays");
        Schedule early = new Schedule(LONG_AGO, List.of(span("2027-08-11", 2)), Map.of(), null, Map.of(), Map.of());
        assertThat(moves(plan, Milestone.participant_list, early)).containsExactly("2027-07-21 day_off");
    }

    private static List<String> moves(Plan plan, Milestone milestone, Schedule schedule) {
        return plan.dueDates(schedule).stream()
                .filter(it -> it.milestone() == milestone)
                .sorted(Comparator.comparing(DueDate::occurrence))
                .map(it -> it.counted() + " " + it.move())
                .toList();
    }

    private static List<String> days(Anchor anchor, Schedule schedule) {
        return days(plan(anchor, 0, Unit.days, Direction.after, Roll.none, "16:00"), schedule);
    }

    private static List<String> days(Plan plan, Schedule schedule) {
        return plan.dueDates(schedule).stream()
                .filter(it -> it.milestone() == Milestone.participant_list)
                .map(it -> it.occurrence() + " " + it.day())
                .toList();
    }

    /** The rule for the participant list; everything else is due on the first workshop’s day. */
    private static Plan plan(Anchor anchor, int offset, Unit unit, Direction direction, Roll roll, String time) {
        List<Rule> rules = new ArrayList<>();
        for (Milestone milestone : Milestone.values()) {
            rules.add(new Rule(
                    milestone,
                    0,
                    1,
                    Anchor.first_workshop,
                    0,
                    Unit.days,
                    Direction.after,
                    Roll.none,
                    LocalTime.of(16, 0)));
        }
        rules.add(rule(anchor, offset, unit, direction, roll, time));
        return new Plan(rules, CALENDAR, ZoneId.of("Europe/Helsinki"));
    }

    private static Rule rule(Anchor anchor, int offset, Unit unit, Direction direction, Roll roll, String time) {
        return new Rule(
                Milestone.participant_list, 0, 10, anchor, offset, unit, direction, roll, LocalTime.parse(time));
    }

    private static Schedule schedule(LocalDate openedOn, LocalDate firstDay) {
        List<Span> workshops = IntStream.of(0, 14, 28, 36)
                .mapToObj(weeks -> firstDay.plusWeeks(weeks))
                .map(day -> new Span(day, day.plusDays(1)))
                .toList();
        return new Schedule(openedOn, workshops, Map.of(), null, Map.of(), Map.of());
    }

    private static Schedule moved(Schedule schedule, int days) {
        List<Span> workshops = schedule.workshops().stream()
                .map(it -> new Span(it.first().plusDays(days), it.last().plusDays(days)))
                .toList();
        return new Schedule(schedule.openedOn(), workshops, Map.of(), null, Map.of(), Map.of());
    }

    private static Span span(String first, int days) {
        LocalDate day = LocalDate.parse(first);
        return new Span(day, day.plusDays(days - 1L));
    }
}
