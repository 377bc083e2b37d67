package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.WebAddress;
import jakarta.validation.constraints.NotNull;

/**
 * How a customer’s matter goes before the changes.
 */
record DescribeProcess(
        @NotNull(message = "{any.required}") @LongText String course,
        @LongText String waits,
        @WebAddress String link) implements Paper {}
