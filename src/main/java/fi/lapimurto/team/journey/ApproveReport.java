package fi.lapimurto.team.journey;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.YesNo;
import fi.lapimurto.engine.Refused;
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
            throw Refused.invalid("remarks", "any.required");
        }
    }
}
