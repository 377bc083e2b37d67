package fi.lapimurto.calendar;

import java.util.UUID;

/**
 * A workshop's day to which people were invited is at another time or place.
 *
 * @param event the id of the day in calendars
 */
public record EventMoved(UUID collaborativeId, int workshop, String event, int sequence) {}
