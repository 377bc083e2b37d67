package fi.lapimurto.measurement.analysis;

import static fi.lapimurto.measurement.analysis.AnalysisTester.series;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.lapimurto.measurement.analysis.SustainedShifts.Shift;
import java.util.List;
import org.junit.jupiter.api.Test;

class SustainedShiftsTests {

    private static final SustainedShifts THREE_AFTER_FIVE = new SustainedShifts(5, 3, Side.both);

    @Test
    void soManyOnOneSideGiveANewCentreFromThemAlone() {
        assertThat(THREE_AFTER_FIVE.in(series(4, 6, 5, 4, 6, 9, 8, 10, 30, 40), Chart.run))
                .containsExactly(new Shift(6, 8, Side.above, 9));
    }

    @Test
    void theSearchGoesOnFromTheNextPoint() {
        assertThat(THREE_AFTER_FIVE.in(series(4, 6, 5, 4, 6, 9, 8, 10, 3, 1, 2, 7, 6, 9), Chart.run))
                .containsExactly(
                        new Shift(6, 8, Side.above, 9),
                        new Shift(9, 11, Side.below, 2),
                        new Shift(12, 14, Side.above, 7));
    }

    @Test
    void onlyUsefulPointsCountAndNoneOfTheBaseline() {
        assertThat(THREE_AFTER_FIVE.in(series(4, NaN, 6, 5, 4, 6, NaN, 7, 5, NaN, 8, 5, 9), Chart.run))
                .containsExactly(new Shift(8, 13, Side.above, 8));
        assertThat(THREE_AFTER_FIVE.in(series(4, 6, 5, 7, 8, 9, 9), Chart.run)).isEmpty();
    }

    @Test
    void anotherSideIsNotLookedFor() {
        Series series = series(4, 6, 5, 4, 6, 9, 8, 10, 11, 3, 1, 2, 6);
        assertThat(new SustainedShifts(5, 3, Side.below).in(series, Chart.run))
                .containsExactly(new Shift(10, 12, Side.below, 2));
        assertThat(new SustainedShifts(5, 3, Side.above).in(series, Chart.run))
                .containsExactly(new Shift(6, 8, Side.above, 9));
    }

    @Test
    void aControlChartTakesTheMean() {
        assertThat(THREE_AFTER_FIVE.in(series(4, 6, 5, 4, 6, 9, 8, 13), Chart.xmr))
                .containsExactly(new Shift(6, 8, Side.above, 10));
    }

    @Test
    void aShortSeriesHasNoneAndUsualIsThirteenAndNine() {
        assertThat(THREE_AFTER_FIVE.in(series(4, 6, 5, 4, 6), Chart.run)).isEmpty();
        assertThat(THREE_AFTER_FIVE.in(series(), Chart.run)).isEmpty();
        assertThat(SustainedShifts.of(null, null, null)).isEqualTo(new SustainedShifts(13, 9, Side.both));
        for (int wrong : List.of(0, -3)) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> new SustainedShifts(wrong, 3, Side.both))
                    .matches(it -> it.field().equals("sustained.baseline"));
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> new SustainedShifts(3, wrong, Side.both))
                    .matches(it -> it.field().equals("sustained.length"));
        }
    }
}
