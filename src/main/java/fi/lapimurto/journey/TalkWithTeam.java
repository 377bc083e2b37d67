package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A coach has talked with a team that drops out (G49). */
record TalkWithTeam(
        @NotNull(message = "{any.required}") LocalDate talkedOn,
        @NotNull(message = "{any.required}") @LongText String agreed)
        implements Paper {}
