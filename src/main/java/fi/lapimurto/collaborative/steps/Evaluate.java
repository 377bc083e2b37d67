package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.WebAddress;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What was reached, how it is known and what was learnt. */
record Evaluate(
        @NotNull(message = "{any.required}") Reached goalsReached,
        @NotNull(message = "{any.required}") @LongText String evidence,
        @LongText String commonMeasuresResult,
        @LongText String feedbackSummary,
        @LongText String costEffectiveness,
        @WebAddress String overallReportUrl,
        @NotEmpty(message = "{any.required}") List<Place> publishedWhere,
        @LongText String lessons) {

    enum Reached {
        reached,
        partly,
        not_reached
    }

    enum Place {
        own_channels,
        innokyla,
        final_event,
        not_published
    }
}
