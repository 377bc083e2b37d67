package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Collaboratives;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dates that follow a workshop's first day. */
@Service("workshopDeadlines")
public class Deadlines {

    /** Exact participant data is due two weeks before (S3.17). */
    private static final int LIST_WEEKS_BEFORE = 2;

    /** Who has not sent the list yet is reminded while there is time to collect it. */
    private static final int REMINDER_WEEKS_BEFORE_LIST = 1;

    private static final LocalTime MORNING = LocalTime.of(8, 0);
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
        return weeksBefore(LIST_WEEKS_BEFORE, collaborativeId, workshopNumber, END_OF_OFFICE_HOURS);
    }

    /** When organisers are reminded of a list that is still missing. */
    @Transactional(readOnly = true)
    public Instant participantListReminder(UUID collaborativeId, int workshopNumber) {
        return weeksBefore(LIST_WEEKS_BEFORE + REMINDER_WEEKS_BEFORE_LIST, collaborativeId, workshopNumber, MORNING);
    }

    private Instant weeksBefore(int weeks, UUID collaborativeId, int workshopNumber, LocalTime time) {
        return collaboratives
                .get(collaborativeId)
                .timetable()
                .workshop(workshopNumber)
                .firstDay()
                .minusWeeks(weeks)
                .atTime(time)
                .atZone(clock.getZone())
                .toInstant();
    }
}
