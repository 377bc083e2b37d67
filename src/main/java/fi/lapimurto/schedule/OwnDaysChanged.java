package fi.lapimurto.schedule;

import java.util.Set;
import java.util.UUID;

/**
 * Days of a team’s own are others than before. Heard in the same transaction: its open tasks move.
 *
 * @param elements the tasks with another day, by their element in the model
 */
public record OwnDaysChanged(UUID teamId, String code, Set<String> elements) {}
