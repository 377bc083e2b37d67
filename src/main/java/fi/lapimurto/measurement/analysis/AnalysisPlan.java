package fi.lapimurto.measurement.analysis;

import fi.lapimurto.measurement.analysis.InvalidInput.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * How a series is analysed.
 *
 * @param baseline how many first positions give centre line and limits, which are then frozen and extended; {@code null}:
 *     all of the first phase
 * @param phases positions at which new phases begin, ascending; each has its own centre line, and no rule and no moving
 *     range reaches over its border
 * @param screening whether moving ranges above their upper limit are left out of their mean (Nelson 1982)
 */
public record AnalysisPlan(Chart chart, Rules rules, Integer baseline, List<Integer> phases, boolean screening) {

    /** From one position to another, both included. */
    record Span(int from, int to) {}

    public AnalysisPlan {
        chart = chart == null ? Chart.run : chart;
        rules = rules == null ? Rules.anhoej : rules;
        phases = phases == null ? List.of() : List.copyOf(phases);
    }

    /** A chart by its rules, of one phase. */
    public static AnalysisPlan of(Chart chart, Rules rules) {
        return new AnalysisPlan(chart, rules, null, List.of(), false);
    }

    /** The phases of a series of this size; none of an empty one. */
    List<Span> spans(int size) {
        List<Integer> starts = new ArrayList<>();
        int last = 0;
        for (int start : phases) {
            if (start <= last || start > size) {
                throw new InvalidInput("phases", Reason.phases, size);
            }
            last = start;
            if (start > 1) {
                starts.add(start);
            }
        }
        List<Span> spans = new ArrayList<>();
        int from = 1;
        for (int start : starts) {
            spans.add(new Span(from, start - 1));
            from = start;
        }
        if (size > 0) {
            spans.add(new Span(from, size));
        }
        return spans;
    }

    /** The positions from which centre line and limits of a phase come. */
    Span base(Span phase) {
        if (baseline == null || phase.from() > 1) {
            return phase;
        }
        if (baseline < 1 || baseline > phase.to()) {
            throw new InvalidInput("baseline", Reason.baseline, phase.to());
        }
        return new Span(1, baseline);
    }
}
