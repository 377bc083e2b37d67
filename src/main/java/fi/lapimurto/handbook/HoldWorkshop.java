package fi.lapimurto.handbook;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** How the workshop went; who was there stands in the list of attendance. */
public record HoldWorkshop(
        @NotNull(message = "{any.required}") LocalDate heldFrom,
        @NotNull(message = "{any.required}") LocalDate heldUntil,
        @NotNull(message = "{any.required}") YesNo confidentialityAgreed,
        @NotNull(message = "{any.required}") YesNo groupWorkEnough,
        @NotNull(message = "{any.required}") SelfAssessment selfAssessment,
        @LongText String highlights,
        @LongText String deviations,
        @LongText String deviationReason)
        implements Explained {

    public enum SelfAssessment {
        made,
        not_made,
        not_yet_due
    }
}
