package fi.lapimurto.measurement.analysis;

import java.util.List;

/**
 * One phase of a series. Values in the unit of the points; limits are {@code null} below {@link Analysis#FEWEST_USEFUL}
 * useful points.
 *
 * @param from first position
 * @param to last position
 * @param centre the centre line, or {@code null} without any point
 * @param useful how many points are not on the centre line
 * @param longestRun how many points the longest run has
 * @param longestRunLimit a longer run is a signal by Anhøj
 * @param crossings how often the line between points crosses the centre line
 * @param crossingsLimit fewer are a signal by Anhøj
 * @param runs how many runs there are
 * @param runsLow fewer are a signal by Perla
 * @param runsHigh more are a signal by Perla
 * @param meanMovingRange of an XmR chart, else {@code null}
 * @param findings broken rules
 */
public record Phase(
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
        Double meanMovingRange,
        List<Finding> findings) {}
