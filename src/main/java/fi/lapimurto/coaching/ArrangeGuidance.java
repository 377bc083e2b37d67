package fi.lapimurto.coaching;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The individual guidance that some teams needed; who got which help and when stands in the list of requests. */
record ArrangeGuidance(
        @NotEmpty(message = "{any.required}") List<GuidanceTopic> topics,
        @OneLine String otherTopic,
        @NotNull(message = "{any.required}") MeetingMode delivery,
        @LongText String followUp,
        @LongText String deviationReason)
        implements Explained {

    enum GuidanceTopic {
        measuring,
        process,
        trials,
        tools,
        involving_others,
        other
    }
}
