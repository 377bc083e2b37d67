package fi.lapimurto.journey;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/** A coach has been at a team's workplace, or says why not (S8.1, G17). */
record VisitWorkplace(
        @NotNull(message = "{any.required}") YesNo visited,
        LocalDate day,
        List<VisitTopic> topics,
        @LongText String agreed,
        @LongText String deviationReason)
        implements Paper {

    /** The coaches' common checklist. */
    enum VisitTopic {
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

    @Override
    public void check(LocalDate today) {
        if (isDone() && day == null) {
            throw UseCaseRejected.invalid("day", "any.required");
        }
        if (isDone() && day.isAfter(today)) {
            throw UseCaseRejected.invalid("day", "team.error.visitAhead");
        }
    }

    @Override
    public List<Finding> findings(LocalDate today) {
        if (!isDone()) {
            return List.of(Finding.warn("team.notVisited"));
        }
        int left = VisitTopic.values().length - topics.size();
        return left > 0 ? List.of(Finding.warn("team.topicsLeft", left)) : List.of();
    }

    boolean isDone() {
        return visited == YesNo.yes;
    }
}
