package fi.lapimurto.notification;

import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** The mornings on which people are told what waits for them: at 8, where they live, on working days. */
@Component
public class Mornings {

    private static final LocalTime BEGINS = LocalTime.of(8, 0);

    /** What was missed in the morning is told until then; later it is left to the next morning. */
    private static final LocalTime ENDS = LocalTime.of(18, 0);

    private final Deadlines deadlines;
    private final Clock clock;

    Mornings(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The next one that has not begun. */
    public Instant next() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate day = now.toLocalDate();
        if (!now.toLocalTime().isBefore(BEGINS)) {
            day = day.plusDays(1);
        }
        WorkingDays workingDays = deadlines.workingDays();
        while (!workingDays.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(BEGINS).atZone(clock.getZone()).toInstant();
    }

    /** Whether today's has begun and is not too long ago. */
    boolean isNow() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalTime time = now.toLocalTime();
        return !time.isBefore(BEGINS)
                && time.isBefore(ENDS)
                && deadlines.workingDays().isWorkingDay(now.toLocalDate());
    }
}
