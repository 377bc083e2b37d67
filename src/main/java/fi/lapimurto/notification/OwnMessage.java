package fi.lapimurto.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as its own reader sees it.
 *
 * @param round the collaborative, or {@code null} when it is about several
 * @param fate what has become of it, as the last part of a message key
 */
record OwnMessage(
        UUID id,
        String subject,
        String subjectLanguage,
        String language,
        String round,
        Instant at,
        boolean unread,
        String fate) {

    /**
     * One with its words.
     *
     * @param letter {@code null} when what it is about is gone
     * @param link {@code null} when it leads nowhere any more
     * @param sections what it lists, with links within the product
     */
    record Whole(OwnMessage message, Letter letter, String link, List<LetterSection> sections) {}

    static OwnMessage of(Message it, LetterWriter.Subject subject, String round) {
        String fate = it.state() == MessageState.dropped
                ? it.problem().name()
                : it.state().name();
        return new OwnMessage(
                it.id(),
                subject.text(),
                subject.language(),
                it.origin().language(),
                round,
                it.origin().causedAt(),
                it.unread(),
                fate);
    }
}
