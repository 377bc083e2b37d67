package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.LongText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/** How teams come in, when, and how many. */
record RecruitTeams(
        @NotNull(message = "{any.required}") Mode mode,
        @NotNull(message = "{any.required}") LocalDate opensOn,
        @NotNull(message = "{any.required}") LocalDate closesOn,

        @NotNull(message = "{any.required}") @Positive(message = "{any.positive}")
        Integer minTeams,

        @NotNull(message = "{any.required}") @Positive(message = "{any.positive}")
        Integer maxTeams,

        @NotNull(message = "{any.required}") @LongText String invitationText,
        @LongText String selectionCriteria,
        @LongText String managementSupport) {

    enum Mode {
        registration,
        application
    }
}
