package fi.lapimurto.improvement;

import java.util.UUID;

/** A team has given a trial up before anything was decided. */
public record TrialGivenUp(UUID collaborativeId, UUID teamId, UUID trialId, int number) {}
