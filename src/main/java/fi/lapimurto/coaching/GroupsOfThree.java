package fi.lapimurto.coaching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Sessions for all teams, about three at a time (G12), in the middle of the gap between two workshops. */
final class GroupsOfThree {

    private static final int SIZE = 3;
    private static final int MINUTES_PER_TEAM = 30;

    /** Two sessions fit into a day without hurry. */
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(9, 0), LocalTime.of(12, 30));

    private GroupsOfThree() {}

    /**
     * @param after the last day of the workshop before
     * @param before the first day of the workshop that follows
     */
    static List<Session> sessions(int teams, LocalDate after, LocalDate before) {
        int groups = Math.max(1, Math.round((float) teams / SIZE));
        LocalDate day = workday(after.plusDays(ChronoUnit.DAYS.between(after, before) / 2));
        List<Session> sessions = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            if (group > 0 && group % TIMES.size() == 0) {
                day = workday(day.plusDays(1));
            }
            int size = teams / groups + (group < teams % groups ? 1 : 0);
            sessions.add(new Session(
                    day,
                    TIMES.get(group % TIMES.size()),
                    size,
                    MINUTES_PER_TEAM,
                    null,
                    MeetingMode.remote,
                    null,
                    null));
        }
        return sessions;
    }

    private static LocalDate workday(LocalDate day) {
        LocalDate found = day;
        while (found.getDayOfWeek() == DayOfWeek.SATURDAY || found.getDayOfWeek() == DayOfWeek.SUNDAY) {
            found = found.plusDays(1);
        }
        return found;
    }
}
