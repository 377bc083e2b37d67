package fi.lapimurto.handbook;

import java.time.LocalDate;
import java.util.UUID;

/**
 * In a month a booked venue can no longer be cancelled without cost.
 *
 * @param day the last day on which it can
 */
public record CancellationDateNear(UUID collaborativeId, LocalDate day) {}
