package fi.lapimurto.measurement.web;

import com.fasterxml.jackson.annotation.JsonValue;
import fi.lapimurto.measurement.analysis.Analysis;
import fi.lapimurto.measurement.analysis.Phase;
import fi.lapimurto.measurement.analysis.Point;
import fi.lapimurto.measurement.analysis.SustainedShifts.Shift;
import java.util.List;
import java.util.Locale;

/**
 * What an analysis has found. Positions count from 1; what does not exist is left out.
 *
 * @param signal whether any rule is broken
 * @param points one for each position
 * @param sustained proposals for new phases
 * @param sentence the finding in words, in the caller's language
 */
record AnalysisResponse(
        boolean signal, List<PhaseLine> phases, List<PointLine> points, List<Shift> sustained, String sentence) {

    /** A rule that a point takes part in breaking. */
    enum Mark {
        OUTSIDE,
        TREND,
        SHIFT,
        TWO_OF_THREE;

        /** As the answer writes it. */
        @JsonValue
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** See {@link Phase}; limits are left out below ten useful points. */
    record PhaseLine(
            int from,
            int to,
            Double centre,
            int useful,
            int longestRun,
            Integer longestRunLimit,
            int crossings,
            Integer crossingsLimit,
            int runs,
            Integer runsLow,
            Integer runsHigh,
            Double meanMovingRange) {

        static PhaseLine of(Phase it) {
            return new PhaseLine(
                    it.from(),
                    it.to(),
                    it.centre(),
                    it.useful(),
                    it.longestRun(),
                    it.longestRunLimit(),
                    it.crossings(),
                    it.crossingsLimit(),
                    it.runs(),
                    it.runsLow(),
                    it.runsHigh(),
                    it.meanMovingRange());
        }
    }

    /** Limits of one position, and how its point is marked. */
    record PointLine(Double lower, Double upper, List<Mark> signals) {

        static PointLine of(Point it) {
            return new PointLine(
                    it.lower(),
                    it.upper(),
                    it.signals().stream()
                            .map(mark -> Mark.values()[mark.ordinal()])
                            .toList());
        }
    }

    static AnalysisResponse of(Analysis analysis, List<Shift> sustained, String sentence) {
        return new AnalysisResponse(
                analysis.signal(),
                analysis.phases().stream().map(PhaseLine::of).toList(),
                analysis.points().stream().map(PointLine::of).toList(),
                sustained,
                sentence);
    }
}
