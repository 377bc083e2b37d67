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
 * @param counted the day that the rule's words name, before it is moved off days on which nobody works
 * @param move why it is due on another day than that
 */
public record DueDate(
        Milestone milestone, int occurrence, LocalDate day, Instant at, boolean missed, LocalDate counted, Move move) {

    /** What stands between the day that a rule names and the day on which something is due. */
    public enum Move {
        /** Nothing: it is due on that day. */
        none,
        /** People have decided the day themselves, so that no rule explains it. */
        decided,
        /** It is a day off, or in July or at Christmas. */
        day_off,
        /** The work that opens then would be due in July or at Christmas, so that both are earlier. */
        before_holidays,
        /** It was over when it became known: people do it later, and what happens by itself happens at once. */
        over
    }

    /** Whether people have decided the day themselves. */
    public boolean decided() {
        return move == Move.decided;
    }
}
