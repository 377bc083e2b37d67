package fi.lapimurto.collaborative;

import java.util.UUID;

/**
 * A collaborative was opened.
 *
 * @param copyOf the earlier round whose plans it takes over, or {@code null}
 * @param by the login of who opened it
 */
public record CollaborativeOpened(UUID collaborativeId, UUID copyOf, String by) {}
