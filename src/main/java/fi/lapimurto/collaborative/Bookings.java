package fi.lapimurto.collaborative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
        return cancelDays(List.of(collaborativeId)).getOrDefault(collaborativeId, List.of()).stream()
                .filter(day -> !day.isBefore(today))
                .toList();
    }

    /** All such days of several collaboratives, also those that have passed, each collaborative’s in their order. */
    Map<UUID, List<LocalDate>> cancelDays(Collection<UUID> collaborativeIds) {
        Map<UUID, SortedSet<LocalDate>> days = new HashMap<>();
        for (SheetRow row : rows.of(collaborativeIds, QUOTES)) {
            Quote quote = quote(row);
            if (quote.chosen() == YesNo.yes && quote.cancelBy() != null) {
                days.computeIfAbsent(row.collaborativeId(), id -> new TreeSet<>())
                        .add(quote.cancelBy());
            }
        }
        return days.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> List.copyOf(it.getValue())));
    }

    private Quote quote(SheetRow row) {
        try {
            return json.readValue(row.content(), Quote.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
