package fi.lapimurto.deadline;

import java.time.Instant;

/** One line of the history of a collaborative’s rules. The two rules differ in what an organiser may change. */
public record PastChange(long id, Instant at, String by, Rule before, Rule after, String reason) {}
