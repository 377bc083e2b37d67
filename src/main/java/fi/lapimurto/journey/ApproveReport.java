package fi.lapimurto.journey;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The team’s own approval of its report, given by its contact person (G32).
 */
record ApproveReport(
        @NotNull(message = "{any.required}") YesNo approved,
        @LongText String remarks) implements Paper {
    @Override
    public void check(LocalDate today) {
        if (approved == YesNo.no && remarks == null) {
            throw UseCaseRejected.invalid("remarks", "any.required");
        }
    }
}
