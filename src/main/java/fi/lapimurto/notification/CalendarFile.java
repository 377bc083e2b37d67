package fi.lapimurto.notification;

import fi.lapimurto.calendar.CalendarFiles.Party;
import java.util.function.Function;

/**
 * What a mail carries for its reader's calendar.
 *
 * @param method what calendars do with it (RFC 5546)
 * @param text writes it, for whom the mail comes from
 */
record CalendarFile(String method, Function<Party, String> text) {}
