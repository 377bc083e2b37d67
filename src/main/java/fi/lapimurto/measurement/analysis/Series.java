package fi.lapimurto.measurement.analysis;

import fi.lapimurto.measurement.analysis.InvalidInput.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values in the order of time.
 *
 * @param values with {@code null} for a missing one
 * @param denominators of the values, as many as they are, or {@code null}; a value whose denominator is missing or zero
 *     is missing
 */
public record Series(List<Double> values, List<Double> denominators) {

    /** How many values a series may have. */
    public static final int MOST_VALUES = 10_000;

    /** No value is larger: sums and squares stay far from overflow, and whole numbers exact. */
    public static final double LARGEST = 1e15;

    private static final double SMALLEST_DENOMINATOR = 1e-9;

    /** @throws InvalidInput for what is no series */
    public Series {
        values = checked("values", values == null ? List.of() : values);
        if (denominators != null) {
            denominators = checked("denominators", denominators);
            if (denominators.size() != values.size()) {
                throw new InvalidInput("denominators", Reason.lengths, values.size());
            }
            for (int i = 0; i < values.size(); i++) {
                check(i, values.get(i), denominators.get(i));
            }
        }
    }

    /** A series without denominators. */
    public static Series of(List<Double> values) {
        return new Series(values, null);
    }

    public int size() {
        return values.size();
    }

    /** Whether there is no point at a position. */
    public boolean isMissing(int position) {
        Double of = denominator(position);
        return values.get(position - 1) == null || of == null || of == 0;
    }

    /** The value, divided by its denominator where there are any. */
    public double point(int position) {
        return values.get(position - 1) / denominator(position);
    }

    /** 1 where there are none. */
    Double denominator(int position) {
        return denominators == null ? Double.valueOf(1) : denominators.get(position - 1);
    }

    /** The positions of the points from one position to another, both included. */
    int[] positions(int from, int to) {
        return IntStream.rangeClosed(from, to).filter(it -> !isMissing(it)).toArray();
    }

    double[] points(int[] positions) {
        return IntStream.of(positions).mapToDouble(this::point).toArray();
    }

    /** Refuses what the chart cannot show. */
    void fits(Chart chart) {
        if (chart.needsDenominators() && denominators == null && !values.isEmpty()) {
            throw new InvalidInput("denominators", Reason.no_denominators);
        }
        if (chart == Chart.c
                && denominators != null
                && denominators.stream().distinct().count() > 1) {
            throw new InvalidInput("denominators", Reason.unequal_denominators);
        }
        for (int i = 0; chart.counts() && i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null && value < 0) {
                throw new InvalidInput("values[" + i + "]", Reason.negative, i + 1);
            }
            if (chart == Chart.p && value != null && denominators.get(i) != null && value > denominators.get(i)) {
                throw new InvalidInput("values[" + i + "]", Reason.above_denominator, i + 1);
            }
        }
    }

    private static List<Double> checked(String field, List<Double> numbers) {
        if (numbers.size() > MOST_VALUES) {
            throw new InvalidInput(field, Reason.too_many, MOST_VALUES);
        }
        List<Double> checked = new ArrayList<>(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            Double number = numbers.get(i);
            if (number != null && !Double.isFinite(number)) {
                throw new InvalidInput(field + "[" + i + "]", Reason.not_a_number, i + 1);
            }
            if (number != null && Math.abs(number) > LARGEST) {
                throw new InvalidInput(field + "[" + i + "]", Reason.too_large, i + 1);
            }
            // Zero has one sign.
            checked.add(number == null ? null : Double.valueOf(number + 0.0));
        }
        return Collections.unmodifiableList(checked);
    }

    private static void check(int i, Double value, Double denominator) {
        String field = "denominators[" + i + "]";
        if (denominator != null && denominator < 0) {
            throw new InvalidInput(field, Reason.negative, i + 1);
        }
        if (denominator != null && denominator > 0 && denominator < SMALLEST_DENOMINATOR) {
            throw new InvalidInput(field, Reason.too_small, i + 1);
        }
        if (denominator != null && denominator == 0 && value != null && value != 0) {
            throw new InvalidInput(field, Reason.zero_denominator, i + 1);
        }
    }
}
