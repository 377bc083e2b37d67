package fi.lapimurto.coaching;

import fi.lapimurto.collaborative.LongText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/** When teams meet their coaches in the middle of an action period, and what is asked of them. */
record PlanSessions(
        @NotNull(message = "{any.required}") LocalDate firstSessionOn,
        @NotNull(message = "{any.required}") LocalDate lastSessionOn,

        @NotNull(message = "{any.required}")
        @Positive(message = "{any.positive}")
        @Max(value = 100, message = "{any.tooLarge}")
        Integer sessions,

        @NotNull(message = "{any.required}")
        @Positive(message = "{any.positive}")
        @Max(value = 20, message = "{any.tooLarge}")
        Integer teamsPerSession,

        @LongText String groupSizeReason,

        @NotNull(message = "{any.required}")
        @Min(value = 5, message = "{any.tooSmall}")
        @Max(value = 240, message = "{any.tooLarge}")
        Integer minutesPerTeam,

        @NotNull(message = "{any.required}") Delivery delivery,
        @NotNull(message = "{any.required}") @LongText String agenda) {}
