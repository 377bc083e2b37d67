package fi.lapimurto.measurement.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Arithmetic of measured values. */
final class Numbers {

    /**
     * Numbers that differ by less than this part of the larger are equal. Decimal fractions have no exact binary form: 0.4
     * and the median (0.1 + 0.7) / 2 differ in the last bit, and a point on the line must not fall to one side of it.
     */
    private static final double PRECISION = 1e-12;

    private Numbers() {}

    /** -1, 0 or 1: below, equal, above. */
    static int compare(double one, double other) {
        return compare(one, other, Math.max(Math.abs(one), Math.abs(other)));
    }

    /** The same, where the numbers come from others of this size. */
    static int compare(double one, double other, double size) {
        double difference = one - other;
        return Math.abs(difference) <= PRECISION * size ? 0 : (int) Math.signum(difference);
    }

    /** The largest of all sizes: what comes from such numbers is as exact as they are. */
    static double size(double[] values) {
        return DoubleStream.of(values).map(Math::abs).max().orElse(0);
    }

    /** The middle value, or the mean of the two in the middle; NaN of nothing. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : mean(Arrays.copyOfRange(sorted, Math.max(middle - 1, 0), Math.min(middle + 1, sorted.length)));
    }

    /**
     * The sum divided by the number; NaN of nothing. Decimal fractions are added as they are written: 0.1, 0.2 and -0.3 have
     * the mean 0, not 10^-17.
     */
    static double mean(double[] values) {
        return values.length == 0
                ? Double.NaN
                : sum(values)
                        .divide(BigDecimal.valueOf(values.length), MathContext.DECIMAL128)
                        .doubleValue();
    }

    static BigDecimal sum(double[] values) {
        return DoubleStream.of(values).mapToObj(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
