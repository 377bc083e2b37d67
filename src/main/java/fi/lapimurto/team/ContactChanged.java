package fi.lapimurto.team;

import java.util.UUID;

/**
 * Somebody else speaks for a team, or again who did before.
 *
 * @param change tells two changes apart
 */
public record ContactChanged(UUID collaborativeId, UUID teamId, UUID change) {}
