package fi.lapimurto.handbook;

import java.util.UUID;

/** Eight weeks after the last workshop the evaluation is due and not finished (step 13). */
public record EvaluationDue(UUID collaborativeId) {}
