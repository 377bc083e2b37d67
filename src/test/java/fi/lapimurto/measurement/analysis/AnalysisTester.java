package fi.lapimurto.measurement.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Writes series and reads analyses for tests. */
final class AnalysisTester {

    private AnalysisTester() {}

    /** A series; NaN is a missing value. */
    static Series series(double... values) {
        return Series.of(values(values));
    }

    static List<Double> values(double... values) {
        List<Double> all = new ArrayList<>();
        Arrays.stream(values).forEach(it -> all.add(Double.isNaN(it) ? null : Double.valueOf(it)));
        return all;
    }

    /** One phase, its centre line from the first values. */
    static AnalysisPlan frozen(Chart chart, Rules rules, int baseline) {
        return new AnalysisPlan(chart, rules, baseline, List.of(), false);
    }

    /** The positions of the points with a mark. */
    static List<Integer> marked(Analysis analysis, Signal mark) {
        return IntStream.rangeClosed(1, analysis.points().size())
                .filter(it -> analysis.points().get(it - 1).signals().contains(mark))
                .boxed()
                .toList();
    }

    static List<Finding.Kind> kinds(Analysis analysis) {
        return analysis.phases().stream()
                .flatMap(it -> it.findings().stream())
                .map(Finding::kind)
                .distinct()
                .toList();
    }

    /** Values that cross their median of 5 at each step. */
    static double[] alternating(int size, double... then) {
        return IntStream.range(0, size + then.length)
                .mapToDouble(it -> it < size ? 4 + it % 2 * 2 : then[it - size])
                .toArray();
    }
}
