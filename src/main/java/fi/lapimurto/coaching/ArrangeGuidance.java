package fi.lapimurto.coaching;

import fi.lapimurto.collaborative.LongText;
import fi.lapimurto.collaborative.OneLine;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;

/** The individual guidance that some teams needed. */
record ArrangeGuidance(
        @NotEmpty(message = "{any.required}") List<Topic> topics,
        @OneLine String otherTopic,
        @NotNull(message = "{any.required}") LocalDate givenOn,

        @NotNull(message = "{any.required}") @Positive(message = "{any.positive}")
        Integer teamsGuided,

        @NotNull(message = "{any.required}") Delivery delivery,
        @LongText String followUp) {

    enum Topic {
        measuring,
        process,
        trials,
        tools,
        involving_others,
        other
    }
}
