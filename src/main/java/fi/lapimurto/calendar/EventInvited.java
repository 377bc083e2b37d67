package fi.lapimurto.calendar;

import java.util.UUID;

/**
 * People are invited to a further day of a workshop, beside the first, to which the letter of the whole workshop invites.
 *
 * @param event the id of the day in calendars
 */
public record EventInvited(UUID collaborativeId, int workshop, String event, int sequence) {}
