package fi.lapimurto.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.measurement.FindingText.Direction;
import fi.lapimurto.measurement.analysis.Analysis;
import fi.lapimurto.measurement.analysis.AnalysisPlan;
import fi.lapimurto.measurement.analysis.Chart;
import fi.lapimurto.measurement.analysis.Rules;
import fi.lapimurto.measurement.analysis.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

class FindingTextTests {

    private static final List<Double> DOWN = fallen();

    private final FindingText keys = new FindingText(new Keys());

    /** Says which message is meant, with its arguments. */
    private static class Keys implements MessageSource {
        @Override
        public String getMessage(String code, Object[] arguments, Locale locale) {
            return code.replace("measurement.finding.", "") + Arrays.toString(arguments);
        }

        @Override
        public String getMessage(String code, Object[] arguments, String fallback, Locale locale) {
            return getMessage(code, arguments, locale);
        }

        @Override
        public String getMessage(MessageSourceResolvable resolvable, Locale locale) {
            return resolvable.toString();
        }
    }

    @Test
    void aShiftIsBetterOrWorseByTheMeasuresDirection() {
        assertThat(said(DOWN, Direction.lower)).startsWith("better[shift.below.median[9, 13, 21]]");
        assertThat(said(DOWN, Direction.higher)).startsWith("worse[shift.below.median[9, 13, 21]]");
        assertThat(said(DOWN, Direction.none)).startsWith("neutral[shift.below.median[9, 13, 21]]");
    }

    @Test
    void withoutAFindingItSaysHowTheSeriesStands() {
        assertThat(said(List.of(), Direction.none)).isEqualTo("empty[]");
        assertThat(said(Arrays.asList(null, null), Direction.none)).isEqualTo("empty[]");
        assertThat(said(List.of(1.0, 2.0), Direction.none)).isEqualTo("few[2, 10]");
        assertThat(said(DOWN.subList(0, 12), Direction.none)).isEqualTo("chance[]");
    }

    @Test
    void theLatestValueIsComparedWithTheTarget() {
        List<Double> values = new ArrayList<>(List.of(9.0, 7.0));
        values.add(null);
        assertThat(said(values, Direction.lower, 7.0)).endsWith("reached[7.0, 7.0]");
        assertThat(said(values, Direction.higher, 7.5)).endsWith("notReached[7.0, 7.5]");
        assertThat(said(values, Direction.none, 7.5)).doesNotContain("eached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void everyFindingCanBeSaid(String language) {
        for (Rules rules : Rules.values()) {
            for (List<Double> values : List.of(DOWN, rising(), zigzag(), jump(), near())) {
                Series series = Series.of(values);
                Analysis analysis = Analysis.of(series, new AnalysisPlan(Chart.xmr, rules, 12, List.of(), false));
                assertThat(FindingTextTester.words()
                                .of(analysis, series, Chart.xmr, Direction.lower, 3.5, Locale.forLanguageTag(language)))
                        .doesNotContain("{", "measurement.")
                        .contains(language.equals("en") ? "3.5" : "3,5");
            }
        }
    }

    private String said(List<Double> values, Direction direction) {
        return said(values, direction, null);
    }

    private String said(List<Double> values, Direction direction, Double target) {
        Series series = Series.of(values);
        Integer baseline = values.size() > 12 ? Integer.valueOf(12) : null;
        Analysis analysis = Analysis.of(series, new AnalysisPlan(Chart.run, Rules.anhoej, baseline, List.of(), false));
        return keys.of(analysis, series, Chart.run, direction, target, Locale.ENGLISH);
    }

    private static List<Double> fallen() {
        List<Double> values = zigzag();
        values.addAll(Collections.nCopies(9, 3.0));
        return values;
    }

    private static List<Double> zigzag() {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            values.addAll(List.of(4.0, 6.0));
        }
        return values;
    }

    private static List<Double> rising() {
        List<Double> values = zigzag();
        values.addAll(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0));
        return values;
    }

    private static List<Double> jump() {
        List<Double> values = zigzag();
        values.addAll(List.of(60.0, 70.0));
        return values;
    }

    private static List<Double> near() {
        List<Double> values = zigzag();
        values.addAll(List.of(9.0, 9.0, 6.0));
        return values;
    }
}
