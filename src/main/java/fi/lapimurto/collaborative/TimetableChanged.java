package fi.lapimurto.collaborative;

import java.util.UUID;

/** The days of a collaborative's workshops have changed. */
public record TimetableChanged(UUID collaborativeId, String code) {}
