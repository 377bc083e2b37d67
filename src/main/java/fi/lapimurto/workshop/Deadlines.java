package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Workshop;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dates that follow a workshop's days. */
@Service("workshopDeadlines")
public class Deadlines {

    /** Exact participant data is due two weeks before (S3.17). */
    private static final int LIST_WEEKS_BEFORE = 2;

    /** Who has not sent the list yet is reminded while there is time to collect it. */
    private static final int REMINDER_WEEKS_BEFORE_LIST = 1;

    /** Feedback opens at the end of the last day and closes a week later (G31). */
    private static final int FEEDBACK_WEEKS = 1;

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime END_OF_OFFICE_HOURS = LocalTime.of(16, 0);

    private final Collaboratives collaboratives;
    private final Checklist checklist;
    private final Clock clock;

    Deadlines(Collaboratives collaboratives, Checklist checklist, Clock clock) {
        this.collaboratives = collaboratives;
        this.checklist = checklist;
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

    /** When the last day is over and feedback is asked for: the day on which it was held, or is to be held. */
    @Transactional(readOnly = true)
    public Instant lastDayOver(UUID collaborativeId, int workshopNumber) {
        return at(lastDay(collaborativeId, workshopNumber), END_OF_OFFICE_HOURS);
    }

    /** When feedback closes, and organisers and coaches are to reflect on the workshop. */
    @Transactional(readOnly = true)
    public Instant feedbackCloses(UUID collaborativeId, int workshopNumber) {
        return at(lastDay(collaborativeId, workshopNumber).plusWeeks(FEEDBACK_WEEKS), END_OF_OFFICE_HOURS);
    }

    private Instant weeksBefore(int weeks, UUID collaborativeId, int workshopNumber, LocalTime time) {
        return at(workshop(collaborativeId, workshopNumber).firstDay().minusWeeks(weeks), time);
    }

    private LocalDate lastDay(UUID collaborativeId, int workshopNumber) {
        Object heldUntil = checklist
                .decided(collaborativeId, HoldWorkshopForm.ID, workshopNumber)
                .get("heldUntil");
        return Optional.ofNullable((String) heldUntil)
                .map(LocalDate::parse)
                .orElseGet(() -> workshop(collaborativeId, workshopNumber).lastDay());
    }

    private Workshop workshop(UUID collaborativeId, int workshopNumber) {
        return collaboratives.get(collaborativeId).timetable().workshop(workshopNumber);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }
}
