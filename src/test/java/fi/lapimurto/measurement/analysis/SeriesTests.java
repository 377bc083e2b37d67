package fi.lapimurto.measurement.analysis;

import static fi.lapimurto.measurement.analysis.AnalysisTester.series;
import static fi.lapimurto.measurement.analysis.AnalysisTester.values;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.lapimurto.measurement.analysis.InvalidInput.Reason;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SeriesTests {

    @Test
    void whatWasNotMeasuredIsRefused() {
        refused("values[1]", Reason.not_a_number, () -> Series.of(Arrays.asList(1.0, NaN)));
        refused("values[0]", Reason.not_a_number, () -> series(Double.POSITIVE_INFINITY));
        refused("values[0]", Reason.too_large, () -> series(1e308));
        refused("values[0]", Reason.too_large, () -> series(-1e16));
        refused("values", Reason.too_many, () -> Series.of(Collections.nCopies(10_001, 1.0)));
        assertThat(Series.of(Collections.nCopies(10_000, 1.0)).size()).isEqualTo(10_000);
    }

    @Test
    void zeroHasOneSign() {
        assertThat(series(-0.0)).isEqualTo(series(0.0));
        assertThat(Analysis.of(series(-0.0, 0.0), AnalysisPlan.of(Chart.run, Rules.perla))
                        .phases()
                        .get(0)
                        .centre())
                .isEqualTo(0.0);
    }

    @Test
    void denominatorsHaveToFitTheValues() {
        refused("denominators", Reason.lengths, () -> new Series(values(1, 2), values(1)));
        refused("denominators[0]", Reason.negative, () -> new Series(values(1), values(-1)));
        refused("denominators[0]", Reason.too_small, () -> new Series(values(1), values(1e-300)));
        refused("denominators[0]", Reason.zero_denominator, () -> new Series(values(1), values(0)));
        assertThat(new Series(values(0), values(0)).isMissing(1)).isTrue();
    }

    @Test
    void aChartTellsWhatItCannotShow() {
        refused("denominators", Reason.no_denominators, () -> analysed(series(1), Chart.p));
        refused("denominators", Reason.no_denominators, () -> analysed(series(1), Chart.u));
        refused("values[1]", Reason.above_denominator, () -> analysed(new Series(values(1, 3), values(2, 2)), Chart.p));
        refused("values[0]", Reason.negative, () -> analysed(series(-1), Chart.c));
        refused(
                "denominators",
                Reason.unequal_denominators,
                () -> analysed(new Series(values(1, 3), values(2, 3)), Chart.c));
        analysed(new Series(values(1, 3), values(2, 2)), Chart.u);
        analysed(series(-1), Chart.xmr);
    }

    @Test
    void baselineAndPhasesLieWithinTheSeries() {
        refused("baseline", Reason.baseline, () -> analysed(0));
        refused("baseline", Reason.baseline, () -> analysed(4));
        refused("baseline", Reason.baseline, () -> analysed(3, 3));
        refused(
                "baseline",
                Reason.empty_baseline,
                () -> Analysis.of(series(NaN, 1), new AnalysisPlan(Chart.run, Rules.perla, 1, List.of(), false)));
        refused("phases", Reason.phases, () -> analysed(1, 3, 2));
        refused("phases", Reason.phases, () -> analysed(1, 2, 2));
        refused("phases", Reason.phases, () -> analysed(1, 4));
        refused("phases", Reason.phases, () -> analysed(1, 0));
        analysed(2, 3);
    }

    private static void analysed(Series series, Chart chart) {
        Analysis.of(series, AnalysisPlan.of(chart, Rules.anhoej));
    }

    private static void analysed(Integer baseline, Integer... phases) {
        Analysis.of(series(1, 2, 3), new AnalysisPlan(Chart.run, Rules.perla, baseline, List.of(phases), false));
    }

    private static void refused(String field, Reason reason, ThrowingCallable asked) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(asked);
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, asked);
        assertThat(invalid.field()).isEqualTo(field);
        assertThat(invalid.reason()).isEqualTo(reason);
    }
}
