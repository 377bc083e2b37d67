package fi.lapimurto.notification;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Those to whom a kind of messages goes.
 *
 * @param wording names the texts with which letters to them begin and end: {@code letter.<wording>.greeting} and
 *     {@code .reason}
 * @param named whether its members are known by what they have written or by who has named them, and not by their roles
 * @param concerned whom a matter concerns at present
 * @param known the recipients with these ids, whether it still concerns them or not
 */
record Audience(String wording, boolean named, Concerned concerned, Function<Set<UUID>, Map<UUID, Recipient>> known) {

    /** Finds those whom a matter concerns; only one of them when that one is named. */
    interface Concerned {
        Collection<Recipient> of(UUID collaborativeId, String item, UUID recipientId);
    }
}
