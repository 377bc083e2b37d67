package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * How the change goes on after the common year.
 */
record PlanContinuation(
        @NotNull(message = "{any.required}") @LongText String continues,
        @NotNull(message = "{any.required}") @OneLine String owner,
        @LongText String measuring,
        @LongText String spreading,
        LocalDate nextOn)
        implements Paper {}
