package fi.lapimurto.improvement;

import java.util.UUID;

/** A trial has taken over four weeks. */
public record TrialTooLong(UUID collaborativeId, UUID teamId, UUID trialId, int number) {}
