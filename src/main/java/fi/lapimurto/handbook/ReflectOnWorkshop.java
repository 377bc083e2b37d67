package fi.lapimurto.handbook;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * What organisers and coaches learn from a workshop before the next one.
 *
 * @param changeNote what participants are told to have become of their feedback (G31)
 */
public record ReflectOnWorkshop(
        @NotNull(message = "{any.required}") @PositiveOrZero(message = "{any.notNegative}")
        Integer answers,

        @LongText String feedbackSummary,
        @NotNull(message = "{any.required}") YesNo coachesReflected,
        @LongText String whatWorked,
        @NotNull(message = "{any.required}") @LongText String whatToChange,
        @LongText String changeNote,
        @LongText String supportNeeded,
        @LongText String deviationReason)
        implements Explained {}
