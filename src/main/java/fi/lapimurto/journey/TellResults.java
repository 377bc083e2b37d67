package fi.lapimurto.journey;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/**
 * How it goes some months after the common year (G34).
 *
 * @param skipped whether the team rather does not answer
 */
record TellResults(
        Boolean skipped,
        CheckDailyManagement.Sustained lives,
        @Min(0) @Max(9999) Integer days,
        @Min(0) @Max(9999) Integer adoptions,
        @LongText String story)
        implements Paper {
    @Override
    public void check(LocalDate today) {
        if (!Boolean.TRUE.equals(skipped) && lives == null) {
            throw UseCaseRejected.invalid("lives", "any.required");
        }
    }
}
