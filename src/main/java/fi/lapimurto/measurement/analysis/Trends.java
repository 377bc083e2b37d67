package fi.lapimurto.measurement.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Points that all rise, or all fall, one after another; where the line is does not matter. */
final class Trends {

    private Trends() {}

    /**
     * Trends of so many points or more. A turning point belongs to both sides.
     *
     * @param skipsEqual whether neighbours of the same value count as one point (Perla 2011); otherwise they end the trend
     */
    static List<Finding> of(PhaseData phase, int length, boolean skipsEqual) {
        List<Finding> trends = new ArrayList<>();
        double[] points = phase.points();
        int begin = 0;
        int equal = 0;
        int steps = 0;
        int direction = 0;
        for (int i = 1; i <= points.length; i++) {
            int step = i == points.length ? 0 : Numbers.compare(points[i], points[i - 1]);
            if (i < points.length && step == 0 && skipsEqual) {
                continue;
            }
            if (step != direction || step == 0) {
                add(trends, phase, length, steps, direction, begin, i - 1);
                begin = equal;
                steps = 0;
                direction = step;
            }
            steps++;
            equal = i;
        }
        return trends;
    }

    private static void add(
            List<Finding> trends, PhaseData phase, int length, int steps, int direction, int first, int last) {
        if (direction != 0 && steps + 1 >= length) {
            trends.add(new Finding(
                    Finding.Kind.trend, Side.of(direction), phase.positions(IntStream.rangeClosed(first, last))));
        }
    }
}
