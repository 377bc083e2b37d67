package fi.lapimurto.improvement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How well trials keep to the method: the features by which Taylor et al. 2014 (BMJ Quality &amp; Safety) and Knudsen et
 * al. 2019 (BMC Health Services Research) looked at published trials. Each is a share of those trials that have come so
 * far that they could have it.
 *
 * @param predicted a result was predicted before the trial, of those carried out
 * @param iterative one of a chain of at least two that were carried out, of those carried out
 * @param small smaller than a whole unit, of those carried out
 * @param overTime measured at least twice, of those studied
 * @param reasoned the decision has a reason, of those decided
 * @param whole all of these together, of those decided
 */
public record Fidelity(Share predicted, Share iterative, Share small, Share overTime, Share reasoned, Share whole) {

    /**
     * How many of how many.
     *
     * @param of those that have it
     * @param all those that could have it
     */
    public record Share(long of, long all) {

        /** From 0 to 1, or {@code null} where there is nothing to have it. */
        public Double part() {
            return all == 0 ? null : (double) of / all;
        }
    }

    private static final int OVER_TIME = 2;

    /** Where a chain begins: numbers are each team's own. */
    private record Chain(UUID teamId, int ramp) {}

    /** Of the trials of one team or of many. */
    public static Fidelity of(Collection<Trial> trials) {
        List<Trial> carriedOut = trials.stream().filter(Fidelity::isCarriedOut).toList();
        Map<Chain, Long> chains = carriedOut.stream()
                .collect(Collectors.groupingBy(it -> new Chain(it.teamId(), it.ramp()), Collectors.counting()));
        Predicate<Trial> iterative = it -> chains.get(new Chain(it.teamId(), it.ramp())) > 1;
        Predicate<Trial> small = it -> it.scale() != null && it.scale().small();
        Predicate<Trial> overTime = it -> it.measurements() != null && it.measurements() >= OVER_TIME;
        List<Trial> studied =
                carriedOut.stream().filter(it -> it.measurements() != null).toList();
        List<Trial> decided = carriedOut.stream().filter(Fidelity::isDecided).toList();
        return new Fidelity(
                share(Trial::predicted, carriedOut),
                share(iterative, carriedOut),
                share(small, carriedOut),
                share(overTime, studied),
                share(Trial::reasonGiven, decided),
                share(iterative.and(small).and(overTime).and(Trial::predicted).and(Trial::reasonGiven), decided));
    }

    /** The features by their names, in the order in which they are shown. */
    public Map<String, Share> byName() {
        Map<String, Share> all = new LinkedHashMap<>();
        all.put("predicted", predicted);
        all.put("iterative", iterative);
        all.put("small", small);
        all.put("overTime", overTime);
        all.put("reasoned", reasoned);
        all.put("whole", whole);
        return all;
    }

    /** What is still being planned has no first day. */
    private static boolean isCarriedOut(Trial it) {
        return it.startsOn() != null && it.state() != TrialState.planned;
    }

    private static boolean isDecided(Trial it) {
        return !it.state().undecided() && it.ending() == null;
    }

    private static Share share(Predicate<Trial> feature, List<Trial> among) {
        return new Share(among.stream().filter(feature).count(), among.size());
    }
}
