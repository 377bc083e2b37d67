package fi.lapimurto.journey;

import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.WebAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * What the team has measured before it changes anything.
 */
record GatherBaseline(
        @NotNull(message = "{any.required}") @Min(0) @Max(9999)
        Integer weeks,

        @NotNull(message = "{any.required}") @LongText String shows,
        @LongText String surprises,
        @WebAddress String link,
        @LongText String deviationReason)
        implements Paper {
    /** So many points in time order show a level (handbook 2.2). */
    private static final int ENOUGH = 10;

    @Override
    public List<Finding> findings(LocalDate today) {
        return weeks < ENOUGH ? List.of(Finding.warn("journey.fewWeeks", weeks, ENOUGH)) : List.of();
    }
}
