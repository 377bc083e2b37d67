package fi.lapimurto.team.journey;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.WebAddress;
import jakarta.validation.constraints.NotNull;

/**
 * How a customer’s matter is to go.
 */
record DescribeTargetProcess(
        @NotNull(message = "{any.required}") @LongText String course,
        @LongText String leftOut,
        @WebAddress String link) implements Paper {}
