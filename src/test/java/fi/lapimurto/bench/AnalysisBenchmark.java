package fi.lapimurto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.measurement.analysis.Analysis;
import fi.lapimurto.measurement.analysis.AnalysisPlan;
import fi.lapimurto.measurement.analysis.Chart;
import fi.lapimurto.measurement.analysis.Rules;
import fi.lapimurto.measurement.analysis.Series;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What 10,000 series of 60 weeks cost, by each chart with its rules: CPU of this thread, beside only adding up the same
 * numbers. How many have a signal, of values that chance alone has given, shows how often each set of rules is wrong.
 */
class AnalysisBenchmark {

    private static final int SERIES = 10_000;
    private static final int WEEKS = 60;
    private static final double NANOS_PER_MS = 1e6;

    private final List<Series> series = new ArrayList<>();

    @Test
    void tenThousandSeriesOfSixtyWeeks() {
        Random random = new Random(1);
        for (int i = 0; i < SERIES; i++) {
            List<Double> values = new ArrayList<>();
            for (int week = 0; week < WEEKS; week++) {
                values.add(random.nextInt(12) == 0 ? null : Math.round(random.nextGaussian() * 50 + 200) / 10.0);
            }
            series.add(Series.of(values));
        }
        double sum = adding();
        System.out.printf("%n| 10,000 series of 60 weeks | signals | CPU ms | µs each | ratio to adding up |%n");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (Chart chart : List.of(Chart.run, Chart.xmr)) {
            for (Rules rules : Rules.values()) {
                row(AnalysisPlan.of(chart, rules), sum);
            }
        }
    }

    private void row(AnalysisPlan plan, double adding) {
        signals(plan);
        long begin = cpu();
        long signals = signals(plan);
        double ms = (cpu() - begin) / NANOS_PER_MS;
        System.out.printf(
                Locale.ROOT,
                "| %s, %s | %d | %.0f | %.1f | %.0f |%n",
                plan.chart(),
                plan.rules(),
                signals,
                ms,
                ms * 1000 / SERIES,
                ms / adding);
        assertThat(signals).isBetween(1L, SERIES - 1L);
    }

    private long signals(AnalysisPlan plan) {
        return series.stream().filter(it -> Analysis.of(it, plan).signal()).count();
    }

    private double adding() {
        double total = 0;
        long begin = 0;
        for (int round = 0; round < 2; round++) {
            begin = cpu();
            for (Series each : series) {
                for (Double value : each.values()) {
                    total += value == null ? 0 : value;
                }
            }
        }
        assertThat(total).isPositive();
        return Math.max((cpu() - begin) / NANOS_PER_MS, 0.01);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
