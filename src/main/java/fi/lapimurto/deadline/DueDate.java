package fi.lapimurto.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a milestone is due.
 *
 * @param occurrence the workshop, the workshop before the gap, or the booking; 0 where a milestone has only one
 * @param day the day the rule gives, or the one that was decided instead
 * @param at when it is due: on that day, or if it was over when that became known, on the first day since that is good
 *     for a deadline; what happens by itself keeps its moment, and happens at once when that is over
 * @param missed whether people had to have something ready on a day that was already over when the collaborative was
 *     opened or its workshop moved
 * @param decided whether people have decided the day themselves, so that no rule explains it
 */
public record DueDate(
        Milestone milestone, int occurrence, LocalDate day, Instant at, boolean missed, boolean decided) {}
