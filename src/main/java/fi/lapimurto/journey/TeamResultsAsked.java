package fi.lapimurto.journey;

import java.util.UUID;

/** A team is asked how it goes, some months after the common year. */
public record TeamResultsAsked(UUID collaborativeId, UUID teamId, int months) {}
