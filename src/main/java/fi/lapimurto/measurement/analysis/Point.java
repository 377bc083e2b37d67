package fi.lapimurto.measurement.analysis;

import java.util.Set;

/**
 * One position.
 *
 * @param lower limit, or {@code null} where there is none
 * @param upper limit, or {@code null} where there is none
 * @param signals how it is marked, in the order of {@link Signal}
 */
public record Point(Double lower, Double upper, Set<Signal> signals) {}
