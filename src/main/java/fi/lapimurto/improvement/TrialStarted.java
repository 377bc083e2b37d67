package fi.lapimurto.improvement;

import java.util.UUID;

/** A team has begun to plan a trial. */
public record TrialStarted(UUID collaborativeId, UUID teamId, UUID trialId, int number) {}
