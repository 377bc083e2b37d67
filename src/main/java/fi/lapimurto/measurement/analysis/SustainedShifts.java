package fi.lapimurto.measurement.analysis;

import fi.lapimurto.measurement.analysis.InvalidInput.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a change has lasted, so that people may decide on a new phase. The way of runcharter (J. MacKintosh): the first
 * points give a centre line; so many useful points one after another on one side of it, none of them from the baseline,
 * give a new one, from these points alone, and from the next point the search goes on. It only proposes.
 *
 * @param baseline how many points, missing ones not counted, give the first centre line
 * @param length how many useful points make a shift
 * @param side where shifts are looked for
 */
public record SustainedShifts(int baseline, int length, Side side) {

    /**
     * A shift that lasts.
     *
     * @param from position of its first point
     * @param to position of its last
     * @param side of the centre line before
     * @param centre the new centre line, in the unit of the points
     */
    public record Shift(int from, int to, Side side, double centre) {}

    private static final int BASELINE = 13;
    private static final int LENGTH = 9;

    public SustainedShifts {
        if (baseline < 1) {
            throw new InvalidInput("sustained.baseline", Reason.not_positive);
        }
        if (length < 1) {
            throw new InvalidInput("sustained.length", Reason.not_positive);
        }
    }

    /** With what is usual in place of {@code null}: 13 points, 9 points, both sides. */
    public static SustainedShifts of(Integer baseline, Integer length, Side side) {
        return new SustainedShifts(
                baseline == null ? BASELINE : baseline,
                length == null ? LENGTH : length,
                side == null ? Side.both : side);
    }

    /** The shifts of a whole series, whatever its phases. */
    public List<Shift> in(Series series, Chart chart) {
        series.fits(chart);
        Series charted = chart == Chart.c ? Series.of(series.values()) : series;
        int[] positions = charted.positions(1, charted.size());
        List<Shift> shifts = new ArrayList<>();
        if (positions.length <= baseline) {
            return shifts;
        }
        double size = Numbers.size(charted.points(positions));
        double centre = CentreLine.of(chart, charted, Arrays.copyOf(positions, baseline));
        int last = 0;
        List<Integer> run = new ArrayList<>();
        for (int position : Arrays.copyOfRange(positions, baseline, positions.length)) {
            int at = Numbers.compare(charted.point(position), centre, size);
            if (at == 0) {
                continue;
            }
            if (at != last) {
                run.clear();
                last = at;
            }
            run.add(position);
            if (run.size() == length && side.includes(Side.of(at))) {
                centre = CentreLine.of(
                        chart, charted, run.stream().mapToInt(Integer::intValue).toArray());
                shifts.add(new Shift(run.get(0), position, Side.of(at), centre + 0.0));
                run.clear();
                last = 0;
            }
        }
        return shifts;
    }
}
