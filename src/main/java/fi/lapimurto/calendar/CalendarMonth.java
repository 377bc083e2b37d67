package fi.lapimurto.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A month in weeks from Monday to Sunday, with the days of other months that its first and last week have.
 *
 * @param weeks in their order
 */
record CalendarMonth(YearMonth month, List<Week> weeks) {

    /** A week by its number. */
    record Week(int number, List<Day> days) {}

    /**
     * A day.
     *
     * @param within whether it belongs to the month
     */
    record Day(LocalDate on, boolean within, boolean today, List<CalendarEvent> events) {}

    /** Whether nothing happens in it. */
    public boolean isEmpty() {
        return weeks.stream()
                .flatMap(it -> it.days().stream())
                .noneMatch(it -> it.within() && !it.events().isEmpty());
    }

    static LocalDate first(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate last(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    static CalendarMonth of(YearMonth month, List<CalendarEvent> events, LocalDate today) {
        Map<LocalDate, List<CalendarEvent>> byDay =
                events.stream().collect(Collectors.groupingBy(it -> it.time().day()));
        List<Week> weeks = Stream.iterate(first(month), it -> !it.isAfter(last(month)), it -> it.plusWeeks(1))
                .map(monday -> new Week(
                        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        IntStream.range(0, 7)
                                .mapToObj(monday::plusDays)
                                .map(it -> new Day(
                                        it,
                                        YearMonth.from(it).equals(month),
                                        it.equals(today),
                                        byDay.getOrDefault(it, List.of())))
                                .toList()))
                .toList();
        return new CalendarMonth(month, weeks);
    }
}
