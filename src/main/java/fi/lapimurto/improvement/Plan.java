package fi.lapimurto.improvement;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * How a change is tried out (DOMAIN 2.4); it stays as it is once the trial is carried out.
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
        @LongText String deviationReason) {}
