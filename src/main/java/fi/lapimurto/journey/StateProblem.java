package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What the team wants to solve, in figures and facts (handbook 1.7).
 */
record StateProblem(
        @NotNull(message = "{any.required}") @LongText String problem,

        @NotNull(message = "{any.required}")
        @LongText
        @Pattern(regexp = "(?s).*\\d.*", message = "{journey.error.figures}")
        String evidence,

        @LongText String causes)
        implements Paper {}
