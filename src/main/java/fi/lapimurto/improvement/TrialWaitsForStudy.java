package fi.lapimurto.improvement;

import java.util.UUID;

/** A trial is carried out: its team is to compare the results with the prediction. */
public record TrialWaitsForStudy(UUID collaborativeId, UUID teamId, UUID trialId, int number) {}
