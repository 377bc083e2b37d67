package fi.lapimurto.team.journey;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.engine.Refused;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Whether the daily management that was planned has come to life (D6).
 */
record CheckDailyManagement(
        @NotNull(message = "{any.required}") Lives lives,
        @NotNull(message = "{any.required}") @LongText String seen,
        @LongText String next)
        implements Paper {
    @Override
    public void check(LocalDate today) {
        if (lives != Lives.yes && next == null) {
            throw Refused.invalid("next", "any.required");
        }
    }
}
