package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.WebAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * When and how participants hear what awaits them, and what they are told.
 *
 * @param startTime as people write it, such as 9.00 or 09:00; kept as 09:00
 */
record PlanInfoSession(
        @NotNull(message = "{any.required}") LocalDate day,

        @NotNull(message = "{any.required}")
        @Size(max = 5, message = "{any.tooLong.time}")
        @Pattern(regexp = "([01]?\\d|2[0-3])[.:][0-5]\\d", message = "{infoSession.time}")
        String startTime,

        @NotNull(message = "{any.required}")
        @Min(value = 15, message = "{any.tooSmall}")
        @Max(value = 480, message = "{any.tooLarge}")
        Integer minutes,

        @NotNull(message = "{any.required}") InfoSessionMode delivery,
        @WebAddress String link,
        @OneLine String place,
        @NotEmpty(message = "{any.required}") List<InfoTopic> contents,
        @NotNull(message = "{any.required}") @LongText String invitationText,
        @LongText String deviationReason)
        implements Explained {

    enum InfoSessionMode {
        face_to_face,
        remote,
        hybrid
    }

    enum InfoTopic {
        goals,
        principles,
        practical_matters,
        measurable_results,
        own_time
    }

    /** The same without what the chosen way does not need, and with the time written as programs read it. */
    PlanInfoSession asKept() {
        String time = startTime.replace('.', ':');
        return new PlanInfoSession(
                day,
                time.length() < 5 ? "0" + time : time,
                minutes,
                delivery,
                delivery == InfoSessionMode.face_to_face ? null : link,
                delivery == InfoSessionMode.remote ? null : place,
                contents,
                invitationText,
                deviationReason);
    }
}
