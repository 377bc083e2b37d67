package fi.lapimurto.measurement.web;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.measurement.FindingText.Direction;
import fi.lapimurto.measurement.analysis.AnalysisPlan;
import fi.lapimurto.measurement.analysis.Chart;
import fi.lapimurto.measurement.analysis.Rules;
import fi.lapimurto.measurement.analysis.Series;
import fi.lapimurto.measurement.analysis.Side;
import fi.lapimurto.measurement.analysis.SustainedShifts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A series and how to analyse it. Every field may be left out.
 *
 * @param chart by default {@code run}
 * @param rules by default {@code anhoej}
 * @param values in time order, {@code null} for a missing one; with denominators the numerators
 * @param denominators as many as values
 * @param baseline how many first positions give the frozen centre line
 * @param phases positions at which new phases begin
 * @param screening of moving ranges, by default not
 * @param direction which way is better, by default neither; only the sentence depends on it
 * @param target what the sentence compares the last value with
 * @param sustained where lasting shifts are looked for
 */
record AnalysisRequest(
        @Schema(allowableValues = {"run", "xmr", "p", "u", "c"})
        String chart,

        @Schema(allowableValues = {"anhoej", "perla", "mdc"})
        String rules,

        @JsonDeserialize(contentUsing = StrictNumbers.Any.class)
        List<Double> values,

        @JsonDeserialize(contentUsing = StrictNumbers.Any.class)
        List<Double> denominators,

        @JsonDeserialize(using = StrictNumbers.Whole.class) Integer baseline,

        @JsonDeserialize(contentUsing = StrictNumbers.Whole.class)
        List<Integer> phases,

        Boolean screening,

        @Schema(allowableValues = {"lower", "higher", "none"})
        String direction,

        @JsonDeserialize(using = StrictNumbers.Any.class) Double target,
        Sustained sustained) {

    /** By default 13 points, 9 points, both sides. */
    record Sustained(
            @JsonDeserialize(using = StrictNumbers.Whole.class)
            Integer baseline,

            @JsonDeserialize(using = StrictNumbers.Whole.class)
            Integer length,

            @Schema(allowableValues = {"below", "above", "both"})
            String side) {}

    Series series() {
        return new Series(values, denominators);
    }

    AnalysisPlan plan() {
        for (int i = 0; phases != null && i < phases.size(); i++) {
            if (phases.get(i) == null) {
                throw UseCaseRejected.invalid("phases[" + i + "]", "any.wrongWholeNumber");
            }
        }
        return new AnalysisPlan(
                named(Chart.class, "chart", chart),
                named(Rules.class, "rules", rules),
                baseline,
                phases,
                Boolean.TRUE.equals(screening));
    }

    Direction directionOrNone() {
        Direction named = named(Direction.class, "direction", direction);
        return named == null ? Direction.none : named;
    }

    Double targetChecked() {
        if (target != null && (!Double.isFinite(target) || Math.abs(target) > Series.LARGEST)) {
            throw UseCaseRejected.invalid("target", "measurement.invalid.target");
        }
        return target;
    }

    /** {@code null} if nobody asks for any. */
    SustainedShifts sustainedShifts() {
        return sustained == null
                ? null
                : SustainedShifts.of(
                        sustained.baseline(),
                        sustained.length(),
                        named(Side.class, "sustained.side", sustained.side()));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String field, String name) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        return name == null
                ? null
                : all.stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> UseCaseRejected.invalid(
                                field,
                                "measurement.invalid.choice",
                                all.stream().map(Enum::name).collect(Collectors.joining(", "))));
    }
}
