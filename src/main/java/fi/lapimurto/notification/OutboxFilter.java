package fi.lapimurto.notification;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which messages somebody looks for; {@code null} where it does not matter.
 *
 * @param collaborative only those of this round
 * @param kind only those of this kind, by its name
 * @param state only those in this state
 */
record OutboxFilter(UUID collaborative, String kind, MessageState state) {

    static OutboxFilter in(MessageState state) {
        return new OutboxFilter(null, null, state);
    }

    OutboxFilter {
        kind = kind == null || kind.isBlank() ? null : kind;
    }

    Collection<MessageState> states() {
        return state == null ? EnumSet.allOf(MessageState.class) : EnumSet.of(state);
    }

    /** Those of the rounds whose messages somebody may read that are looked for. */
    Set<UUID> within(Set<UUID> readable) {
        if (collaborative == null) {
            return readable;
        }
        return readable.contains(collaborative) ? Set.of(collaborative) : Set.of();
    }
}
