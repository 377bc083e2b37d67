package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * What the team has told its management on the way.
 */
record InformManagement(
        @NotNull(message = "{any.required}") LocalDate informedOn,
        @NotNull(message = "{any.required}") @LongText String told,
        @LongText String support)
        implements Paper {
    @Override
    public void check(LocalDate today) {
        Paper.requireOver("informedOn", informedOn, today);
    }
}
