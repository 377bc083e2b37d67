package fi.lapimurto.improvement;

import java.util.UUID;

/** A trial is studied: its team is to decide what follows from it. */
public record TrialWaitsForDecision(UUID collaborativeId, UUID teamId, UUID trialId, int number) {}
