package fi.lapimurto.journey;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Whether the daily management that was planned has come to life (D6).
 */
record CheckDailyManagement(
        @NotNull(message = "{any.required}") Sustained lives,
        @NotNull(message = "{any.required}") @LongText String seen,
        @LongText String next)
        implements Paper {
    @Override
    public void check(LocalDate today) {
        if (lives != Sustained.yes && next == null) {
            throw UseCaseRejected.invalid("next", "any.required");
        }
    }

    /** Whether something that was agreed has come to life. */
    enum Sustained {
        yes,
        partly,
        no
    }
}
