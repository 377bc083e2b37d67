package fi.lapimurto.team.recruiting.web;

import fi.lapimurto.collaborative.Days;
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
        return Days.text(local(at).toLocalDate(), locale);
    }

    String text(Instant at, Locale locale) {
        return Days.moment(local(at), locale);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(clock.getZone());
    }
}
