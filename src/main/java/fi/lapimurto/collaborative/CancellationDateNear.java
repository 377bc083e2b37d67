package fi.lapimurto.collaborative;

import java.util.UUID;

/** In a month the venues can no longer be cancelled without cost. */
public record CancellationDateNear(UUID collaborativeId) {}
