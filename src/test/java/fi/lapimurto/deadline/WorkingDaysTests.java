package fi.lapimurto.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The calendar against the tables of the Finnish almanac and the cases that the domain's notes worked out by hand. */
class WorkingDaysTests {

    private static final Holidays HOLIDAYS = new Holidays();
    private static final WorkingDays CALENDAR = new WorkingDays(HOLIDAYS, List.of());
    private static final ResourceBundleMessageSource MESSAGES = new ResourceBundleMessageSource();

    @BeforeAll
    static void readMessages() {
        MESSAGES.setBasename("messages/deadline");
        MESSAGES.setDefaultEncoding("UTF-8");
        MESSAGES.setFallbackToSystemLocale(false);
    }

    /** The years' numbers are those of the University Almanac Office. */
    @ParameterizedTest
    @CsvSource({"2025, 10", "2026, 9", "2027, 8", "2028, 9", "2029, 10"})
    void weekdaysOffAreAsManyAsTheAlmanacSays(int year, int weekdaysOff) {
        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
                .filteredOn(day -> !CALENDAR.isWeekend(day) && !CALENDAR.isWorkingDay(day))
                .hasSize(weekdaysOff);
    }

    @ParameterizedTest
    @CsvSource({
        "uudenvuodenpäivä, 01-01, 01-01, 01-01, 01-01, 01-01",
        "loppiainen, 01-06, 01-06, 01-06, 01-06, 01-06",
        "pitkäperjantai, 04-18, 04-03, 03-26, 04-14, 03-30",
        "2. pääsiäispäivä, 04-21, 04-06, 03-29, 04-17, 04-02",
        "vappu, 05-01, 05-01, 05-01, 05-01, 05-01",
        "helatorstai, 05-29, 05-14, 05-06, 05-25, 05-10",
        "juhannusaatto, 06-20, 06-19, 06-25, 06-23, 06-22",
        "juhannuspäivä, 06-21, 06-20, 06-26, 06-24, 06-23",
        "pyhäinpäivä, 11-01, 10-31, 11-06, 11-04, 11-03",
        "itsenäisyyspäivä, 12-06, 12-06, 12-06, 12-06, 12-06",
        "jouluaatto, 12-24, 12-24, 12-24, 12-24, 12-24",
        "joulupäivä, 12-25, 12-25, 12-25, 12-25, 12-25",
        "tapaninpäivä, 12-26, 12-26, 12-26, 12-26, 12-26"
    })
    void holidaysAreOnTheDaysOfTheTable(
            String name, String in2025, String in2026, String in2027, String in2028, String in2029) {
        List<String> days = List.of(in2025, in2026, in2027, in2028, in2029);
        for (int i = 0; i < days.size(); i++) {
            assertThat(finnishName(LocalDate.parse(2025 + i + "-" + days.get(i))))
                    .isEqualTo(name);
        }
    }

    @Test
    void everyHolidayCanBeNamedInFinnishAndEnglish() {
        LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2030, 1, 1))
                .flatMap(day -> CALENDAR.holiday(day).stream())
                .forEach(holiday -> {
                    String key = holiday.getCodes()[0];
                    assertThat(MESSAGES.getMessage(key, null, Locale.forLanguageTag("fi")))
                            .isNotBlank();
                    assertThat(MESSAGES.getMessage(key, null, Locale.ENGLISH)).isNotBlank();
                });
    }

    @Test
    void alandsOwnHolidayIsAWorkingDay() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 6, 9))).isTrue();
    }

    /** Two weeks before an event, rolled back and rolled forward. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-20, 2025-12-23, 2026-01-07",
        "2026-04-20, 2026-04-02, 2026-04-07",
        "2026-05-15, 2026-04-30, 2026-05-04",
        "2026-05-28, 2026-05-13, 2026-05-15",
        "2026-07-03, 2026-06-18, 2026-06-22",
        "2026-07-16, 2026-06-30, 2026-08-03",
        "2027-01-07, 2026-12-23, 2027-01-07",
        "2026-06-01, 2026-05-18, 2026-05-18"
    })
    void twoWeeksBeforeRollBackForPreparationAndForwardForTermsSetForOthers(
            LocalDate event, LocalDate back, LocalDate forward) {
        LocalDate day = event.minusWeeks(2);

        assertThat(CALENDAR.roll(day, Roll.back)).isEqualTo(back);
        assertThat(CALENDAR.roll(day, Roll.forward)).isEqualTo(forward);
        assertThat(CALENDAR.roll(day, Roll.none)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036})
    void rollingEndsOnTheNearestGoodDayOnItsSide(int year) {
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
            LocalDate back = CALENDAR.roll(day, Roll.back);
            LocalDate forward = CALENDAR.roll(day, Roll.forward);
            assertThat(back).isBeforeOrEqualTo(day);
            assertThat(forward).isAfterOrEqualTo(day);
            assertThat(List.of(back, forward)).allMatch(CALENDAR::isGood);
            assertThat(back.datesUntil(forward).skip(1)).noneMatch(CALENDAR::isGood);
        });
    }

    @Test
    void deadlinesRollOverOwnClosedWeeksButNotOverDaysThatAreOnlyAvoided() {
        Span week = new Span(LocalDate.of(2027, 8, 9), LocalDate.of(2027, 8, 15));
        LocalDate tuesday = LocalDate.of(2027, 8, 10);

        assertThat(with(week, ClosedDays.ClosedDayType.closed).roll(tuesday, Roll.back))
                .isEqualTo(LocalDate.of(2027, 8, 6));
        assertThat(with(week, ClosedDays.ClosedDayType.closed).roll(tuesday, Roll.forward))
                .isEqualTo(LocalDate.of(2027, 8, 16));
        assertThat(with(week, ClosedDays.ClosedDayType.avoided).roll(tuesday, Roll.back))
                .isEqualTo(tuesday);
    }

    @Test
    void weekendsAreSaturdaysAndSundays() {
        assertThat(LocalDate.of(2027, 2, 1).datesUntil(LocalDate.of(2027, 2, 8)))
                .filteredOn(CALENDAR::isWeekend)
                .extracting(LocalDate::getDayOfWeek)
                .containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    private static WorkingDays with(Span span, ClosedDays.ClosedDayType kind) {
        return new WorkingDays(HOLIDAYS, List.of(new ClosedDays(UUID.randomUUID(), span, "Summer break", kind)));
    }

    private static String finnishName(LocalDate day) {
        return CALENDAR.holiday(day)
                .map(it -> MESSAGES.getMessage(it, Locale.forLanguageTag("fi")))
                .orElse("working day");
    }
}
