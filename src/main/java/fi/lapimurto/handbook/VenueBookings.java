package fi.lapimurto.handbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.schedule.DayDecisions;
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

    private final SheetRows rows;
    private final Decisions decisions;
    private final DayDecisions days;
    private final ObjectMapper json;

    VenueBookings(SheetRows rows, Decisions decisions, DayDecisions days, ObjectMapper json) {
        this.rows = rows;
        this.decisions = decisions;
        this.days = days;
        this.json = json;
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
        return rows.of(id, QUOTES, 0).stream()
                .map(this::quote)
                .filter(it -> it.chosen() == YesNo.yes)
                .map(Quote::cancelBy)
                .filter(Objects::nonNull)
                .toList();
    }

    private Quote quote(SheetRow row) {
        try {
            return json.readValue(row.content(), Quote.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
