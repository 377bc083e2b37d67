package fi.lapimurto.coaching;

import fi.lapimurto.deadline.WorkingDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sessions for all teams, about three at a time (G12), in the middle of the gap between two workshops. */
final class GroupsOfThree {

    private static final int SIZE = 3;
    private static final int MINUTES_PER_TEAM = 30;

    /** Two sessions fit into a day without hurry. */
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(9, 0), LocalTime.of(12, 30));

    private GroupsOfThree() {}

    /**
     * @param names of the teams as far as they are known; those who follow each other meet
     * @param after the last day of the workshop before
     * @param before the first day of the workshop that follows
     * @param calendar on which days people can come
     */
    static List<Session> sessions(
            int teams, List<String> names, LocalDate after, LocalDate before, WorkingDays calendar) {
        int groups = Math.max(1, Math.round((float) teams / SIZE));
        LocalDate day = next(after.plusDays(ChronoUnit.DAYS.between(after, before) / 2), before, calendar);
        List<Session> sessions = new ArrayList<>();
        int first = 0;
        for (int group = 0; group < groups; group++) {
            if (group > 0 && group % TIMES.size() == 0) {
                day = next(day.plusDays(1), before, calendar);
            }
            int size = teams / groups + (group < teams % groups ? 1 : 0);
            sessions.add(new Session(
                    day,
                    TIMES.get(group % TIMES.size()),
                    names.isEmpty() ? size : null,
                    MINUTES_PER_TEAM,
                    names.stream().skip(first).limit(size).toList(),
                    MeetingMode.remote,
                    null,
                    null));
            first += size;
        }
        return sessions;
    }

    /** The first good day; where the gap has none left, as in July, the first working day. */
    private static LocalDate next(LocalDate from, LocalDate before, WorkingDays calendar) {
        return from.datesUntil(before.isAfter(from) ? before : from)
                .filter(calendar::isGood)
                .findFirst()
                .orElseGet(() -> Stream.iterate(from, it -> it.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .findFirst()
                        .orElseThrow());
    }
}
