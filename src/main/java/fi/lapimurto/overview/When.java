package fi.lapimurto.overview;

import fi.lapimurto.collaborative.Days;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Moments as people of each language write them, in the zone that people live in. */
@Component
class When {

    private final Clock clock;

    When(Clock clock) {
        this.clock = clock;
    }

    /** The day of a moment, or {@code null}. */
    String day(Instant at, Locale locale) {
        return at == null ? null : Days.text(local(at).toLocalDate(), locale);
    }

    /** Day and time, or {@code null}. */
    String moment(Instant at, Locale locale) {
        return at == null ? null : Days.moment(local(at), locale);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(clock.getZone());
    }
}
