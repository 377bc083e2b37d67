package fi.lapimurto.improvement;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many trials are where.
 *
 * @param begun those that continue no other
 */
public record Tally(int all, long begun, Map<TrialState, Long> states) {

    public static Tally of(Collection<Trial> trials) {
        Map<TrialState, Long> states = new EnumMap<>(TrialState.class);
        for (TrialState state : TrialState.values()) {
            states.put(state, 0L);
        }
        trials.forEach(it -> states.merge(it.state(), 1L, Long::sum));
        return new Tally(
                trials.size(), trials.stream().filter(it -> it.parent() == null).count(), states);
    }

    public long in(TrialState state) {
        return states.get(state);
    }

    /** Those that go on. */
    public long open() {
        return TrialState.OPEN.stream().mapToLong(states::get).sum();
    }

    /** Those whose team looks back at them. */
    public long waiting() {
        return in(TrialState.studying) + in(TrialState.deciding);
    }
}
