package fi.lapimurto.calendar;

import java.util.UUID;

/**
 * Something to which people were invited does not take place.
 *
 * @param workshop 0 for the information session
 * @param event its id in calendars
 */
public record EventCalledOff(UUID collaborativeId, int workshop, String event, int sequence) {}
