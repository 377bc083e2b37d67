package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.WebAddress;
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
