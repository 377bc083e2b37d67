package fi.lapimurto.journey;

import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * How the team will know that a change is an improvement (D5).
 */
record PlanMeasuring(
        @NotNull(message = "{any.required}") @LongText String measures,
        @NotNull(message = "{any.required}") @LongText String how,
        @NotNull(message = "{any.required}") Rhythm rhythm,
        LocalDate startsOn,
        @LongText String deviationReason)
        implements Paper {
    @Override
    public List<Finding> findings(LocalDate today) {
        return rhythm == Rhythm.less_often ? List.of(Finding.warn("journey.rarely")) : List.of();
    }

    /** How often something is looked at. Continuous means at least weekly (D5). */
    enum Rhythm {
        daily,
        weekly,
        less_often
    }
}
