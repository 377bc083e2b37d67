package fi.lapimurto.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * When something happens.
 *
 * @param day the day on which it begins
 * @param starts when it begins, or {@code null} when it takes the whole day
 * @param ends when it ends, or {@code null} when it takes the whole day
 */
public record EventTime(LocalDate day, ZonedDateTime starts, ZonedDateTime ends) {

    static EventTime wholeDay(LocalDate day) {
        return new EventTime(day, null, null);
    }

    static EventTime of(ZonedDateTime starts, ZonedDateTime ends) {
        return new EventTime(starts.toLocalDate(), starts, ends);
    }

    public boolean isWholeDay() {
        return starts == null;
    }
}
