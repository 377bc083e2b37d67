package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/** A coach has been at a team's workplace, or says why not (S8.1, G17). */
record VisitWorkplace(
        @NotNull(message = "{any.required}") YesNo visited,
        LocalDate day,
        List<Topic> topics,
        @LongText String agreed,
        @LongText String deviationReason) {

    /** The coaches' common checklist. */
    enum Topic {
        rooms_and_flow,
        course_of_day,
        boards_and_meetings,
        booking_and_telephone,
        voices,
        measures,
        management,
        risks,
        agreed_matters
    }

    VisitWorkplace {
        topics = topics == null ? List.of() : topics;
    }
}
