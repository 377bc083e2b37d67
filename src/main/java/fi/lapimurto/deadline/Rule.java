package fi.lapimurto.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

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

    /** Whether two rules give the same date. */
    public boolean countsLike(Rule other) {
        return offset == other.offset && unit == other.unit && roll == other.roll && time.equals(other.time);
    }

    /** Offset and anchor in the words of whoever reads them: “2 weeks before the workshop’s first day”. */
    public MessageSourceResolvable words() {
        String side = offset == 0 ? "on" : direction.name();
        return text("deadline.counted." + anchor + "." + side, text("deadline.unit." + unit, offset));
    }

    private static MessageSourceResolvable text(String key, Object argument) {
        return new DefaultMessageSourceResolvable(new String[] {key}, new Object[] {argument});
    }

    LocalDate day(LocalDate anchorDay, WorkingDays workingDays) {
        long signed = direction == Direction.before ? -offset : offset;
        return workingDays.roll(anchorDay.plus(signed, unit.length()), roll);
    }
}
