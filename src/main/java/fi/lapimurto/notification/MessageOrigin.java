package fi.lapimurto.notification;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a message was written for, and to whom; it never changes.
 *
 * @param key made of its cause and its recipient
 * @param kind the name of a {@link MessageKind}
 * @param workshopNumber the workshop it is about, or {@code null}
 * @param item the form, or the id of the team, trial or application it is about, or the numbers of workshops; behind a
 *     team's id what was commented on; or {@code null}
 * @param recipientId the person's id, or that of what they are known by
 */
@Embeddable
record MessageOrigin(
        String key,
        String kind,
        UUID collaborativeId,
        Integer workshopNumber,
        String item,
        UUID recipientId,
        String language,
        Instant deadline,
        Instant causedAt) {}
