package fi.lapimurto.participants;

import java.time.Instant;

/**
 * One change of a list: how much changed, and nothing of what stands in it.
 *
 * @param by the login of who made it, or {@code null} for the program
 * @param late after the list's deadline
 */
public record ListChange(Instant at, String by, String what, int added, int changed, int removed, boolean late) {}
