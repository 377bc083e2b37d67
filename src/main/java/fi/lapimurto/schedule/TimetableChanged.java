package fi.lapimurto.schedule;

import java.util.UUID;

/**
 * The days of a collaborative's workshops have changed.
 *
 * @param change the number of this change in the trail, since days may change several times
 */
public record TimetableChanged(UUID collaborativeId, String code, long change) {}
