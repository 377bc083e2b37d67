package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;

/**
 * What a team tries first; how many trials there are decides nothing (G28).
 *
 * @param trials the trials that had begun when it was planned, one on each line
 */
record FirstTrials(
        @NotNull(message = "{any.required}") @LongText String trials,
        @LongText String ways) implements Paper {}
