package fi.lapimurto.team.journey;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.WebAddress;
import jakarta.validation.constraints.NotNull;

/**
 * How a customer’s matter goes before the changes.
 */
record DescribeProcess(
        @NotNull(message = "{any.required}") @LongText String course,
        @LongText String waits,
        @WebAddress String link) implements Paper {}
