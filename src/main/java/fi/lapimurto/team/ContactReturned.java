package fi.lapimurto.team;

import java.util.UUID;

/**
 * Whoever was asked to speak for a team thinks it over again after a no.
 *
 * @param place the place that was open
 */
public record ContactReturned(UUID collaborativeId, UUID teamId, UUID place) {}
