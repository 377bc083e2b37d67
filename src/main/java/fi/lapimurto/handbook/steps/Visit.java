package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.handbook.TeamName;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/** A coach's visit to the workplace of one team before the first workshop (S8.1), by the coaches' common checklist. */
record Visit(
        @NotNull(message = "{any.required}") @OneLine @TeamName
        String team,

        @NotNull(message = "{any.required}") LocalDate day,
        @NotNull(message = "{any.required}") @OneLine String coach,
        @NotNull(message = "{any.required}") VisitState state,
        List<VisitChecklistTopic> topics,
        @LongText String agreed) {

    enum VisitState {
        planned,
        done
    }

    /** The visit checklist of G17. */
    enum VisitChecklistTopic {
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

    Visit {
        topics = topics == null ? List.of() : topics;
    }
}
