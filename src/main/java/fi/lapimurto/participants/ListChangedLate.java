package fi.lapimurto.participants;

import java.util.UUID;

/**
 * A list was given or changed after its deadline: who arranges the workshop may have passed on other numbers.
 *
 * @param change tells several changes of a list apart
 */
public record ListChangedLate(UUID collaborativeId, UUID teamId, int workshopNumber, long change) {}
