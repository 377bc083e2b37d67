package fi.lapimurto.collaborative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been agreed with the venues, as the quotes say that were chosen in step 4. */
@Service
@Transactional(readOnly = true)
public class Bookings {

    /** The list of quotes. */
    public static final String QUOTES = "quotes";

    /** What matters here of a quote. */
    private record Quote(YesNo chosen, LocalDate cancelBy) {}

    private final SheetRows rows;
    private final ObjectMapper json;
    private final Clock clock;

    Bookings(SheetRows rows, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The last day on which a chosen venue can be cancelled without cost (S4.14): the next one from today on where the
     * workshops are in several places, and none when nothing is booked or all such days have passed.
     */
    public Optional<LocalDate> cancelBy(UUID collaborativeId) {
        LocalDate today = LocalDate.now(clock);
        return cancelBy(List.of(collaborativeId)).getOrDefault(collaborativeId, List.of()).stream()
                .filter(day -> !day.isBefore(today))
                .findFirst();
    }

    /** All such days of several collaboratives, each collaborative’s in their order. */
    Map<UUID, List<LocalDate>> cancelBy(Collection<UUID> collaborativeIds) {
        Map<UUID, List<LocalDate>> days = new HashMap<>();
        for (SheetRow row : rows.of(collaborativeIds, QUOTES)) {
            Quote quote = quote(row);
            if (quote.chosen() == YesNo.yes && quote.cancelBy() != null) {
                days.computeIfAbsent(row.collaborativeId(), id -> new ArrayList<>())
                        .add(quote.cancelBy());
            }
        }
        days.values().forEach(Collections::sort);
        return days;
    }

    private Quote quote(SheetRow row) {
        try {
            return json.readValue(row.content(), Quote.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
