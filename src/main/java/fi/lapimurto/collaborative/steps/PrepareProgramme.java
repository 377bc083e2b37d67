package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.LongText;
import jakarta.validation.constraints.NotNull;

/** Everything that has to be settled before participants can be recruited, and what the commissioner says of it. */
record PrepareProgramme(
        @NotNull(message = "{any.required}") @LongText String sharpenedGoals,
        @NotNull(message = "{any.required}") @LongText String contents,
        @NotNull(message = "{any.required}") @LongText String targetGroup,
        @NotNull(message = "{any.required}") @LongText String coaches,
        @NotNull(message = "{any.required}") @LongText String costSplit,
        @NotNull(message = "{any.required}") @LongText String marketingText,
        @NotNull(message = "{any.required}") CommissionerDecision commissionerDecision,
        @LongText String commissionerRemarks) {

    enum CommissionerDecision {
        approved,
        changes_needed
    }
}
