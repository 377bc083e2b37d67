package fi.lapimurto.measurement.analysis;

import fi.lapimurto.measurement.analysis.AnalysisPlan.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A series looked at by published rules.
 *
 * @param phases in their order; none of an empty series
 * @param points one for each position
 */
public record Analysis(List<Phase> phases, List<Point> points) {

    /** With fewer useful points no rule is claimed: chance alone would break it too often (Perla 2011). */
    public static final int FEWEST_USEFUL = 10;

    /** @throws InvalidInput if the series does not suit the plan */
    public static Analysis of(Series series, AnalysisPlan plan) {
        series.fits(plan.chart());
        Series charted = plan.chart() == Chart.c ? Series.of(series.values()) : series;
        List<Phase> phases = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        if (plan.baseline() != null && (plan.baseline() < 1 || plan.baseline() > series.size())) {
            throw new InvalidInput("baseline", InvalidInput.Reason.baseline, series.size());
        }
        for (Span span : plan.spans(series.size())) {
            PhaseData data = PhaseData.of(charted, plan, span);
            Phase phase = phase(data, plan);
            phases.add(phase);
            points.addAll(points(data, phase));
        }
        return new Analysis(List.copyOf(phases), List.copyOf(points));
    }

    /** Whether any rule is broken. */
    public boolean signal() {
        return phases.stream().anyMatch(it -> !it.findings().isEmpty());
    }

    private static Phase phase(PhaseData data, AnalysisPlan plan) {
        Runs runs = Runs.of(data);
        int useful = runs.useful();
        boolean enough = useful >= FEWEST_USEFUL;
        RunsLimits limits = enough ? RunsLimits.of(useful) : null;
        return new Phase(
                data.span().from(),
                data.span().to(),
                known(data.centre()),
                useful,
                runs.longest(),
                enough ? AnhoejLimits.longestRun(useful) : null,
                runs.crossings(),
                enough ? AnhoejLimits.crossings(useful) : null,
                runs.number(),
                enough ? limits.low() : null,
                enough ? limits.high() : null,
                known(data.meanRange()),
                enough ? findings(data, runs, plan.rules()) : List.of());
    }

    private static List<Finding> findings(PhaseData data, Runs runs, Rules rules) {
        List<Finding> findings = new ArrayList<>(ControlRules.outside(data));
        findings.addAll(
                switch (rules) {
                    case anhoej -> RunChartRules.anhoej(data, runs);
                    case perla -> RunChartRules.perla(data, runs);
                    case mdc -> ControlRules.makingDataCount(data);
                });
        return List.copyOf(findings);
    }

    private static List<Point> points(PhaseData data, Phase phase) {
        Map<Integer, Set<Signal>> marks = new HashMap<>();
        for (Finding finding : phase.findings()) {
            finding.kind()
                    .mark()
                    .ifPresent(mark -> finding.positions()
                            .forEach(it -> marks.computeIfAbsent(it, at -> EnumSet.noneOf(Signal.class))
                                    .add(mark)));
        }
        List<Point> points = new ArrayList<>();
        for (int at = phase.from(); at <= phase.to(); at++) {
            Limits limits = data.limits().get(at - phase.from());
            points.add(new Point(
                    known(limits.lower()),
                    known(limits.upper()),
                    marks.getOrDefault(at, EnumSet.noneOf(Signal.class))));
        }
        return points;
    }

    private static Double known(double number) {
        return Double.isNaN(number) ? null : Double.valueOf(number + 0.0);
    }
}
