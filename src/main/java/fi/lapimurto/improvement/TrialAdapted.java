package fi.lapimurto.improvement;

import java.util.UUID;

/**
 * A team goes on with a changed trial.
 *
 * @param number the number of the trial that was adapted
 * @param next the number of the one that continues it
 */
public record TrialAdapted(UUID collaborativeId, UUID teamId, UUID trialId, int number, int next) {}
