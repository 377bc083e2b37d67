package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.LongText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;

/** How many coaches there are and what they do. */
record AssignCoaches(
        @NotNull(message = "{any.required}") @Positive(message = "{any.positive}")
        Integer teamCount,

        @NotNull(message = "{any.required}") @Positive(message = "{any.positive}")
        Integer coachCount,

        @NotNull(message = "{any.required}") @PositiveOrZero(message = "{any.notNegative}")
        Integer assistantCount,

        @LongText String fewCoachesReason,
        @NotEmpty(message = "{any.required}") List<Task> coachTasks,

        @NotNull(message = "{any.required}")
        @PositiveOrZero(message = "{any.notNegative}")
        @Max(value = 250, message = "{any.tooLarge}")
        Integer workingDays,

        @LongText String reflection) {

    enum Task {
        practical_arrangements,
        common_parts,
        group_work,
        between_workshops
    }
}
