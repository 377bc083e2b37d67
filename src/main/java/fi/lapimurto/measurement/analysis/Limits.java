package fi.lapimurto.measurement.analysis;

/**
 * Limits three standard deviations from the centre line. XmR: {@code x̄ ± 2.66 × mR̄}. P: {@code p̄ ± 3 √(p̄(1−p̄)/n)}.
 * U: {@code ū ± 3 √(ū/n)}. C: {@code c̄ ± 3 √c̄}. Where no value can be, there is no limit either: those of proportions
 * end at 0 and 1, those of rates and counts at 0 (Montgomery 6.4, 7.2, 7.3).
 *
 * @param lower below which a point is outside, in the unit of the points; NaN without limits
 * @param upper above which it is
 * @param centre the centre line
 * @param reach three standard deviations
 */
record Limits(double lower, double upper, double centre, double reach) {

    /** 3 / d2 with d2 = 1.128 for two values, as it is published. */
    private static final double RANGES = 2.66;

    static final Limits NONE = new Limits(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    static Limits of(Chart chart, double centre, double meanRange, Double denominator) {
        double reach =
                reach(chart, centre, meanRange, denominator == null || denominator == 0 ? Double.NaN : denominator);
        if (Double.isNaN(reach)) {
            return NONE;
        }
        double least = chart.counts() ? 0 : Double.NEGATIVE_INFINITY;
        double most = chart == Chart.p ? 1 : Double.POSITIVE_INFINITY;
        return new Limits(Math.max(centre - reach, least), Math.min(centre + reach, most), centre, reach);
    }

    /** How far the limits are from the centre line. */
    private static double reach(Chart chart, double centre, double meanRange, double denominator) {
        return switch (chart) {
            case run -> Double.NaN;
            case xmr -> RANGES * meanRange;
            case p -> 3 * Math.sqrt(Math.max(centre * (1 - centre), 0) / denominator);
            case u -> 3 * Math.sqrt(centre / denominator);
            case c -> 3 * Math.sqrt(centre);
        };
    }

    /** A point on a limit is inside. */
    boolean isOutside(double point) {
        return isBeyond(point, reach);
    }

    /** Within the limits, and in the outer third between centre line and limit: beyond two standard deviations. */
    boolean isNear(double point) {
        return !isOutside(point) && isBeyond(point, 2 * reach / 3);
    }

    /** Whether a point is farther from the centre line; never where there are no limits. */
    private boolean isBeyond(double point, double distance) {
        double size = Math.max(Math.max(Math.abs(point), Math.abs(centre)), reach);
        return Numbers.compare(Math.abs(point - centre), distance, size) > 0;
    }
}
