package fi.lapimurto.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;
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

    /** The day counted from a day of the anchor. */
    LocalDate day(LocalDate anchorDay, WorkingDays calendar) {
        return day(anchorDay, any -> true, calendar);
    }

    /**
     * The day counted from a day of the anchor. Where rolling would lead past the anchor, or out of the days that are
     * possible, it leads to the other side.
     */
    LocalDate day(LocalDate anchorDay, Predicate<LocalDate> possible, WorkingDays calendar) {
        LocalDate counted = counted(anchorDay);
        Roll over = over(counted, calendar);
        Predicate<LocalDate> suits = it -> calendar.isGood(it) && !(opensShortly(counted) && opensShortly(it));
        LocalDate usual = calendar.roll(counted, over, suits);
        LocalDate other = calendar.roll(counted, over.opposite(), suits);
        boolean otherSide = !possible.test(usual) && possible.test(other) && keepsSide(anchorDay, other);
        return otherSide || !keepsSide(anchorDay, usual) ? other : usual;
    }

    /** The day that the words name, whatever day it is. */
    LocalDate counted(LocalDate anchorDay) {
        return anchorDay.plus(direction == Direction.before ? -offset : offset, unit.length());
    }

    /** The day for what was over before anybody could know of it: the first good day, if that is not too late. */
    LocalDate late(LocalDate known, LocalDate anchorDay, WorkingDays calendar) {
        LocalDate rolled = roll == Roll.none ? known : calendar.roll(known, Roll.forward);
        return keepsSide(anchorDay, known) && !keepsSide(anchorDay, rolled) ? known : rolled;
    }

    /** Whether a day opens work that would be due in July or at Christmas, and so is due before them: it opens a week earlier. */
    private boolean opensShortly(LocalDate day) {
        return milestone.opensWork() && WorkingDays.season(day.plusWeeks(1)).isPresent();
    }

    /** Over holidays of weeks what comes after its anchor rolls on: the time that people have does not shrink by weeks. */
    private Roll over(LocalDate counted, WorkingDays calendar) {
        boolean weeks =
                WorkingDays.season(calendar.rollOverDaysOff(counted, roll)).isPresent();
        return weeks && roll == Roll.back && direction == Direction.after ? Roll.forward : roll;
    }

    /** The middle between two workshops has no sides; its bounds are the workshops. */
    private boolean keepsSide(LocalDate anchorDay, LocalDate day) {
        if (roll == Roll.none || anchor == Anchor.gap_middle || offset == 0 && day.equals(anchorDay)) {
            return true;
        }
        return direction == Direction.before ? day.isBefore(anchorDay) : day.isAfter(anchorDay);
    }
}
