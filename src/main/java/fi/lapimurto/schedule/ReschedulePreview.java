package fi.lapimurto.schedule;

import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Warning;
import java.time.Instant;
import java.util.List;

/**
 * What another timetable would change.
 *
 * @param shifts every date that would be another one, the earliest first
 * @param warnings what only the new days give reason to say
 */
public record ReschedulePreview(List<Shift> shifts, List<Warning> warnings) {

    /**
     * One date that moves.
     *
     * @param from how it was, or {@code null} when there was no such workshop or gap
     * @param to how it would be, or {@code null} when there would be none any more
     * @param over whether the new moment is over already
     * @param waiting the open tasks and running timers that move with it
     */
    public record Shift(
            Milestone milestone,
            int occurrence,
            DueDate from,
            DueDate to,
            boolean over,
            List<OpenDates.OpenDate> waiting) {

        /** Whether the new day is over already, so that it is due today. */
        public boolean late() {
            return to != null && to.missed();
        }

        Instant first() {
            return to == null ? from.at() : to.at();
        }
    }
}
