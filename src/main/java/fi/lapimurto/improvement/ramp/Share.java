package fi.lapimurto.improvement.ramp;

/**
 * How many of how many.
 *
 * @param of those that have it
 * @param all those that could have it
 */
public record Share(long of, long all) {

    /** From 0 to 1, or {@code null} where there is nothing to have it. */
    public Double part() {
        return all == 0 ? null : (double) of / all;
    }
}
