package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.WebAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;

/** How the information session went. */
record HoldInfoSession(
        @NotNull(message = "{any.required}") LocalDate heldOn,

        @NotNull(message = "{any.required}") @PositiveOrZero(message = "{any.notNegative}")
        Integer teamsPresent,

        @NotNull(message = "{any.required}") @PositiveOrZero(message = "{any.notNegative}")
        Integer peoplePresent,

        @LongText String questions,
        @WebAddress String recordingUrl) {}
