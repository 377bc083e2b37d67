package fi.lapimurto.recruiting.web;

import fi.lapimurto.form.DateFormats;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Days and times as pages say them. */
@Component
class ApplicationDays {

    private final Clock clock;

    ApplicationDays(Clock clock) {
        this.clock = clock;
    }

    String day(Instant at, Locale locale) {
        return DateFormats.text(local(at).toLocalDate(), locale);
    }

    String text(Instant at, Locale locale) {
        return DateFormats.moment(local(at), locale);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(clock.getZone());
    }
}
