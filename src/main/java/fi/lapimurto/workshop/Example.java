package fi.lapimurto.workshop;

import fi.lapimurto.form.LongText;
import fi.lapimurto.form.Money;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * A good example that is presented in a workshop (S10.5, S10.6, G21).
 *
 * @param costs the presenter's travel and lodging in euros, which the organiser pays (K1)
 */
record Example(
        @NotNull(message = "{any.required}") @OneLine String organisation,
        @NotNull(message = "{any.required}") @OneLine String topic,
        @OneLine String presenter,
        @LongText String lessons,
        YesNo maySlidesBeShared,

        @PositiveOrZero(message = "{any.notNegative}") @DecimalMax(value = "1000000", message = "{any.tooLarge}") @Money
        BigDecimal costs,

        @NotNull(message = "{any.required}") YesNo confirmed) {}
