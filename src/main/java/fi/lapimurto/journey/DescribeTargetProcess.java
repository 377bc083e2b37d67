package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.WebAddress;
import jakarta.validation.constraints.NotNull;

/**
 * How a customer’s matter is to go.
 */
record DescribeTargetProcess(
        @NotNull(message = "{any.required}") @LongText String course,
        @LongText String leftOut,
        @WebAddress String link) implements Paper {}
