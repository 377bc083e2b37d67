package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;

/**
 * What customers can count on.
 */
record MakeCustomerPromise(
        @NotNull(message = "{any.required}") @LongText String promise,
        @LongText String shown,
        @LongText String kept) implements Paper {}
