package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * How the workplace and its management come along.
 */
record InvolveWorkplace(
        @NotNull(message = "{any.required}") @LongText String staff,
        @NotNull(message = "{any.required}") LocalDate informedOn,
        @LongText String management)
        implements Paper {
    @Override
    public void check(LocalDate today) {
        Paper.requireOver("informedOn", informedOn, today);
    }
}
