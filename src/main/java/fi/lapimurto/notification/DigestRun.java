package fi.lapimurto.notification;

import java.time.Duration;
import java.time.Instant;

/**
 * One morning's telling.
 *
 * @param before when people were told before; long ago when never
 * @param weekly whether it is the first of its week
 * @param weekBefore when those who are told weekly were told before; long ago when never
 */
record DigestRun(Instant now, Instant before, boolean weekly, Instant weekBefore) {

    /** How long before its day a task is due soon, as on the page of one's own work. */
    static final Duration SOON = Duration.ofDays(7);

    /** Whether those who have chosen so are told in digests now. */
    boolean tells(Timing timing) {
        return timing == Timing.daily || timing == Timing.weekly && weekly;
    }

    /** Since when those who have chosen so have not been told. */
    Instant since(Timing timing) {
        return timing == Timing.weekly ? weekBefore : before;
    }

    /** Whether a moment has come since people were told before. */
    boolean passed(Instant moment) {
        return moment.isAfter(before) && !moment.isAfter(now);
    }
}
