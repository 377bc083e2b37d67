package fi.lapimurto.handbook.web;

import fi.lapimurto.handbook.UpcomingDate;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** A day that a collaborative has before it; a workshop may have several. */
public record UpcomingDateResponse(
        String milestone, String name, int step, Integer occurrence, LocalDate firstDay, LocalDate lastDay) {

    public static UpcomingDateResponse of(UpcomingDate it, MessageSource messages, Locale locale) {
        return new UpcomingDateResponse(
                it.milestone().name(),
                messages.getMessage(it.words(), locale),
                it.step(),
                it.occurrence() == 0 ? null : it.occurrence(),
                it.first(),
                it.last());
    }
}
