package fi.lapimurto.measurement.analysis;

import static fi.lapimurto.measurement.analysis.AnalysisTester.alternating;
import static fi.lapimurto.measurement.analysis.AnalysisTester.frozen;
import static fi.lapimurto.measurement.analysis.AnalysisTester.kinds;
import static fi.lapimurto.measurement.analysis.AnalysisTester.marked;
import static fi.lapimurto.measurement.analysis.AnalysisTester.series;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunChartTests {

    private static final AnalysisPlan ANHOEJ = AnalysisPlan.of(Chart.run, Rules.anhoej);
    private static final AnalysisPlan PERLA = AnalysisPlan.of(Chart.run, Rules.perla);

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertThat(Analysis.of(series(1, 9, 2, 4), ANHOEJ).phases().get(0).centre())
                .isEqualTo(3);
        assertThat(Analysis.of(series(1, NaN, 9), ANHOEJ).phases().get(0).centre())
                .isEqualTo(5);
    }

    @Test
    void sixOnOneSideAreAShiftAndFiveAreNot() {
        Analysis five = Analysis.of(series(alternating(11, 6, 7, 6.5, 7, 6.2)), frozen(Chart.run, Rules.perla, 10));
        Analysis six = Analysis.of(series(alternating(11, 6, 7, 6.5, 7, 6.2, 6.1)), frozen(Chart.run, Rules.perla, 10));

        assertThat(marked(five, Signal.shift)).isEmpty();
        assertThat(marked(six, Signal.shift)).containsExactly(12, 13, 14, 15, 16, 17);
        assertThat(six.phases().get(0).findings().get(0).side()).isEqualTo(Side.above);
    }

    @Test
    void pointsOnTheMedianNeitherMakeNorBreakARun() {
        double[] values = alternating(11, 6, 5, 7, 5, 5, 6.5, 7, 6.2, 5, 6.1);
        Analysis analysis = Analysis.of(series(values), frozen(Chart.run, Rules.perla, 10));

        assertThat(marked(analysis, Signal.shift)).containsExactly(12, 14, 17, 18, 19, 21);
        assertThat(analysis.phases().get(0).useful()).isEqualTo(17);
        assertThat(analysis.phases().get(0).longestRun()).isEqualTo(6);
    }

    @Test
    void decimalsOnTheMedianAreOnIt() {
        Phase phase = Analysis.of(series(0.1, 0.7, 0.4, 0.4), ANHOEJ).phases().get(0);
        assertThat(phase.useful()).isEqualTo(2);
        assertThat(Analysis.of(series(0.1, 0.7, 0.1, 0.7, 0.4), frozen(Chart.run, Rules.anhoej, 4))
                        .phases()
                        .get(0)
                        .useful())
                .isEqualTo(4);
    }

    @Test
    void missingValuesKeepTheirPlaceAndBreakNothing() {
        double[] values = alternating(11, 6, NaN, 7, 6.5, NaN, NaN, 7, 6.2, 6.1);
        Analysis analysis = Analysis.of(series(values), frozen(Chart.run, Rules.perla, 10));

        assertThat(marked(analysis, Signal.shift)).containsExactly(12, 14, 15, 18, 19, 20);
        assertThat(analysis.points()).hasSize(20);
        assertThat(analysis.phases().get(0).to()).isEqualTo(20);
    }

    @Test
    void fiveThatRiseOrFallAreATrendWhereverTheMedianIs() {
        Analysis rising = Analysis.of(series(alternating(8, 1, 2, 3, 9, 12, 3)), PERLA);
        Analysis falling = Analysis.of(series(alternating(8, 9, 7, 3, 1, 0, 6)), PERLA);
        Analysis four = Analysis.of(series(alternating(8, 1, 2, 3, 9, 4, 6)), PERLA);

        assertThat(marked(rising, Signal.trend)).containsExactly(9, 10, 11, 12, 13);
        assertThat(marked(falling, Signal.trend)).containsExactly(9, 10, 11, 12, 13);
        assertThat(marked(four, Signal.trend)).isEmpty();
    }

    @Test
    void equalNeighboursCountOnceInATrend() {
        Analysis four = Analysis.of(series(alternating(8, 1, 2, 2, 2, 3, 9, 4)), PERLA);
        Analysis five = Analysis.of(series(alternating(8, 1, 1, 2, 2, 2, 3, 9, 11, 11, 4)), PERLA);

        assertThat(marked(four, Signal.trend)).isEmpty();
        assertThat(marked(five, Signal.trend)).containsExactly(9, 10, 11, 12, 13, 14, 15, 16, 17);
    }

    @Test
    void aTurningPointBelongsToBothTrends() {
        Analysis analysis = Analysis.of(series(alternating(8, 1, 2, 3, 5.5, 7, 5.6, 4, 2.5, 0)), PERLA);

        assertThat(analysis.phases().get(0).findings().stream()
                        .filter(it -> it.kind() == Finding.Kind.trend)
                        .map(Finding::positions))
                .containsExactly(List.of(9, 10, 11, 12, 13), List.of(13, 14, 15, 16, 17));
    }

    @Test
    void tooFewAndTooManyRunsAreSignals() {
        double[] halves = IntStream.range(0, 20)
                .mapToDouble(it -> it < 10 ? 4 + it % 3 * 0.1 : 6 + it % 3 * 0.1)
                .toArray();

        assertThat(kinds(Analysis.of(series(halves), PERLA))).contains(Finding.Kind.few_runs);
        assertThat(kinds(Analysis.of(series(alternating(20)), PERLA))).containsExactly(Finding.Kind.many_runs);
        assertThat(Analysis.of(series(alternating(20)), ANHOEJ).signal()).isFalse();
    }

    @Test
    void aLongRunAndFewCrossingsAreSignalsByAnhoej() {
        Analysis run = Analysis.of(series(alternating(12, 6, 7, 8, 6, 7, 8, 7)), frozen(Chart.run, Rules.anhoej, 12));
        Phase phase = run.phases().get(0);

        assertThat(phase.longestRun()).isEqualTo(8);
        assertThat(phase.longestRunLimit()).isEqualTo(7);
        assertThat(kinds(run)).containsExactly(Finding.Kind.shift);
        assertThat(marked(run, Signal.shift)).containsExactly(12, 13, 14, 15, 16, 17, 18, 19);

        double[] blocks =
                DoubleStream.of(4, 4.1, 4.2, 4, 4.1, 4, 6, 6.1, 6.2, 6, 6.1, 6).toArray();
        assertThat(kinds(Analysis.of(series(blocks), ANHOEJ))).containsExactly(Finding.Kind.few_crossings);
    }

    @Test
    void underTenUsefulPointsNoRuleIsClaimed() {
        Phase nine = Analysis.of(series(alternating(2, 7, 8, 9, 10, 11, 12, 5, 13)), frozen(Chart.run, Rules.perla, 2))
                .phases()
                .get(0);
        Phase ten = Analysis.of(
                        series(alternating(2, 7, 8, 9, 10, 11, 12, 5, 13, 14)), frozen(Chart.run, Rules.perla, 2))
                .phases()
                .get(0);

        assertThat(nine.useful()).isEqualTo(9);
        assertThat(ten.useful()).isEqualTo(10);
        assertThat(nine.findings()).isEmpty();
        assertThat(nine.longestRunLimit()).isNull();
        assertThat(nine.runsLow()).isNull();
        assertThat(ten.findings()).isNotEmpty();
    }

    @Test
    void aConstantSeriesHasNoUsefulPoint() {
        for (Rules rules : Rules.values()) {
            Analysis analysis = Analysis.of(series(new double[50]), AnalysisPlan.of(Chart.run, rules));
            assertThat(analysis.signal()).isFalse();
            assertThat(analysis.phases().get(0).useful()).isZero();
            assertThat(analysis.phases().get(0).crossings()).isZero();
        }
    }

    @Test
    void noValueIsNoPhaseAndOnlyMissingOnesHaveNoCentre() {
        assertThat(Analysis.of(series(), ANHOEJ).phases()).isEmpty();
        Analysis missing = Analysis.of(series(NaN, NaN), ANHOEJ);
        assertThat(missing.phases().get(0).centre()).isNull();
        assertThat(missing.points()).hasSize(2);
        assertThat(missing.signal()).isFalse();
    }

    @Test
    void eachPhaseHasItsOwnMedianAndNoRuleReachesOverTheBorder() {
        double[] values = alternating(12, 16, 17, 14, 13, 16, 14, 16, 14, 16, 14, 16, 14);
        Analysis analysis =
                Analysis.of(series(values), new AnalysisPlan(Chart.run, Rules.perla, null, List.of(13), false));

        assertThat(analysis.phases()).extracting(Phase::from).containsExactly(1, 13);
        assertThat(analysis.phases()).extracting(Phase::to).containsExactly(12, 24);
        assertThat(analysis.phases()).extracting(Phase::centre).containsExactly(5.0, 15.0);
        assertThat(marked(analysis, Signal.shift)).isEmpty();
    }

    @Test
    void aPhaseMayHaveOnePointAndTheFirstMayBeNamed() {
        Analysis analysis =
                Analysis.of(series(1, 2, 3), new AnalysisPlan(Chart.xmr, Rules.mdc, null, List.of(1, 2, 3), false));

        assertThat(analysis.phases()).extracting(Phase::centre).containsExactly(1.0, 2.0, 3.0);
        assertThat(analysis.points()).extracting(Point::lower).containsOnlyNulls();
    }

    @Test
    void theBaselineIsOfTheFirstPhase() {
        Analysis analysis =
                Analysis.of(series(1, 3, 9, 9, 11, 13), new AnalysisPlan(Chart.run, Rules.perla, 2, List.of(5), false));

        assertThat(analysis.phases()).extracting(Phase::centre).containsExactly(2.0, 12.0);
    }
}
