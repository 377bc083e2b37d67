package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.context.MessageSourceResolvable;

/** Something that is known only from its least to its most: how many of something there are, or what it costs. */
record Range(BigDecimal low, BigDecimal high) {

    static final Range NOTHING = of(0, 0);

    static Range of(long low, long high) {
        return new Range(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    Range plus(Range other) {
        return new Range(low.add(other.low), high.add(other.high));
    }

    Range times(Range other) {
        return new Range(low.multiply(other.low), high.multiply(other.high));
    }

    Range times(BigDecimal factor) {
        return times(new Range(factor, factor));
    }

    /** Rounded half up to the digits after the decimal point. */
    Range divided(BigDecimal divisor, int digits) {
        return new Range(
                low.divide(divisor, digits, RoundingMode.HALF_UP), high.divide(divisor, digits, RoundingMode.HALF_UP));
    }

    boolean isNothing() {
        return low.signum() == 0 && high.signum() == 0;
    }

    /** In full euros, one sum where both ends are the same. */
    MessageSourceResolvable euros() {
        Range full = divided(BigDecimal.ONE, 0);
        return full.low.equals(full.high)
                ? Wording.of("figure.euros", full.low)
                : Wording.of("figure.euros.range", full.low, full.high);
    }

    /** As a plain number, one where both ends are the same. */
    MessageSourceResolvable number() {
        return low.compareTo(high) == 0
                ? Wording.of("figure.number", low)
                : Wording.of("figure.number.range", low, high);
    }
}
