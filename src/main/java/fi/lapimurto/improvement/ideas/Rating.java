package fi.lapimurto.improvement.ideas;

/**
 * What a team has agreed on an idea, and what stood there before.
 *
 * @param seenImpact what the reader saw, or {@code null} where there was nothing
 */
public record Rating(int number, Integer seenImpact, Integer seenEase, Integer impact, Integer ease) {}
