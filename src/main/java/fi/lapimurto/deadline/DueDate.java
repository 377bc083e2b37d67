package fi.lapimurto.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a milestone is due.
 *
 * @param occurrence the workshop, the workshop before the gap, or the booking; 0 where a milestone has only one
 * @param day the day the rule gives
 * @param at when it is due: on that day, or on the day the collaborative was opened if that was later
 * @param missed whether the day was already over when the collaborative was opened, so that it was due at once
 */
public record DueDate(Milestone milestone, int occurrence, LocalDate day, Instant at, boolean missed) {}
