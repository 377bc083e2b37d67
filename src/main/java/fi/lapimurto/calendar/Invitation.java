package fi.lapimurto.calendar;

/**
 * What people are invited to, as it was told last.
 *
 * @param cancelled whether it does not take place
 */
public record Invitation(CalendarEvent event, boolean cancelled) {}
