package fi.lapimurto.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.MessageSourceResolvable;

/** Which days people work: weekdays that are neither holidays in Finland nor closed by the installation. */
public final class WorkingDays {

    /** Weeks in which hardly anybody is at work, though they have working days. */
    enum Season {
        july,
        christmas
    }

    private static final MonthDay CHRISTMAS_EVE = MonthDay.of(Month.DECEMBER, 24);
    private static final MonthDay EPIPHANY = MonthDay.of(Month.JANUARY, 6);

    private final Holidays holidays;
    private final List<ClosedDays> closed;

    WorkingDays(Holidays holidays, List<ClosedDays> closed) {
        this.holidays = holidays;
        this.closed = List.copyOf(closed);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && holiday(day).isEmpty() && closed(day).isEmpty();
    }

    /** Whether people can be asked to have something ready: on a working day outside of July and Christmas. */
    public boolean isGood(LocalDate day) {
        return isWorkingDay(day) && season(day).isEmpty();
    }

    /** The day itself if it is good for a deadline, otherwise the next good day in the direction of the roll. */
    public LocalDate roll(LocalDate day, Roll roll) {
        return roll(day, roll, this::isGood);
    }

    /** Like {@link #roll}, but only over days off: it may end in July or at Christmas. */
    LocalDate rollOverDaysOff(LocalDate day, Roll roll) {
        return roll(day, roll, this::isWorkingDay);
    }

    /** The day itself if it is possible, otherwise the next possible day in the direction of the roll. */
    LocalDate roll(LocalDate day, Roll roll, Predicate<LocalDate> possible) {
        if (roll == Roll.none) {
            return day;
        }
        LocalDate rolled = day;
        while (!possible.test(rolled)) {
            rolled = rolled.plusDays(roll == Roll.forward ? 1 : -1);
        }
        return rolled;
    }

    /** July, or the days from Christmas Eve to Epiphany. */
    static Optional<Season> season(LocalDate day) {
        MonthDay it = MonthDay.from(day);
        if (!it.isBefore(CHRISTMAS_EVE) || !it.isAfter(EPIPHANY)) {
            return Optional.of(Season.christmas);
        }
        return day.getMonth() == Month.JULY ? Optional.of(Season.july) : Optional.empty();
    }

    boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    /** The name of the day’s holiday, in the words of whoever reads it. */
    Optional<MessageSourceResolvable> holiday(LocalDate day) {
        return holidays.on(day);
    }

    Optional<ClosedDays> closed(LocalDate day) {
        return own(day, ClosedDays.ClosedDayType.closed);
    }

    Optional<ClosedDays> avoided(LocalDate day) {
        return own(day, ClosedDays.ClosedDayType.avoided);
    }

    private Optional<ClosedDays> own(LocalDate day, ClosedDays.ClosedDayType kind) {
        return closed.stream()
                .filter(it -> it.kind() == kind && it.span().has(day))
                .findFirst();
    }
}
