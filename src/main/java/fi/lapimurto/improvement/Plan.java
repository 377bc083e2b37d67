package fi.lapimurto.improvement;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;

/**
 * How a change is tried out (handbook 2.4); it stays as it is once the trial is carried out.
 *
 * @param aim the goal that the change affects
 * @param objective what the trial is for
 * @param change what is done otherwise
 * @param questions what it is to answer
 * @param prediction what is expected to happen; without one nobody can be surprised
 * @param tasks what, who, when and where, one task on a line
 * @param measure what is measured
 * @param improvement how it is known that the change is an improvement
 * @param deviationReason why there is no prediction or nothing is measured
 */
@Immutable
public record Plan(
        @NotNull(message = "{any.required}") @OneLine String title,
        @NotNull(message = "{any.required}") @OneLine String owner,
        @OneLine String aim,
        @NotNull(message = "{any.required}") @LongText String objective,
        @NotNull(message = "{any.required}") @LongText String change,
        @LongText String questions,
        @LongText String prediction,
        @LongText String tasks,
        @OneLine String measure,
        @OneLine String measuredBy,
        @OneLine String measuredWhen,
        @OneLine String measuredWhere,
        @OneLine String measuredHow,
        @LongText String improvement,
        @NotNull(message = "{any.required}") Scale scale,
        @NotNull(message = "{any.required}") LocalDate startsOn,
        @NotNull(message = "{any.required}") LocalDate endsOn,
        @LongText String deviationReason) {

    /** How small a change is tried out first: the smaller, the sooner something is learnt. */
    public enum Scale {
        one_customer,
        one_worker,
        one_day,
        one_unit,
        whole_workplace;

        /** Whether it is a small test: less than a whole unit. */
        public boolean small() {
            return compareTo(one_unit) < 0;
        }
    }

    /** What the plan of the next trial begins with; only the prediction is made anew. */
    Plan next(String nextChange, String title, String owner, LocalDate startsOn, LocalDate endsOn) {
        return new Plan(
                title,
                owner,
                aim,
                objective,
                nextChange,
                questions,
                null,
                tasks,
                measure,
                measuredBy,
                measuredWhen,
                measuredWhere,
                measuredHow,
                improvement,
                scale,
                startsOn,
                endsOn,
                null);
    }

    /** Refuses days that do not follow each other, or lie more than a year apart. */
    void requireDays() {
        if (endsOn.isBefore(startsOn)) {
            throw UseCaseRejected.invalid("endsOn", "improvement.error.endsBefore");
        }
        if (endsOn.isAfter(startsOn.plusYears(1))) {
            throw UseCaseRejected.invalid("endsOn", "improvement.error.endsLate");
        }
    }

    /** What is unusual about it, so that it needs a reason. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (prediction == null) {
            findings.add(Finding.warn("improvement.noPrediction"));
        }
        if (measure == null) {
            findings.add(Finding.warn("improvement.noData"));
        }
        return findings;
    }
}
