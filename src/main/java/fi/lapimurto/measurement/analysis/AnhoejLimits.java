package fi.lapimurto.measurement.analysis;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Limits of Anhøj and Olesen, PLoS ONE 2014; 9: e113825, for a number of useful points. */
public final class AnhoejLimits {

    private static final BigInteger ONE_IN = BigInteger.valueOf(20);
    private static final Map<Integer, Integer> CROSSINGS = new ConcurrentHashMap<>();

    private AnhoejLimits() {}

    /**
     * A longer run is a signal: {@code round(log2 n) + 3} (Schilling 2012). That log2 n ends in exactly ½ happens for no
     * whole n, so every way of rounding gives the same; half up is {@code floor(log2(2n²) / 2)}, without a logarithm.
     *
     * @param useful from 1 to 10^9
     */
    public static int longestRun(int useful) {
        long twiceSquare = 2L * useful * useful;
        return (Long.SIZE - 1 - Long.numberOfLeadingZeros(twiceSquare)) / 2 + 3;
    }

    /**
     * Fewer crossings are a signal: the lower 5 % quantile of the binomial distribution of n − 1 chances of one half (Chen
     * 2010), that is the least k with {@code P(X ≤ k) ≥ 0.05}.
     *
     * @param useful at least 1
     */
    public static int crossings(int useful) {
        return CROSSINGS.computeIfAbsent(useful, it -> quantile(it - 1));
    }

    private static int quantile(int chances) {
        BigInteger all = BigInteger.ONE.shiftLeft(chances);
        BigInteger ways = BigInteger.ONE;
        BigInteger upToHere = ways;
        int k = 0;
        while (upToHere.multiply(ONE_IN).compareTo(all) < 0) {
            ways = ways.multiply(BigInteger.valueOf(chances - k)).divide(BigInteger.valueOf(k + 1L));
            upToHere = upToHere.add(ways);
            k++;
        }
        return k;
    }
}
