package fi.lapimurto.team.journey;

import fi.lapimurto.collaborative.LongText;
import jakarta.validation.constraints.NotNull;

/**
 * What customers can count on.
 */
record MakeCustomerPromise(
        @NotNull(message = "{any.required}") @LongText String promise,
        @LongText String shown,
        @LongText String kept) implements Paper {}
