package fi.lapimurto.overview;

import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.CollaborativeSummary;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.handbook.UpcomingDate;
import fi.lapimurto.handbook.UpcomingDates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What collaboratives have before them, in the reader's words. */
@Component
class NextDates {

    private final UpcomingDates outlook;
    private final MessageSource messages;

    NextDates(UpcomingDates outlook, MessageSource messages) {
        this.outlook = outlook;
        this.messages = messages;
    }

    /** The next day of each that is running; one that has none is left out. */
    Map<UUID, NextDate> of(Collection<CollaborativeSummary> collaboratives, Locale locale) {
        Map<UUID, NextDate> next = new HashMap<>();
        outlook.of(collaboratives.stream()
                        .filter(it -> it.state() == CollaborativeState.running)
                        .map(CollaborativeSummary::id)
                        .toList())
                .forEach((id, coming) -> coming.stream().findFirst().ifPresent(it -> next.put(id, next(it, locale))));
        return next;
    }

    NextDate next(UpcomingDate it, Locale locale) {
        return new NextDate(
                DateFormats.text(it.first(), it.last(), locale), messages.getMessage(it.words(), locale), it);
    }
}
