package fi.lapimurto.deadline;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * How one deadline is counted.
 *
 * @param version changes whenever an organiser changes the rule; the defaults have 0
 * @param step the step of the checklist it belongs to, 1 to 13
 * @param anchor the day it is counted from
 * @param offset how many units away from the anchor, 0 or more
 * @param time the time of day in the zone people live in: 8.00 for what begins then, 16.00 for what must be ready
 */
public record Rule(
        Milestone milestone,
        int version,
        int step,
        Anchor anchor,
        int offset,
        Unit unit,
        Direction direction,
        Roll roll,
        LocalTime time) {

    LocalDate day(LocalDate anchorDay, WorkingDays workingDays) {
        long signed = direction == Direction.before ? -offset : offset;
        return workingDays.roll(anchorDay.plus(signed, unit.length()), roll);
    }
}
