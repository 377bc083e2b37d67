package fi.lapimurto.notification;

import java.time.Instant;
import java.util.UUID;

/** A message as its reader may see it; what they may not is {@code null}. */
record VisibleMessage(
        UUID id,
        String collaborative,
        String subject,
        String subjectLanguage,
        String language,
        String recipient,
        String address,
        MessageState state,
        Instant since,
        Instant causedAt,
        int attempts,
        Instant nextAttemptAt,
        DeliveryProblem problem,
        String answer,
        boolean doubtful) {

    static VisibleMessage of(Message message, String collaborative, LetterWriter.Subject subject, Recipient recipient) {
        return new VisibleMessage(
                message.id(),
                collaborative,
                subject == null ? null : subject.text(),
                subject == null ? null : subject.language(),
                message.origin().language(),
                recipient == null ? null : recipient.name(),
                recipient == null ? null : recipient.email(),
                message.state(),
                message.since(),
                message.origin().causedAt(),
                message.attempts(),
                message.nextAttemptAt(),
                message.problem(),
                message.answer(),
                message.doubtful());
    }

    public boolean canBeSentAgain() {
        return state == MessageState.failed;
    }

    public boolean canBeWithdrawn() {
        return state == MessageState.failed || state == MessageState.waiting;
    }
}
