package fi.lapimurto.journey;

import fi.lapimurto.deadline.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How what a team has missed is spread over the days that it has: evenly until the day before its next workshop. Where
 * that is nearer than two weeks of work, or none comes, the team has four weeks, or as many as it takes to do three a
 * week.
 */
final class CatchUpSpread {

    private static final int DAYS_A_WEEK = 5;
    private static final int NEAR = 2 * DAYS_A_WEEK;
    private static final int USUAL = 4 * DAYS_A_WEEK;
    private static final int A_WEEK = 3;

    private CatchUpSpread() {}

    /**
     * The days, one for each task in their order.
     *
     * @param admitted the day on which the team came
     * @param next the first day of the team's next workshop, or {@code null}
     * @param end the day on which the common year ends
     */
    static List<LocalDate> days(int tasks, LocalDate admitted, LocalDate next, LocalDate end, WorkingDays calendar) {
        List<LocalDate> free =
                next == null ? List.of() : good(admitted, next, calendar).toList();
        if (free.size() < NEAR) {
            int enough = Math.max(USUAL, (tasks * DAYS_A_WEEK + A_WEEK - 1) / A_WEEK);
            free = good(admitted, end, calendar).limit(enough).toList();
        }
        if (free.isEmpty()) {
            free = good(admitted, LocalDate.MAX, calendar).limit(1).toList();
        }
        List<LocalDate> days = new ArrayList<>();
        for (int task = 1; task <= tasks; task++) {
            days.add(free.get((task * free.size() + tasks - 1) / tasks - 1));
        }
        return days;
    }

    /** The good days after one day and before another. */
    private static Stream<LocalDate> good(LocalDate after, LocalDate before, WorkingDays calendar) {
        return Stream.iterate(after.plusDays(1), it -> it.isBefore(before), it -> it.plusDays(1))
                .filter(calendar::isGood);
    }
}
