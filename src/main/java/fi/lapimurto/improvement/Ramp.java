package fi.lapimurto.improvement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trials of which each continues the one before it.
 *
 * @param number the number of the first
 */
public record Ramp(int number, List<Trial> trials) {

    /** One team's trials as chains: those that go on first, the longest of them before the newest. */
    public static List<Ramp> of(Collection<Trial> trials) {
        Map<Integer, List<Trial>> chains = new LinkedHashMap<>();
        trials.stream()
                .sorted(Comparator.comparingInt(Trial::number))
                .forEach(it -> chains.computeIfAbsent(it.ramp(), number -> new ArrayList<>())
                        .add(it));
        return chains.entrySet().stream()
                .map(it -> new Ramp(it.getKey(), List.copyOf(it.getValue())))
                .sorted(Comparator.comparing(Ramp::open)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingInt((Ramp it) -> it.trials().size())
                                        .reversed())
                        .thenComparing(Comparator.comparingInt(Ramp::lastNumber).reversed()))
                .toList();
    }

    /** Whether one of its trials goes on. */
    public boolean open() {
        return trials.stream().anyMatch(it -> it.state().open());
    }

    private int lastNumber() {
        return trials.get(trials.size() - 1).number();
    }
}
