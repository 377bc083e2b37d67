package fi.lapimurto.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A message to one person.
 *
 * @param key made of its cause and its recipient
 * @param since when it came into its state
 * @param attempts how often it has been taken to be sent
 * @param nextAttemptAt before which it is not tried again, or {@code null}
 * @param answer the mail server's reply codes, or {@code null}
 * @param doubtful whether it may have reached the mail server without our knowing: a second copy is possible
 */
record Message(
        UUID id,
        String key,
        long number,
        Kind kind,
        UUID collaborativeId,
        Integer workshopNumber,
        String item,
        UUID recipientId,
        String language,
        Instant deadline,
        State state,
        Instant since,
        int attempts,
        Instant causedAt,
        Instant nextAttemptAt,
        Problem problem,
        String answer,
        boolean doubtful) {}
