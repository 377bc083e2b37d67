package fi.lapimurto.journey;

import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A goal that the present way of working cannot reach (handbook 1.7).
 *
 * @param shorterWay whether it cannot be reached by running harder
 */
record SetGoal(
        @NotNull(message = "{any.required}") @LongText String goal,
        @NotNull(message = "{any.required}") @OneLine String group,
        @NotNull(message = "{any.required}") @OneLine String measure,

        @NotNull(message = "{any.required}") @Digits(integer = 9, fraction = 2, message = "{journey.error.digits}")
        BigDecimal baseline,

        @NotNull(message = "{any.required}") @Digits(integer = 9, fraction = 2, message = "{journey.error.digits}")
        BigDecimal target,

        @NotNull(message = "{any.required}") @OneLine String unit,
        @NotNull(message = "{any.required}") LocalDate targetDate,
        List<Mark> smart,
        @NotNull(message = "{any.required}") YesNo shorterWay,
        @NotNull(message = "{any.required}") SetBy setBy,
        @LongText String deviationReason)
        implements Paper {
    @Override
    public List<Finding> findings(LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (baseline.compareTo(target) == 0) {
            findings.add(Finding.block("journey.goalIsBaseline"));
        }
        if (smart.size() < Mark.values().length) {
            findings.add(Finding.warn("journey.notSmart", smart.size(), Mark.values().length));
        }
        if (shorterWay == YesNo.no) {
            findings.add(Finding.warn("journey.runningHarder"));
        }
        if (targetDate.isBefore(today)) {
            findings.add(Finding.warn("journey.goalOver"));
        }
        return findings;
    }

    enum Mark {
        specific,
        measurable,
        achievable,
        relevant,
        time_bound
    }

    enum SetBy {
        management,
        team,
        together
    }

    SetGoal {
        smart = smart == null ? List.of() : smart;
    }
}
