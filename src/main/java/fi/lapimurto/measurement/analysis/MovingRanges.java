package fi.lapimurto.measurement.analysis;

import fi.lapimurto.measurement.analysis.AnalysisPlan.Span;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Moving ranges {@code |x(i) − x(i−1)|}, in the unit of the values. A range needs two values that follow each other: none
 * reaches over a missing one or into another phase.
 */
final class MovingRanges {

    /** The upper limit of a range is so many times their mean (Montgomery, appendix VI, for two values). */
    private static final double UPPER = 3.267;

    private MovingRanges() {}

    /** Their mean; NaN where there is none. */
    static double mean(Series series, Span base, boolean screening) {
        double[] ranges = IntStream.rangeClosed(base.from() + 1, base.to())
                .filter(it -> !series.isMissing(it) && !series.isMissing(it - 1))
                .mapToDouble(it -> Math.abs(series.point(it) - series.point(it - 1)))
                .toArray();
        double mean = Numbers.mean(ranges);
        return screening ? Numbers.mean(screened(ranges, UPPER * mean)) : mean;
    }

    /** Once, not again and again: L. S. Nelson, Control charts for individual measurements, J Qual Technol 1982; 14: 172. */
    private static double[] screened(double[] ranges, double upper) {
        return DoubleStream.of(ranges)
                .filter(it -> Numbers.compare(it, upper) <= 0)
                .toArray();
    }
}
