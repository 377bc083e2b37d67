package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Collapsed;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * One measure that all teams followed, over all of them together (S13.2, S13.3).
 *
 * @param n how many units, answers or weeks the values rest on
 * @param everywhere whether all participating units followed it
 */
record CommonMeasure(
        @NotNull(message = "{any.required}") @LongText String measure,
        @NotNull(message = "{any.required}") MeasureType kind,
        @OneLine String unit,

        @Digits(integer = 9, fraction = 3, message = "{evaluation.number}")
        BigDecimal atStart,

        @Digits(integer = 9, fraction = 3, message = "{evaluation.number}")
        BigDecimal atEnd,

        @Digits(integer = 9, fraction = 3, message = "{evaluation.number}")
        BigDecimal aim,

        YesNo everywhere,
        @PositiveOrZero(message = "{any.notNegative}") Integer n,
        @Collapsed @OneLine String source,
        @Collapsed @LongText String note) {

    enum MeasureType {
        access,
        customer_satisfaction,
        staff_wellbeing,
        costs,
        other
    }
}
