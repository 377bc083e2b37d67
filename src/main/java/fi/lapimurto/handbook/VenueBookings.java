package fi.lapimurto.handbook;

import fi.lapimurto.form.YesNo;
import fi.lapimurto.schedule.DayDecisions;
import fi.lapimurto.sheet.JsonRows;
import fi.lapimurto.sheet.SheetPlace;
import fi.lapimurto.sheet.SheetRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells the schedule until when the venues that were chosen in step 4 can be cancelled without cost (S4.14): several days
 * where the workshops are in several places. It hears what happened before the processes do.
 */
@Component
public class VenueBookings {

    /** The list of quotes. */
    public static final String QUOTES = "quotes";

    /** What matters here of a quote. */
    private record Quote(YesNo chosen, LocalDate cancelBy) {}

    private final JsonRows rows;
    private final Decisions decisions;
    private final DayDecisions days;

    VenueBookings(JsonRows rows, Decisions decisions, DayDecisions days) {
        this.rows = rows;
        this.decisions = decisions;
        this.days = days;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ItemFinished event) {
        if (event.form().equals(HandbookForms.BOOK_VENUES)) {
            tell(event.collaborativeId());
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(SheetChanged event) {
        if (event.sheet().equals(QUOTES)) {
            tell(event.collaborativeId());
        }
    }

    private void tell(UUID id) {
        boolean booked = decisions
                .find(id, HandbookForms.BOOK_VENUES, 0)
                .filter(it -> it.outcome() != Decision.Outcome.skipped && it.decided() != null)
                .isPresent();
        days.venueCancellation(id, booked ? cancelDays(id) : List.of());
    }

    private List<LocalDate> cancelDays(UUID id) {
        return rows.of(new SheetPlace(id, QUOTES, 0), Quote.class).stream()
                .map(SheetRow::content)
                .filter(it -> it.chosen() == YesNo.yes)
                .map(Quote::cancelBy)
                .filter(Objects::nonNull)
                .toList();
    }
}
