package fi.lapimurto.deadline;

import java.util.UUID;

/**
 * A collaborative counts one of its deadlines differently from now on. Heard in the same transaction.
 *
 * @param change the number of this change in the history
 */
public record RuleChanged(UUID collaborativeId, Milestone milestone, long change) {}
