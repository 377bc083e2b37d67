package fi.lapimurto.measurement.analysis;

import static fi.lapimurto.measurement.analysis.AnalysisTester.alternating;
import static fi.lapimurto.measurement.analysis.AnalysisTester.frozen;
import static fi.lapimurto.measurement.analysis.AnalysisTester.kinds;
import static fi.lapimurto.measurement.analysis.AnalysisTester.marked;
import static fi.lapimurto.measurement.analysis.AnalysisTester.series;
import static fi.lapimurto.measurement.analysis.AnalysisTester.values;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Published cases stand in measurement/conformance.json. */
class ControlChartTests {

    @Test
    void aMovingRangeNeedsTwoValuesThatFollowEachOther() {
        Analysis analysis = Analysis.of(series(1, 4, NaN, 104, 106), AnalysisPlan.of(Chart.xmr, Rules.mdc));

        assertThat(analysis.phases().get(0).meanMovingRange()).isEqualTo(2.5);
        assertThat(analysis.points().get(2).upper()).isCloseTo(53.75 + 2.66 * 2.5, within(1e-9));
        assertThat(Analysis.of(series(1, NaN, 5), AnalysisPlan.of(Chart.xmr, Rules.mdc))
                        .phases()
                        .get(0)
                        .meanMovingRange())
                .isNull();
    }

    @Test
    void theBaselineFreezesMeanAndRange() {
        Analysis analysis = Analysis.of(series(alternating(10, 99, 0)), frozen(Chart.xmr, Rules.anhoej, 10));

        assertThat(analysis.phases().get(0).centre()).isEqualTo(5);
        assertThat(analysis.phases().get(0).meanMovingRange()).isEqualTo(2);
        assertThat(marked(analysis, Signal.outside)).containsExactly(11);
    }

    @Test
    void whatIsOutsideIsASignalWhateverTheRules() {
        for (Rules rules : Rules.values()) {
            Analysis analysis = Analysis.of(series(alternating(10, 20)), frozen(Chart.xmr, rules, 10));
            assertThat(kinds(analysis)).as("%s", rules).contains(Finding.Kind.outside);
        }
    }

    /** Also where the differences of decimals are not what was written: 1.7 − 1.5 is less than 0.2 in binary. */
    @Test
    void aPointOnTheLimitIsInside() {
        double[] values = {1.5, 1.7, 1.5, 1.7, 1.5, 1.7, 1.5, 1.7, 1.5, 1.7, 2.132, 2.133, 1.068};
        Analysis analysis = Analysis.of(series(values), frozen(Chart.xmr, Rules.mdc, 10));
        assertThat(analysis.phases().get(0).centre()).isEqualTo(1.6);
        assertThat(marked(analysis, Signal.outside)).containsExactly(12);
    }

    @Test
    void decimalsThatAddUpToNothingHaveTheMeanZero() {
        Phase phase = Analysis.of(series(0.1, 0.2, -0.3, 0), AnalysisPlan.of(Chart.xmr, Rules.mdc))
                .phases()
                .get(0);
        assertThat(phase.centre()).isZero();
        assertThat(phase.useful()).isEqualTo(3);
    }

    @Test
    void aPointOnTheMeanEndsARowOfSeven() {
        double[] broken = alternating(11, 6, 7, 6, 7, 5, 6, 7, 6);
        double[] whole = alternating(11, 6, 7, 6, 7, 6, 7, 6);

        assertThat(marked(Analysis.of(series(broken), frozen(Chart.xmr, Rules.mdc, 10)), Signal.shift))
                .isEmpty();
        assertThat(marked(Analysis.of(series(whole), frozen(Chart.xmr, Rules.mdc, 10)), Signal.shift))
                .containsExactly(12, 13, 14, 15, 16, 17, 18);
    }

    @Test
    void aTrendHasSevenPointsAndEqualNeighboursEndIt() {
        AnalysisPlan plan = frozen(Chart.xmr, Rules.mdc, 10);
        assertThat(marked(Analysis.of(series(alternating(11, 2, 3, 4, 5, 6, 7)), plan), Signal.trend))
                .isEmpty();
        assertThat(marked(Analysis.of(series(alternating(11, 2, 3, 4, 5, 6, 7, 8)), plan), Signal.trend))
                .containsExactly(12, 13, 14, 15, 16, 17, 18);
        assertThat(marked(Analysis.of(series(alternating(11, 2, 3, 4, 4, 5, 6, 7, 8)), plan), Signal.trend))
                .isEmpty();
    }

    @Test
    void twoOfThreeNearALimitAreOnOneSideOfTheMean() {
        AnalysisPlan plan = frozen(Chart.xmr, Rules.mdc, 10);
        // Limits at -0.32 and 10.32; near beyond 1.453 and 8.547.
        assertThat(marked(Analysis.of(series(alternating(11, 9, 6, 9)), plan), Signal.two_of_three))
                .containsExactly(12, 14);
        assertThat(marked(Analysis.of(series(alternating(11, 9, 4, 9)), plan), Signal.two_of_three))
                .isEmpty();
        assertThat(marked(Analysis.of(series(alternating(11, 9, 5, 9)), plan), Signal.two_of_three))
                .isEmpty();
        assertThat(marked(Analysis.of(series(alternating(11, 9, 6, 6, 9)), plan), Signal.two_of_three))
                .isEmpty();
        assertThat(marked(Analysis.of(series(alternating(12, 1, 1, 4)), plan), Signal.two_of_three))
                .containsExactly(13, 14);
        assertThat(marked(Analysis.of(series(alternating(11, 9, 11, 6)), plan), Signal.two_of_three))
                .as("what is outside is not near")
                .isEmpty();
    }

    @Test
    void aConstantSeriesHasLimitsOnItsLineAndNoSignal() {
        for (boolean screening : new boolean[] {true, false}) {
            double[] values = new double[20];
            Arrays.fill(values, 0.1);
            Analysis analysis =
                    Analysis.of(series(values), new AnalysisPlan(Chart.xmr, Rules.mdc, null, List.of(), screening));
            assertThat(analysis.phases().get(0).meanMovingRange()).isZero();
            assertThat(analysis.points().get(0).upper()).isCloseTo(0.1, within(1e-12));
            assertThat(analysis.signal()).isFalse();
        }
    }

    @Test
    void limitsOfProportionsEndAtZeroAndOne() {
        Series few = new Series(values(0, 1, 0, 1), values(4, 4, 4, 4));
        Point point = Analysis.of(few, AnalysisPlan.of(Chart.p, Rules.anhoej))
                .points()
                .get(0);
        assertThat(point.lower()).isZero();
        Series most = new Series(values(4, 3, 4, 3), values(4, 4, 4, 4));
        assertThat(Analysis.of(most, AnalysisPlan.of(Chart.p, Rules.anhoej))
                        .points()
                        .get(0)
                        .upper())
                .isEqualTo(1);
        Series all = new Series(values(4, 3, 5), values(4, 3, 5));
        assertThat(Analysis.of(all, AnalysisPlan.of(Chart.p, Rules.anhoej))
                        .points()
                        .get(2))
                .isEqualTo(new Point(1.0, 1.0, java.util.Set.of()));
    }

    @Test
    void limitsFollowTheDenominatorsAndLargeOnesWeighMore() {
        Series series = new Series(values(1, 90, 2), values(10, 100, 10));
        Analysis p = Analysis.of(series, AnalysisPlan.of(Chart.p, Rules.anhoej));
        double centre = 93.0 / 120;

        assertThat(p.phases().get(0).centre()).isCloseTo(centre, within(1e-12));
        assertThat(p.points().get(1).lower())
                .isCloseTo(centre - 3 * Math.sqrt(centre * (1 - centre) / 100), within(1e-12));
        assertThat(p.points().get(0).lower())
                .isCloseTo(centre - 3 * Math.sqrt(centre * (1 - centre) / 10), within(1e-12));
        Analysis u = Analysis.of(series, AnalysisPlan.of(Chart.u, Rules.anhoej));
        assertThat(u.points().get(1).upper()).isCloseTo(centre + 3 * Math.sqrt(centre / 100), within(1e-12));
        assertThat(u.points().get(0).lower()).isZero();
    }

    @Test
    void aWeekWithoutAnybodyIsMissing() {
        Series series = new Series(values(1, 0, 2, NaN, 3), values(10, 0, 10, 10, NaN));
        Analysis analysis = Analysis.of(series, AnalysisPlan.of(Chart.p, Rules.anhoej));

        assertThat(analysis.phases().get(0).centre()).isEqualTo(0.15);
        assertThat(analysis.points().get(1).upper()).isNull();
        assertThat(analysis.points().get(3).upper()).isNotNull();
        assertThat(analysis.points().get(4).upper()).isNull();
    }

    @Test
    void aRunChartOfProportionsShowsValuesDividedByDenominators() {
        Series series = new Series(values(1, 3, 5), values(10, 10, 10));
        assertThat(Analysis.of(series, AnalysisPlan.of(Chart.run, Rules.anhoej))
                        .phases()
                        .get(0)
                        .centre())
                .isEqualTo(0.3);
    }

    @Test
    void countsHaveTheirMeanAndItsRoot() {
        Analysis analysis = Analysis.of(series(9, 7, 11), AnalysisPlan.of(Chart.c, Rules.anhoej));
        assertThat(analysis.points().get(0)).isEqualTo(new Point(0.0, 18.0, java.util.Set.of()));
        Series equal = new Series(values(9, 7, 11), values(5, 5, 5));
        assertThat(Analysis.of(equal, AnalysisPlan.of(Chart.c, Rules.anhoej))).isEqualTo(analysis);
    }
}
