package fi.lapimurto.measurement.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits for 10 to 100 useful points, value by value, stand in measurement/conformance.json. */
class LimitsTests {

    /** Every order of two signs is drawn, and its runs are counted. */
    @Test
    void theNumberOfRunsIsThatOfAllOrders() {
        for (int useful = 10; useful <= 17; useful++) {
            int[] ways = new int[useful + 1];
            for (int order = 0; order < 1 << useful; order++) {
                if (Integer.bitCount(order) == useful / 2) {
                    ways[1 + Integer.bitCount((order ^ order >> 1) & (1 << useful - 1) - 1)]++;
                }
            }
            assertThat(RunsLimits.of(useful)).as("%d", useful).isEqualTo(limits(ways));
        }
    }

    private static RunsLimits limits(int[] ways) {
        long all = 0;
        for (int way : ways) {
            all += way;
        }
        int low = 0;
        long below = ways[0];
        while (below * 40 <= all) {
            below += ways[++low];
        }
        int high = ways.length - 1;
        long above = ways[high];
        while (above * 40 <= all) {
            above += ways[--high];
        }
        return new RunsLimits(low, high);
    }

    /** Where Perla’s table differs: 11 (3–10), 12 (3–11), 17 (5–13), 20 (6–16), 22 (7–17), 23 (7–17), 25 (8–18). */
    @Test
    void tablesInCirculationDifferFromTheExactValues() {
        List<String> exact = new ArrayList<>();
        for (int useful : new int[] {11, 12, 17, 20, 22, 23, 25}) {
            RunsLimits limits = RunsLimits.of(useful);
            exact.add(useful + " " + limits.low() + "–" + limits.high());
        }
        assertThat(exact).containsExactly("11 4–9", "12 4–10", "17 6–13", "20 7–15", "22 8–16", "23 8–17", "25 9–18");
    }

    @Test
    void theLongestRunIsRoundedAtTheRootOfTwo() {
        // 2^4.5 = 22.63, 2^5.5 = 45.25, 2^6.5 = 90.51
        assertThat(AnhoejLimits.longestRun(22)).isEqualTo(7);
        assertThat(AnhoejLimits.longestRun(23)).isEqualTo(8);
        assertThat(AnhoejLimits.longestRun(45)).isEqualTo(8);
        assertThat(AnhoejLimits.longestRun(46)).isEqualTo(9);
        assertThat(AnhoejLimits.longestRun(90)).isEqualTo(9);
        assertThat(AnhoejLimits.longestRun(91)).isEqualTo(10);
        for (int useful = 1; useful <= Series.MOST_VALUES; useful++) {
            assertThat(AnhoejLimits.longestRun(useful)).isEqualTo((int) Math.round(Math.log(useful) / Math.log(2)) + 3);
        }
    }

    @Test
    void theLeastCrossingsAreAQuantile() {
        for (int useful = 2; useful <= 60; useful++) {
            double all = Math.pow(2, useful - 1.0);
            double ways = 1;
            double below = 0;
            int k = 0;
            while ((below + ways) / all < 0.05) {
                below += ways;
                ways = ways * (useful - 1 - k) / (k + 1);
                k++;
            }
            assertThat(AnhoejLimits.crossings(useful)).as("%d", useful).isEqualTo(k);
        }
    }

    @Test
    void theLongestSeriesHasLimitsToo() {
        assertThat(RunsLimits.of(Series.MOST_VALUES).low()).isBetween(4880, 4920);
        assertThat(RunsLimits.of(Series.MOST_VALUES).low()
                        + RunsLimits.of(Series.MOST_VALUES).high())
                .isEqualTo(Series.MOST_VALUES + 2);
        assertThat(AnhoejLimits.crossings(Series.MOST_VALUES)).isBetween(4900, 4930);
    }
}
