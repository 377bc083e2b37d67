package fi.lapimurto.measurement.analysis;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Between which numbers of runs chance alone stays, for a number of useful points of which half are on each side of the
 * median. Exact, by the distribution of Swed and Eisenhart, Ann Math Stat 1943; 14: 66–87: with a points on one side and b
 * on the other {@code P(R = 2k) = 2 C(a−1,k−1) C(b−1,k−1) / C(a+b,a)} and {@code P(R = 2k+1) = (C(a−1,k) C(b−1,k−1) +
 * C(a−1,k−1) C(b−1,k)) / C(a+b,a)}. Fewer runs than {@code low}, or more than {@code high}, each have a probability of
 * at most 2.5 %. Of an odd number the smaller half is {@code a}.
 *
 * @param low fewer are a signal
 * @param high more are a signal
 */
public record RunsLimits(int low, int high) {

    private static final BigInteger ONE_IN = BigInteger.valueOf(40);
    private static final Map<Integer, RunsLimits> KNOWN = new ConcurrentHashMap<>();

    /** @param useful at least 2 */
    public static RunsLimits of(int useful) {
        return KNOWN.computeIfAbsent(useful, RunsLimits::computed);
    }

    private static RunsLimits computed(int useful) {
        BigInteger[] one = binomials(useful / 2 - 1);
        BigInteger[] other = binomials(useful - useful / 2 - 1);
        BigInteger all = BigInteger.ZERO;
        BigInteger[] ways = new BigInteger[useful + 1];
        for (int runs = 2; runs <= useful; runs++) {
            ways[runs] = ways(one, other, runs);
            all = all.add(ways[runs]);
        }
        int low = 2;
        for (BigInteger below = ways[low]; below.multiply(ONE_IN).compareTo(all) <= 0; below = below.add(ways[low])) {
            low++;
        }
        int high = useful;
        for (BigInteger above = ways[high]; above.multiply(ONE_IN).compareTo(all) <= 0; above = above.add(ways[high])) {
            high--;
        }
        return new RunsLimits(low, high);
    }

    private static BigInteger ways(BigInteger[] one, BigInteger[] other, int runs) {
        int k = runs / 2;
        BigInteger even = at(one, k - 1).multiply(at(other, k - 1)).shiftLeft(1);
        BigInteger odd =
                at(one, k).multiply(at(other, k - 1)).add(at(one, k - 1).multiply(at(other, k)));
        return runs % 2 == 0 ? even : odd;
    }

    private static BigInteger at(BigInteger[] row, int k) {
        return k < row.length ? row[k] : BigInteger.ZERO;
    }

    /** C(n, 0) to C(n, n). */
    private static BigInteger[] binomials(int n) {
        BigInteger[] row = new BigInteger[n + 1];
        row[0] = BigInteger.ONE;
        for (int k = 1; k <= n; k++) {
            row[k] = row[k - 1].multiply(BigInteger.valueOf(n - k + 1L)).divide(BigInteger.valueOf(k));
        }
        return row;
    }
}
