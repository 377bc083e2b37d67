package fi.lapimurto.measurement.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every series, by whatever chart and rules. */
class AnalysisPropertyTests {

    /** Tenths, so that many are equal or on the line; one of ten is missing. */
    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.integers()
                .between(-60, 60)
                .map(it -> it / 10.0)
                .injectNull(0.1)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<AnalysisPlan> plans() {
        return Combinators.combine(
                        Arbitraries.of(Chart.run, Chart.xmr),
                        Arbitraries.of(Rules.class),
                        Arbitraries.integers()
                                .between(2, 40)
                                .list()
                                .ofMaxSize(3)
                                .uniqueElements(),
                        Arbitraries.of(true, false))
                .as((chart, rules, phases, screening) -> new AnalysisPlan(
                        chart, rules, null, phases.stream().sorted().toList(), screening));
    }

    @Property(tries = 300, seed = "20261130")
    void aMirrorImageHasTheSameSignalsOnTheOtherSide(
            @ForAll("values") List<Double> values, @ForAll("plans") AnalysisPlan plan) {
        Analysis here = analysed(values, plan);
        Analysis mirrored = analysed(each(values, it -> -it), plan);

        sameSignals(here, mirrored);
        assertThat(sides(mirrored))
                .containsExactlyInAnyOrderElementsOf(sides(here).stream()
                        .map(it -> it == Side.below ? Side.above : Side.below)
                        .toList());
        sameFigures(here, mirrored, it -> -it, true);
    }

    @Property(tries = 300, seed = "20261130")
    void anotherZeroMovesTheLinesAndNoSignal(
            @ForAll("values") List<Double> values,
            @ForAll("plans") AnalysisPlan plan,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int shift) {
        Analysis here = analysed(values, plan);
        Analysis shifted = analysed(each(values, it -> it + shift), plan);

        sameSignals(here, shifted);
        sameFigures(here, shifted, it -> it + shift, false);
    }

    @Property(tries = 300, seed = "20261130")
    void anotherUnitScalesTheLinesAndChangesNoSignal(
            @ForAll("values") List<Double> values,
            @ForAll("plans") AnalysisPlan plan,
            @ForAll @IntRange(min = 1, max = 100_000) int thousandths) {
        DoubleUnaryOperator unit = it -> it * thousandths / 1000;
        Analysis here = analysed(values, plan);
        Analysis scaled = analysed(each(values, unit), plan);

        sameSignals(here, scaled);
        sameFigures(here, scaled, unit, false);
    }

    @Property(tries = 300, seed = "20261130")
    void backwardsTheRunsAreTheSameInTheOtherOrder(
            @ForAll("values") List<Double> values, @ForAll("plans") AnalysisPlan plan) {
        AnalysisPlan whole = new AnalysisPlan(plan.chart(), plan.rules(), null, List.of(), plan.screening());
        List<Double> reversed = new ArrayList<>(values);
        java.util.Collections.reverse(reversed);
        Analysis here = analysed(values, whole);
        Analysis back = analysed(reversed, whole);

        assertThat(back.signal()).isEqualTo(here.signal());
        List<Point> points = new ArrayList<>(back.points());
        java.util.Collections.reverse(points);
        assertThat(points.stream().map(Point::signals))
                .containsExactlyElementsOf(
                        here.points().stream().map(Point::signals).toList());
        sameFigures(here, back, DoubleUnaryOperator.identity(), false);
    }

    /** In which order values come decides about runs, not about the centre line. */
    @Property(tries = 200, seed = "20261130")
    void theCentreLineDoesNotKnowTheOrder(@ForAll("values") List<Double> values, @ForAll("plans") AnalysisPlan plan) {
        AnalysisPlan whole = new AnalysisPlan(plan.chart(), plan.rules(), null, List.of(), false);
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder()));

        sameNumber(centre(analysed(sorted, whole)), centre(analysed(values, whole)));
    }

    @Property(tries = 300, seed = "20261130")
    void missingValuesTakeAPlaceAndNothingElse(@ForAll("values") List<Double> values, @ForAll Rules rules) {
        AnalysisPlan plan = AnalysisPlan.of(Chart.run, rules);
        List<Double> present = values.stream().filter(Objects::nonNull).toList();
        Analysis with = analysed(values, plan);
        Analysis without = analysed(present, plan);

        List<Point> kept = IntStream.range(0, values.size())
                .filter(it -> values.get(it) != null)
                .mapToObj(with.points()::get)
                .toList();
        assertThat(kept).isEqualTo(without.points());
        assertThat(with.points()).hasSameSizeAs(values);
        assertThat(with.signal()).isEqualTo(without.signal());
    }

    @Property(tries = 300, seed = "20261130")
    void countsAddUp(@ForAll("values") List<Double> values, @ForAll("plans") AnalysisPlan plan) {
        for (Phase phase : analysed(values, plan).phases()) {
            assertThat(phase.longestRun()).isBetween(0, phase.useful());
            assertThat(phase.runs()).isBetween(0, phase.useful());
            assertThat(phase.crossings()).isEqualTo(Math.max(phase.runs() - 1, 0));
            assertThat(phase.useful() < Analysis.FEWEST_USEFUL).isEqualTo(phase.longestRunLimit() == null);
            assertThat(phase.findings().isEmpty() || phase.useful() >= Analysis.FEWEST_USEFUL)
                    .isTrue();
        }
    }

    @Property(tries = 200, seed = "20261130")
    void noNumberIsEverInfinite(
            @ForAll List<Double> any, @ForAll Chart chart, @ForAll Rules rules, @ForAll boolean screening) {
        try {
            Series series = new Series(any, chart.needsDenominators() ? any : null);
            Analysis analysis = Analysis.of(series, new AnalysisPlan(chart, rules, null, List.of(), screening));
            assertThat(analysis.points()).allSatisfy(it -> {
                assertThat(it.lower() == null || Double.isFinite(it.lower())).isTrue();
                assertThat(it.upper() == null || Double.isFinite(it.upper())).isTrue();
            });
        } catch (InvalidInput refused) {
            assertThat(refused.field()).isNotBlank();
        }
    }

    private static Analysis analysed(List<Double> values, AnalysisPlan plan) {
        List<Integer> phases =
                plan.phases().stream().filter(it -> it <= values.size()).toList();
        return Analysis.of(
                Series.of(values), new AnalysisPlan(plan.chart(), plan.rules(), null, phases, plan.screening()));
    }

    @Example
    void aPointOnTheMeanStaysOnItInAnotherUnit() {
        List<Double> values = List.of(0.0, -0.1, 0.5, -2.9, -3.5, 6.0);
        AnalysisPlan plan = new AnalysisPlan(Chart.xmr, Rules.anhoej, null, List.of(), false);
        sameSignals(analysed(values, plan), analysed(each(values, it -> it * 3 / 1000), plan));
    }

    private static List<Double> each(List<Double> values, DoubleUnaryOperator operator) {
        List<Double> all = new ArrayList<>();
        values.forEach(it -> all.add(it == null ? null : Double.valueOf(operator.applyAsDouble(it))));
        return all;
    }

    private static List<Side> sides(Analysis analysis) {
        return analysis.phases().stream()
                .flatMap(it -> it.findings().stream())
                .map(Finding::side)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void sameSignals(Analysis one, Analysis other) {
        assertThat(other.signal()).isEqualTo(one.signal());
        assertThat(other.points().stream().map(Point::signals))
                .containsExactlyElementsOf(
                        one.points().stream().map(Point::signals).toList());
        assertThat(other.phases().stream().map(Phase::useful))
                .containsExactlyElementsOf(
                        one.phases().stream().map(Phase::useful).toList());
        assertThat(other.phases().stream().map(Phase::runs))
                .containsExactlyElementsOf(
                        one.phases().stream().map(Phase::runs).toList());
    }

    private static void sameFigures(Analysis one, Analysis other, DoubleUnaryOperator moved, boolean mirrored) {
        for (int i = 0; i < one.phases().size(); i++) {
            sameNumber(other.phases().get(i).centre(), moved(one.phases().get(i).centre(), moved));
        }
        if (one.phases().size() == 1) {
            for (int i = 0; i < one.points().size(); i++) {
                Point here = one.points().get(i);
                Point there = other.points().get(i);
                sameNumber(mirrored ? there.upper() : there.lower(), moved(here.lower(), moved));
                sameNumber(mirrored ? there.lower() : there.upper(), moved(here.upper(), moved));
            }
        }
    }

    private static Double centre(Analysis analysis) {
        return analysis.phases().isEmpty() ? null : analysis.phases().get(0).centre();
    }

    private static Double moved(Double number, DoubleUnaryOperator moved) {
        return number == null ? null : Double.valueOf(moved.applyAsDouble(number));
    }

    private static void sameNumber(Double number, Double expected) {
        if (expected == null) {
            assertThat(number).isNull();
        } else {
            assertThat(number).isCloseTo(expected, within(1e-8 * Math.max(1, Math.abs(expected))));
        }
    }
}
