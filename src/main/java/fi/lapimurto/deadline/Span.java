package fi.lapimurto.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Days in a row, both ends included: a workshop, or a closed week. */
public record Span(LocalDate first, LocalDate last) {

    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }

    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** How many days lie between this and a later span. */
    long daysUntil(Span later) {
        return ChronoUnit.DAYS.between(last, later.first) - 1;
    }

    /** The day halfway to a later span. */
    LocalDate middleTo(Span later) {
        return last.plusDays(ChronoUnit.DAYS.between(last, later.first) / 2);
    }
}
