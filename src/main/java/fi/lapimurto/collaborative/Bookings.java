package fi.lapimurto.collaborative;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What was agreed when the workshops' venues were booked (step 4). */
@Service
public class Bookings {

    public static final String FORM = "collaborative-book-venues";

    private final Checklist checklist;

    Bookings(Checklist checklist) {
        this.checklist = checklist;
    }

    /** The last day on which the booking can be cancelled without cost (S4.15), as long as venues are booked. */
    public Optional<LocalDate> cancelBy(UUID collaborativeId) {
        return Optional.ofNullable(checklist.decided(collaborativeId, FORM, 0).get("cancelBy"))
                .map(day -> LocalDate.parse((String) day));
    }
}
