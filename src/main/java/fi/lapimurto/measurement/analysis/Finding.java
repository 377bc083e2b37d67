package fi.lapimurto.measurement.analysis;

import java.util.List;
import java.util.Optional;

/**
 * A rule that is broken.
 *
 * @param side of the centre line, or the direction of a trend; {@code null} where it has none
 * @param positions of the points that break it; empty when it concerns the whole phase
 */
public record Finding(Kind kind, Side side, List<Integer> positions) {

    /** Which rule. */
    public enum Kind {
        outside,
        trend,
        shift,
        two_of_three,
        few_crossings,
        few_runs,
        many_runs;

        /** How its points are marked. */
        Optional<Signal> mark() {
            return ordinal() < Signal.values().length ? Optional.of(Signal.valueOf(name())) : Optional.empty();
        }
    }

    public Finding {
        positions = List.copyOf(positions);
    }

    static Finding ofPhase(Kind kind) {
        return new Finding(kind, null, List.of());
    }
}
