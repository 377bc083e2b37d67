package fi.lapimurto.measurement.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Rules about limits, and about runs that a point on the centre line breaks. */
final class ControlRules {

    private static final int IN_A_ROW = 7;
    private static final int THREE = 3;

    private ControlRules() {}

    /** Points beyond their limits (Shewhart). */
    static List<Finding> outside(PhaseData phase) {
        List<Integer> outside = phase.positions(
                IntStream.range(0, phase.size()).filter(it -> phase.limitsOf(it).isOutside(phase.points()[it])));
        return outside.isEmpty() ? List.of() : List.of(new Finding(Finding.Kind.outside, null, outside));
    }

    /**
     * NHS England, Making Data Count, as NHSRplotthedots computes it: seven points on one side of the centre line, of which
     * one on the line ends the row; seven that rise or fall; and of three on one side two near the limit. A point outside
     * is not near.
     */
    static List<Finding> makingDataCount(PhaseData phase) {
        List<Finding> findings = new ArrayList<>(Trends.of(phase, IN_A_ROW, false));
        findings.addAll(sevenOnOneSide(phase));
        findings.addAll(twoOfThree(phase));
        return findings;
    }

    private static List<Finding> sevenOnOneSide(PhaseData phase) {
        List<Finding> shifts = new ArrayList<>();
        int[] sides = phase.sides();
        int begin = 0;
        for (int i = 1; i <= sides.length; i++) {
            if (i == sides.length || sides[i] != sides[begin]) {
                if (sides[begin] != 0 && i - begin >= IN_A_ROW) {
                    shifts.add(new Finding(
                            Finding.Kind.shift, Side.of(sides[begin]), phase.positions(IntStream.range(begin, i))));
                }
                begin = i;
            }
        }
        return shifts;
    }

    private static List<Finding> twoOfThree(PhaseData phase) {
        TreeSet<Integer> below = new TreeSet<>();
        TreeSet<Integer> above = new TreeSet<>();
        for (int i = 0; i + THREE <= phase.size(); i++) {
            int side = phase.sides()[i];
            int[] near = IntStream.range(i, i + THREE)
                    .filter(it -> phase.limitsOf(it).isNear(phase.points()[it]))
                    .toArray();
            boolean together =
                    side != 0 && Arrays.stream(phase.sides(), i, i + THREE).allMatch(it -> it == side);
            if (together && near.length >= 2) {
                IntStream.of(near).forEach((side < 0 ? below : above)::add);
            }
        }
        List<Finding> findings = new ArrayList<>();
        add(findings, phase, Side.below, below);
        add(findings, phase, Side.above, above);
        return findings;
    }

    private static void add(List<Finding> findings, PhaseData phase, Side side, TreeSet<Integer> near) {
        if (!near.isEmpty()) {
            findings.add(new Finding(
                    Finding.Kind.two_of_three,
                    side,
                    phase.positions(near.stream().mapToInt(Integer::intValue))));
        }
    }
}
