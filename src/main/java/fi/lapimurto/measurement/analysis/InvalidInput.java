package fi.lapimurto.measurement.analysis;

import java.util.List;

/** What was given cannot be analysed. */
public class InvalidInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** More values than {@link Series#MOST_VALUES}: how many may be given. */
        too_many,
        /** Not a finite number: which value. */
        not_a_number,
        /** Beyond {@link Series#LARGEST}: which value. */
        too_large,
        /** A denominator above zero that is too close to it: which one. */
        too_small,
        /** Below zero: which value. */
        negative,
        /** Numerator above denominator: which value. */
        above_denominator,
        /** Something out of nothing: which value. */
        zero_denominator,
        /** As many denominators as values are needed: how many. */
        lengths,
        /** The chart needs denominators. */
        no_denominators,
        /** Counts with different denominators are rates. */
        unequal_denominators,
        /** The baseline has to be from 1 to how many. */
        baseline,
        /** No value within the baseline. */
        empty_baseline,
        /** Phases begin at ascending positions, up to how many. */
        phases,
        /** A positive number is needed. */
        not_positive
    }

    private final String field;
    private final Reason reason;
    private final transient List<Object> arguments;

    InvalidInput(String field, Reason reason, Object... arguments) {
        super(field + " " + reason);
        this.field = field;
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** Which input, for example {@code values[2]}; an index in brackets counts from zero. */
    public String field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }

    /** What the reason's sentence needs to name. */
    public List<Object> arguments() {
        return arguments;
    }
}
