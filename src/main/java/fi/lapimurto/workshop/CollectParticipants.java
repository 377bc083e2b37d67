package fi.lapimurto.workshop;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

/** How many come. Who they are stays in the teams' lists. */
record CollectParticipants(
        @NotNull(message = "{any.required}") @Positive(message = "{any.positive}")
        Integer teams,

        @NotNull(message = "{any.required}") @Positive(message = "{any.positive}")
        Integer people,

        @NotNull(message = "{any.required}") @PositiveOrZero(message = "{any.notNegative}")
        Integer teamsOfOtherSize,

        @LongText String otherSizeReason,
        @NotNull(message = "{any.required}") YesNo needsPassedOn,
        @NotNull(message = "{any.required}") @OneLine String listPlace,
        @LongText String deviationReason)
        implements Explained {}
