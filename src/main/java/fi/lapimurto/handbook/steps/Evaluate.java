package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What the round taught; results, measures and publications are lists. */
record Evaluate(
        @NotNull(message = "{any.required}") @LongText String conclusions,
        @LongText String teamsProgress,
        @LongText String feedbackSummary,
        @LongText String selfAssessmentSummary,
        @LongText String costEffectiveness,
        List<FollowUp> followUp,
        @LongText String lessons,
        @LongText String deviationReason)
        implements Explained {

    enum FollowUp {
        three_months,
        six_months,
        twelve_months
    }
}
