package fi.lapimurto.collaborative;

import fi.lapimurto.deadline.Span;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * One workshop (learning session) in a collaborative's timetable.
 *
 * @param number its place in the order, from 1
 * @param firstDay its first day
 * @param days how many days in a row it lasts, 1 to 3
 * @param delivery on site, or remote as an exception (S4.5)
 * @param remoteReason why it is remote, required then (G42)
 */
@Embeddable
public record Workshop(
        int number,
        @Column(name = "first_day") LocalDate firstDay,
        int days,
        @Enumerated(EnumType.STRING) Delivery delivery,
        @Column(name = "remote_reason") String remoteReason) {

    /** The same workshop on other days. */
    Workshop on(LocalDate otherFirstDay) {
        return new Workshop(number, otherFirstDay, days, delivery, remoteReason);
    }

    public Span span() {
        return new Span(firstDay, lastDay());
    }

    public LocalDate lastDay() {
        return firstDay.plusDays(days - 1L);
    }
}
