package fi.lapimurto.team;

import java.util.UUID;

/**
 * A team has nobody who speaks for it.
 *
 * @param place the place that is open
 */
public record ContactMissing(UUID collaborativeId, UUID teamId, UUID place) {}
