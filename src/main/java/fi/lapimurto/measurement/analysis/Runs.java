package fi.lapimurto.measurement.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs about the centre line: useful points one after another on one side. Points on the line are skipped; they neither
 * make nor break a run (Perla 2011; Anhøj 2014).
 *
 * @param all the runs, each as the indexes of its points
 */
record Runs(List<List<Integer>> all) {

    static Runs of(PhaseData phase) {
        List<List<Integer>> runs = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < phase.size(); i++) {
            int side = phase.sides()[i];
            if (side != 0 && side != last) {
                runs.add(new ArrayList<>());
                last = side;
            }
            if (side != 0) {
                runs.get(runs.size() - 1).add(i);
            }
        }
        return new Runs(runs);
    }

    int number() {
        return all.size();
    }

    int crossings() {
        return Math.max(number() - 1, 0);
    }

    int useful() {
        return all.stream().mapToInt(List::size).sum();
    }

    int longest() {
        return all.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Every run of so many points or more, as a shift. */
    List<Finding> shifts(PhaseData phase, int length) {
        return all.stream()
                .filter(it -> it.size() >= length)
                .map(it -> new Finding(
                        Finding.Kind.shift,
                        Side.of(phase.sides()[it.get(0)]),
                        phase.positions(it.stream().mapToInt(Integer::intValue))))
                .toList();
    }
}
