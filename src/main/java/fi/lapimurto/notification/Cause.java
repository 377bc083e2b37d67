package fi.lapimurto.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What a message is written for.
 *
 * @param workshopNumber the workshop it is about, or {@code null}
 * @param item the form, or the id of the team, trial or application it is about, or {@code null}
 * @param occurrence tells two causes of the same kind apart; the same whenever the same cause is heard again
 * @param deadline when the message stops being of use; {@code null} when its kind says so
 * @param recipientId the only recipient, or {@code null} when the kind's audience decides
 */
record Cause(
        UUID collaborativeId,
        Integer workshopNumber,
        String item,
        String occurrence,
        Instant deadline,
        UUID recipientId) {

    static Cause in(UUID collaborativeId) {
        return new Cause(collaborativeId, null, null, "0", null, null);
    }

    static Cause about(UUID collaborativeId, Object item) {
        return in(collaborativeId).item(item);
    }

    static Cause to(UUID collaborativeId, UUID recipient) {
        return in(collaborativeId).to(recipient);
    }

    Cause workshop(int number) {
        return new Cause(collaborativeId, number, item, String.valueOf(number), deadline, recipientId);
    }

    Cause item(Object id) {
        return new Cause(collaborativeId, workshopNumber, id.toString(), id.toString(), deadline, recipientId);
    }

    Cause occurrence(Object which) {
        return new Cause(collaborativeId, workshopNumber, item, which.toString(), deadline, recipientId);
    }

    Cause until(Instant end) {
        return new Cause(collaborativeId, workshopNumber, item, occurrence, end, recipientId);
    }

    /** Until a day begins. */
    Cause before(LocalDate day, ZoneId zone) {
        return until(day.atStartOfDay(zone).toInstant());
    }

    Cause to(UUID recipient) {
        return new Cause(collaborativeId, workshopNumber, item, occurrence, deadline, recipient);
    }

    /** Makes a second writing of the same fact to the same person impossible. */
    String key(String kind, UUID recipient) {
        return kind + ":" + collaborativeId + ":" + occurrence + ":" + recipient;
    }
}
