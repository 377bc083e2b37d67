package fi.lapimurto.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * Something in a calendar.
 *
 * @param id the same as long as it is the same event
 * @param number the workshop, or the workshop before the gap; 0 where there is none
 * @param day which of the workshop's days, or 0
 * @param days how many days the workshop has, or 0
 * @param about the teams or the task that it is about, or {@code null}
 * @param place or {@code null}
 * @param link where it is held remotely, or {@code null}
 * @param path the page that tells more
 * @param sequence grows whenever the event changes
 * @param changedAt when that was
 */
public record CalendarEvent(
        String id,
        EventKind kind,
        UUID collaborativeId,
        String collaborative,
        int number,
        int day,
        int days,
        String about,
        EventTime time,
        String place,
        String link,
        String path,
        int sequence,
        Instant changedAt) {

    static final Comparator<CalendarEvent> ORDER = Comparator.comparing(
                    (CalendarEvent it) -> it.time().day())
            .thenComparing(it -> it.time().isWholeDay()
                    ? 0
                    : it.time().starts().toLocalTime().toSecondOfDay())
            .thenComparing(CalendarEvent::id);

    /** A workshop's day or the information session, by which an invitation and a page find it again. */
    static String id(UUID collaborativeId, int workshop, int day) {
        return collaborativeId + (workshop == 0 ? "-info" : "-w" + workshop + "-d" + day);
    }

    CalendarEvent at(String page) {
        return new CalendarEvent(
                id,
                kind,
                collaborativeId,
                collaborative,
                number,
                day,
                days,
                about,
                time,
                place,
                link,
                page,
                sequence,
                changedAt);
    }

    CalendarEvent revised(int revision, Instant at) {
        return new CalendarEvent(
                id,
                kind,
                collaborativeId,
                collaborative,
                number,
                day,
                days,
                about,
                time,
                place,
                link,
                path,
                revision,
                at);
    }
}
