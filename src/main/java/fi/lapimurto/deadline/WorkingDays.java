package fi.lapimurto.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;

/** Which days people work: weekdays that are neither holidays in Finland nor closed by the installation. */
public final class WorkingDays {

    private final Holidays holidays;
    private final List<ClosedDays> closed;

    WorkingDays(Holidays holidays, List<ClosedDays> closed) {
        this.holidays = holidays;
        this.closed = List.copyOf(closed);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && holiday(day).isEmpty() && closed(day).isEmpty();
    }

    /** The day itself if it is a working day, otherwise the working day that the rule leads to. */
    public LocalDate roll(LocalDate day, Roll roll) {
        if (roll == Roll.none) {
            return day;
        }
        LocalDate rolled = day;
        while (!isWorkingDay(rolled)) {
            rolled = rolled.plusDays(roll == Roll.forward ? 1 : -1);
        }
        return rolled;
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
