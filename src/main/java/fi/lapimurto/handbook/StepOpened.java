package fi.lapimurto.handbook;

import java.util.UUID;

/**
 * A collaborative's process has come to a step.
 *
 * @param occurrence the workshop that step 10 or 12 has come to, 0 for the other steps
 */
public record StepOpened(UUID collaborativeId, int step, int occurrence) {}
