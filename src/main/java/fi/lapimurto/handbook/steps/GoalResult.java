package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;

/** What became of one of the goals that step 1 agreed on. */
record GoalResult(
        @NotNull(message = "{any.required}") @LongText String goal,
        Reached reached,
        @LongText String evidence,
        @LongText String explanation) {

    enum Reached {
        yes,
        partly,
        no,
        cannot_tell
    }
}
