package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;

/**
 * What the team tries first; how many trials there are decides nothing (G28).
 */
record PlanFirstTrials(
        @NotNull(message = "{any.required}") @LongText String trials,
        @LongText String ways) implements Paper {}
