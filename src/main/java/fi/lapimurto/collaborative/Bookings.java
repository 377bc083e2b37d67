package fi.lapimurto.collaborative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
     * The last days on which the chosen venues can be cancelled without cost (S4.14), from today on and the next one
     * first: several where the workshops are in several places, none when all such days have passed.
     */
    public List<LocalDate> cancelDays(UUID collaborativeId) {
        LocalDate today = LocalDate.now(clock);
        return rows.of(collaborativeId, QUOTES, 0).stream()
                .map(this::quote)
                .filter(quote -> quote.chosen() == YesNo.yes)
                .map(Quote::cancelBy)
                .filter(Objects::nonNull)
                .filter(day -> !day.isBefore(today))
                .distinct()
                .sorted()
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
