package fi.lapimurto.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * What a message is written for.
 *
 * @param workshopNumber the workshop it is about, or {@code null}
 * @param item the form of the item or the id of the team or trial it is about, or {@code null}
 * @param occurrence tells two causes of the same kind apart, and is the same whenever the same cause is heard again
 * @param deadline when it stops being of use: the earliest goes first
 */
record Cause(
        Kind kind, UUID collaborativeId, Integer workshopNumber, String item, String occurrence, Instant deadline) {

    /** What makes a second writing of the same fact to the same person impossible. */
    String key(UUID recipient) {
        return kind + ":" + collaborativeId + ":" + occurrence + ":" + recipient;
    }
}
