package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.YesNo;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;

/** How the workshop went. */
record HoldWorkshop(
        @NotNull(message = "{any.required}") LocalDate heldFrom,
        @NotNull(message = "{any.required}") LocalDate heldUntil,

        @NotNull(message = "{any.required}") @PositiveOrZero(message = "{any.notNegative}")
        Integer teamsPresent,

        @NotNull(message = "{any.required}") @PositiveOrZero(message = "{any.notNegative}")
        Integer peoplePresent,

        @NotNull(message = "{any.required}") YesNo groupWorkEnough,
        @NotNull(message = "{any.required}") SelfAssessment selfAssessment,
        @LongText String highlights,
        @LongText String deviations) {

    enum SelfAssessment {
        made,
        not_made,
        not_yet_due
    }
}
