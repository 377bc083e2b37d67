package fi.lapimurto.deadline;

import java.time.LocalTime;

/**
 * What an organiser wants of a rule. Anchor, direction and step stay as they are.
 *
 * @param version the version of the rule that the organiser has seen
 * @param reason why the collaborative differs from before, kept in the history
 */
public record RuleChange(
        Milestone milestone, int version, int offset, Unit unit, Roll roll, LocalTime time, String reason) {}
