package fi.lapimurto.journey;

import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * The six matters that daily management is agreed by (D2), and how often its measures are looked at (D5).
 */
record PlanDailyManagement(
        @NotNull(message = "{any.required}") @OneLine String time,
        @NotNull(message = "{any.required}") @OneLine String place,
        @NotNull(message = "{any.required}") @LongText String agenda,
        @NotNull(message = "{any.required}") @OneLine String participants,
        @NotNull(message = "{any.required}") @OneLine String leader,
        @NotNull(message = "{any.required}") @LongText String board,
        @NotNull(message = "{any.required}") PlanMeasuring.Rhythm rhythm,
        LocalDate startsOn,
        @LongText String deviationReason)
        implements Paper {
    @Override
    public List<Finding> findings(LocalDate today) {
        return rhythm == PlanMeasuring.Rhythm.less_often ? List.of(Finding.warn("journey.rarely")) : List.of();
    }
}
