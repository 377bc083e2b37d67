package fi.lapimurto.web;

import fi.lapimurto.form.DateFormats;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Moments as people of each language write them, in the zone that people live in. */
@Component
public class MomentFormatter {

    private final Clock clock;
    private final MessageSource messages;

    MomentFormatter(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** The day of a moment, or {@code null}. */
    public String day(Instant at, Locale locale) {
        return at == null ? null : DateFormats.text(local(at).toLocalDate(), locale);
    }

    /** The day on which something is due, or {@code null}. Today has its time: what was due this morning is late already. */
    public String due(Instant at, Locale locale) {
        if (at == null || !local(at).toLocalDate().equals(LocalDate.now(clock))) {
            return day(at, locale);
        }
        return messages.getMessage("overview.today", new Object[] {time(at, locale)}, locale);
    }

    /** Day and time, or {@code null}. */
    public String moment(Instant at, Locale locale) {
        return at == null ? null : DateFormats.moment(local(at), locale);
    }

    /** Days; one day when both ends are the same. */
    public String days(LocalDate first, LocalDate last, Locale locale) {
        return DateFormats.text(first, last, locale);
    }

    /** A time of day. */
    public String clock(LocalTime at, Locale locale) {
        return DateFormats.time(at, locale);
    }

    private String time(Instant at, Locale locale) {
        return DateFormats.time(local(at).toLocalTime(), locale);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(clock.getZone());
    }
}
