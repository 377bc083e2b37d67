package fi.lapimurto.measurement.analysis;

import java.math.MathContext;
import java.util.stream.IntStream;

/**
 * The centre line. Run chart: the median (Perla 2011). XmR and C: the mean. P and U: all values by all denominators,
 * {@code Σx / Σn}, so that large denominators weigh more than small ones (Montgomery, Introduction to Statistical Quality
 * Control, 7.2 and 7.3).
 */
final class CentreLine {

    private CentreLine() {}

    /** In the unit of the points, from the points at these positions; NaN of none. */
    static double of(Chart chart, Series series, int[] positions) {
        return switch (chart) {
            case run -> Numbers.median(series.points(positions));
            case xmr, c -> Numbers.mean(series.points(positions));
            case p, u -> ratio(series, positions);
        };
    }

    private static double ratio(Series series, int[] positions) {
        double[] values = IntStream.of(positions)
                .mapToDouble(it -> series.values().get(it - 1))
                .toArray();
        double[] denominators =
                IntStream.of(positions).mapToDouble(series::denominator).toArray();
        return positions.length == 0
                ? Double.NaN
                : Numbers.sum(values)
                        .divide(Numbers.sum(denominators), MathContext.DECIMAL128)
                        .doubleValue();
    }
}
