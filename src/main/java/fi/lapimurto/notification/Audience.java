package fi.lapimurto.notification;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Those to whom a kind of messages goes.
 *
 * @param wording names the texts with which letters to them begin and end: {@code letter.<wording>.greeting} and
 *     {@code .reason}
 * @param concerned whom a new message concerns
 * @param stillConcerned the recipient of a message, if the matter still concerns them
 * @param known the recipients with these ids, whether it still concerns them or not
 */
record Audience(
        String wording,
        Function<Cause, Collection<Recipient>> concerned,
        StillConcerned stillConcerned,
        Function<Set<UUID>, Map<UUID, Recipient>> known) {

    /** Finds the recipient of a message at the moment of sending. */
    interface StillConcerned {
        Optional<Recipient> of(MessageOrigin message, BatchCache cache);
    }
}
