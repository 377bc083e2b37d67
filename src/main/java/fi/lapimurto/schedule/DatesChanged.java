package fi.lapimurto.schedule;

import fi.lapimurto.deadline.DueDate;
import java.util.List;
import java.util.UUID;

/**
 * Dates of a collaborative are others than before. Heard in the same transaction: the tasks and timers that wait for
 * them move with them.
 *
 * @param dates as they are now
 */
public record DatesChanged(UUID collaborativeId, String code, List<DueDate> dates) {}
