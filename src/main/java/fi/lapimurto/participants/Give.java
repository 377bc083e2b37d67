package fi.lapimurto.participants;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.NotNull;

/** That a team's list is complete, or that nobody comes. Who comes is written on a page and never passes the engine. */
record Give(
        @NotNull(message = "{any.required}") YesNo coming,
        @LongText String reason) {}
