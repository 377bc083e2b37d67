package fi.lapimurto.journey;

import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * What customers say of the changes.
 */
record EvaluateWithCustomers(
        @NotNull(message = "{any.required}") @Min(0) @Max(9999)
        Integer asked,

        @LongText String how,
        @NotNull(message = "{any.required}") Verdict verdict,
        @NotNull(message = "{any.required}") @LongText String themes,
        @LongText String deviationReason)
        implements Paper {
    @Override
    public List<Finding> findings(LocalDate today) {
        return asked == 0 ? List.of(Finding.warn("journey.nobodyAsked")) : List.of();
    }

    enum Verdict {
        better,
        same,
        worse,
        varies
    }
}
