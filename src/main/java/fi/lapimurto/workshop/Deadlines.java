package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Collaboratives;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dates that follow a workshop's first day. */
@Service
public class Deadlines {

    /** Exact participant data is due two weeks before (S3.17). */
    private static final int LIST_WEEKS_BEFORE = 2;

    private static final LocalTime END_OF_OFFICE_HOURS = LocalTime.of(16, 0);

    private final Collaboratives collaboratives;
    private final Clock clock;

    Deadlines(Collaboratives collaboratives, Clock clock) {
        this.collaboratives = collaboratives;
        this.clock = clock;
    }

    /** When the exact list of participants is due. */
    @Transactional(readOnly = true)
    public Instant participantList(UUID collaborativeId, int workshopNumber) {
        return collaboratives
                .get(collaborativeId)
                .timetable()
                .workshop(workshopNumber)
                .firstDay()
                .minusWeeks(LIST_WEEKS_BEFORE)
                .atTime(END_OF_OFFICE_HOURS)
                .atZone(clock.getZone())
                .toInstant();
    }
}
