package fi.lapimurto.measurement.analysis;

import java.util.ArrayList;
import java.util.List;

/** Rules about runs. */
final class RunChartRules {

    private static final int SHIFT = 6;
    private static final int TREND = 5;

    private RunChartRules() {}

    /** A run longer than its limit, or fewer crossings than theirs. */
    static List<Finding> anhoej(PhaseData phase, Runs runs) {
        List<Finding> findings = new ArrayList<>(runs.shifts(phase, AnhoejLimits.longestRun(runs.useful()) + 1));
        if (runs.crossings() < AnhoejLimits.crossings(runs.useful())) {
            findings.add(Finding.ofPhase(Finding.Kind.few_crossings));
        }
        return findings;
    }

    /**
     * Six points or more on one side, five or more that rise or fall, or a number of runs that chance seldom gives. The
     * fourth rule, a point that everybody sees to be unlike the rest, is for people alone.
     */
    static List<Finding> perla(PhaseData phase, Runs runs) {
        List<Finding> findings = new ArrayList<>(Trends.of(phase, TREND, true));
        findings.addAll(runs.shifts(phase, SHIFT));
        RunsLimits limits = RunsLimits.of(runs.useful());
        if (runs.number() < limits.low()) {
            findings.add(Finding.ofPhase(Finding.Kind.few_runs));
        }
        if (runs.number() > limits.high()) {
            findings.add(Finding.ofPhase(Finding.Kind.many_runs));
        }
        return findings;
    }
}
