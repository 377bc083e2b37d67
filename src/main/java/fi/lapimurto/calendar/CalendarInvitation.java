package fi.lapimurto.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/**
 * An event as people were invited to it last. Its sequence grows in the transaction of each change, so that every copy of
 * a letter says the same, whichever node sends it and how often.
 */
@Entity
@Table(name = "calendar_invitation")
class CalendarInvitation {

    @Id
    private String eventId;

    @Version
    private Integer version;

    private UUID collaborativeId;
    private int workshop;
    private int day;
    private int days;
    private LocalDate heldOn;
    private Instant startsAt;
    private Instant endsAt;
    private String place;
    private String link;
    private int sequence;
    private boolean cancelled;
    private Instant changedAt;

    protected CalendarInvitation() {}

    CalendarInvitation(CalendarEvent event, Instant at) {
        this.eventId = event.id();
        this.collaborativeId = event.collaborativeId();
        this.workshop = event.number();
        this.day = event.day();
        this.sequence = event.sequence();
        this.changedAt = at;
        say(event);
    }

    /** Takes over what has become of the event, and answers whether that is news to those who are invited. */
    boolean change(CalendarEvent event, Instant at) {
        boolean news = cancelled
                || days != event.days()
                || !heldOn.equals(event.time().day())
                || !Objects.equals(startsAt, instant(event, true))
                || !Objects.equals(endsAt, instant(event, false))
                || !Objects.equals(place, event.place())
                || !Objects.equals(link, event.link());
        if (news) {
            say(event);
            grow(event.sequence(), at);
        }
        return news;
    }

    /** It does not take place, and whether that is news. */
    boolean cancel(Instant at) {
        boolean news = !cancelled;
        if (news) {
            cancelled = true;
            grow(0, at);
        }
        return news;
    }

    /** A calendar that is subscribed to may know a later one than the letters have told. */
    private void grow(int known, Instant at) {
        sequence = Math.max(sequence + 1, known);
        changedAt = at;
    }

    private void say(CalendarEvent event) {
        days = event.days();
        heldOn = event.time().day();
        startsAt = instant(event, true);
        endsAt = instant(event, false);
        place = event.place();
        link = event.link();
        cancelled = false;
    }

    private static Instant instant(CalendarEvent event, boolean start) {
        EventTime time = event.time();
        return time.isWholeDay() ? null : (start ? time.starts() : time.ends()).toInstant();
    }

    String eventId() {
        return eventId;
    }

    int workshop() {
        return workshop;
    }

    int day() {
        return day;
    }

    int sequence() {
        return sequence;
    }

    Instant changedAt() {
        return changedAt;
    }

    boolean isOver(LocalDate today) {
        return heldOn.isBefore(today);
    }

    /** What a letter carries. */
    Invitation invitation(String round, ZoneId zone) {
        EventTime time = startsAt == null
                ? EventTime.wholeDay(heldOn)
                : EventTime.of(startsAt.atZone(zone), endsAt.atZone(zone));
        EventKind kind = workshop == 0 ? EventKind.info_session : EventKind.workshop;
        CalendarEvent event = new CalendarEvent(
                eventId,
                kind,
                collaborativeId,
                round,
                workshop,
                day,
                days,
                null,
                time,
                place,
                link,
                "/calendar",
                sequence,
                changedAt);
        return new Invitation(event, cancelled);
    }
}
