package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.LongText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/** What organisers and coaches learn from a workshop before the next one. */
record ReflectOnWorkshop(
        @NotNull(message = "{any.required}") @PositiveOrZero(message = "{any.notNegative}")
        Integer answers,

        @LongText String feedbackSummary,
        @LongText String whatWorked,
        @NotNull(message = "{any.required}") @LongText String whatToChange,
        @LongText String supportNeeded) {}
