package fi.lapimurto.improvement;

import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.annotations.Immutable;

/**
 * What a team makes of its results (handbook 2.4).
 *
 * @param measurements how often was measured while the change was tried out
 * @param comparison against how it was before
 * @param predictionMatch how the results agree with the prediction; {@code null} when there was none
 */
@Immutable
public record Study(
        @NotNull(message = "{any.required}") @LongText String results,

        @NotNull(message = "{any.required}")
        @Min(value = 0, message = "{any.notNegative}")
        @Max(value = 9999, message = "{any.tooLarge}")
        Integer measurements,

        @LongText String comparison,
        Match predictionMatch,
        @NotNull(message = "{any.required}") @LongText String learnt) {

    /** How a result agrees with what was predicted. */
    public enum Match {
        right,
        partly,
        wrong
    }
}
