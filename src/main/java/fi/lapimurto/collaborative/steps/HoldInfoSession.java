package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.WebAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;

/** The hour in which participants hear what awaits them. */
record HoldInfoSession(
        @NotNull(message = "{any.required}") LocalDate heldOn,
        @NotNull(message = "{any.required}") Delivery delivery,

        @NotNull(message = "{any.required}")
        @Min(value = 15, message = "{any.tooSmall}")
        @Max(value = 480, message = "{any.tooLarge}")
        Integer minutes,

        @NotEmpty(message = "{any.required}") List<Topic> topics,

        @NotNull(message = "{any.required}") @PositiveOrZero(message = "{any.notNegative}")
        Integer teamsPresent,

        @LongText String questions,
        @WebAddress String materialUrl) {

    enum Delivery {
        face_to_face,
        remote,
        hybrid
    }

    enum Topic {
        goals,
        principles,
        practical_matters,
        own_time,
        measurable_results
    }
}
