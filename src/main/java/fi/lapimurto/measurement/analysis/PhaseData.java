package fi.lapimurto.measurement.analysis;

import fi.lapimurto.measurement.analysis.AnalysisPlan.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What rules look at: the points of one phase, missing ones left out, with the centre line and limits.
 *
 * @param centre NaN without any point
 * @param meanRange mean moving range, NaN where there is none
 * @param positions of the points
 * @param sides of each point: -1 below the centre line, 0 on it, 1 above
 * @param limits of each position of the phase, also where no point is
 */
record PhaseData(
        Span span,
        double centre,
        double meanRange,
        int[] positions,
        double[] points,
        int[] sides,
        List<Limits> limits) {

    static PhaseData of(Series series, AnalysisPlan plan, Span phase) {
        Span base = plan.base(phase);
        int[] positions = series.positions(phase.from(), phase.to());
        int[] based = series.positions(base.from(), base.to());
        if (based.length == 0 && positions.length > 0) {
            throw new InvalidInput("baseline", InvalidInput.Reason.empty_baseline);
        }
        double centre = CentreLine.of(plan.chart(), series, based);
        double range = plan.chart() == Chart.xmr ? MovingRanges.mean(series, base, plan.screening()) : Double.NaN;
        double[] points = series.points(positions);
        double size = Math.max(Numbers.size(points), Numbers.size(series.points(based)));
        int[] sides = IntStream.range(0, points.length)
                .map(it -> Numbers.compare(points[it], centre, size))
                .toArray();
        List<Limits> limits = new ArrayList<>();
        for (int at = phase.from(); at <= phase.to(); at++) {
            limits.add(Limits.of(plan.chart(), centre, range, series.denominator(at)));
        }
        return new PhaseData(phase, centre, range, positions, points, sides, limits);
    }

    int size() {
        return points.length;
    }

    /** The limits of a point. */
    Limits limitsOf(int index) {
        return limits.get(positions[index] - span.from());
    }

    /** The positions of some of the points. */
    List<Integer> positions(IntStream indexes) {
        return indexes.mapToObj(it -> positions[it]).toList();
    }
}
