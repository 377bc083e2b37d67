package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

/** What a workshop is for and how its time is spent. */
record PlanProgramme(
        @NotNull(message = "{any.required}") @LongText String purpose,
        @NotNull(message = "{any.required}") @LongText String programme,
        @NotNull(message = "{any.required}") @LongText String examples,

        @NotNull(message = "{any.required}")
        @Positive(message = "{any.positive}")
        @Max(value = 6000, message = "{any.tooLarge}")
        Integer programmeMinutes,

        @NotNull(message = "{any.required}")
        @PositiveOrZero(message = "{any.notNegative}")
        @Max(value = 6000, message = "{any.tooLarge}")
        Integer groupWorkMinutes,

        @LongText String groupWorkReason,
        @OneLine String coachMeetings) {}
