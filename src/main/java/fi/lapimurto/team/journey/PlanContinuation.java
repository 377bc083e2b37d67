package fi.lapimurto.team.journey;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.OneLine;
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
