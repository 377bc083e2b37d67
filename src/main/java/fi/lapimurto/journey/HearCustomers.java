package fi.lapimurto.journey;

import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * What customers told; nothing that tells who said it.
 */
record HearCustomers(
        @NotNull(message = "{any.required}") @Min(0) @Max(9999)
        Integer heard,

        @LongText String how,
        @NotNull(message = "{any.required}") @LongText String themes,
        @LongText String deviationReason)
        implements Paper {
    /** So many customers are heard at least (G19). */
    private static final int ENOUGH = 3;

    @Override
    public List<Finding> findings(LocalDate today) {
        return heard < ENOUGH ? List.of(Finding.warn("journey.fewHeard", heard, ENOUGH)) : List.of();
    }
}
