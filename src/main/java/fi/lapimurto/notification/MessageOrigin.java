package fi.lapimurto.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a message was written for, and to whom; it never changes.
 *
 * @param key made of its cause and its recipient
 * @param kind the name of a {@link MessageKind}
 * @param workshopNumber the workshop it is about, or {@code null}
 * @param item the form, or the id of the team, trial or application it is about, or the numbers of workshops; behind a
 *     team's id what was commented on; or {@code null}
 * @param collaborativeId {@code null} when it is about all of its reader's
 * @param recipientId the person's id, or that of what they are known by
 * @param content what it lists when it tells of many things, or {@code null}
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
        Instant causedAt,

        @JdbcTypeCode(SqlTypes.JSON) @Column(columnDefinition = "jsonb")
        DigestContent content) {}
