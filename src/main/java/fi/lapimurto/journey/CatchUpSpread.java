package fi.lapimurto.journey;

import fi.lapimurto.deadline.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
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

    /**
     * The days of what was over when the team came, and, as it builds on that, of what is usually done before the last of
     * these days. Nothing is done before what stands before it on the way, or before the usual day that lies ahead.
     *
     * @param usual the usual days, in the order of the way
     * @param following whether what builds on it is proposed too
     * @param spread the days of so many tasks
     */
    static Map<Deliverable, LocalDate> inOrder(
            Map<Deliverable, LocalDate> usual,
            LocalDate admitted,
            boolean following,
            IntFunction<List<LocalDate>> spread) {
        LocalDate until = admitted;
        List<Deliverable> tasks = List.of();
        List<LocalDate> days = List.of();
        List<Deliverable> found = before(usual, until);
        while (found.size() > tasks.size()) {
            tasks = found;
            days = spread.apply(tasks.size());
            LocalDate last = days.get(days.size() - 1);
            until = following && last.isAfter(until) ? last : until;
            found = before(usual, until);
        }
        Map<Deliverable, LocalDate> ordered = new EnumMap<>(Deliverable.class);
        LocalDate earliest = admitted;
        for (int i = 0; i < tasks.size(); i++) {
            earliest = latest(earliest, days.get(i), usual.get(tasks.get(i)));
            ordered.put(tasks.get(i), earliest);
        }
        return ordered;
    }

    private static List<Deliverable> before(Map<Deliverable, LocalDate> usual, LocalDate until) {
        return usual.keySet().stream()
                .filter(it -> !usual.get(it).isAfter(until))
                .toList();
    }

    private static LocalDate latest(LocalDate... days) {
        return Stream.of(days).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The good days after one day and before another. */
    private static Stream<LocalDate> good(LocalDate after, LocalDate before, WorkingDays calendar) {
        return Stream.iterate(after.plusDays(1), it -> it.isBefore(before), it -> it.plusDays(1))
                .filter(calendar::isGood);
    }
}
