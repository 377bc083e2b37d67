package fi.lapimurto.collaborative;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dates of a collaborative that follow its timetable, or what was decided in its steps. */
@Service
@Transactional(readOnly = true)
public class Milestones {

    public static final String PLAN_RECRUITING = "collaborative-plan-recruiting";
    public static final String PLAN_INFO_SESSION = "collaborative-plan-info-session";
    public static final String BOOK_VENUES = "collaborative-book-venues";

    /** The information session is held three to six weeks before the first workshop (G5). */
    public static final int INFO_SESSION_EARLIEST_WEEKS = 6;

    public static final int INFO_SESSION_LATEST_WEEKS = 3;

    /**
     * The dates of recruiting.
     *
     * @param closesSoon when organisers are reminded that it is about to close
     * @param selectionDue when the teams are to be chosen
     */
    public record Recruiting(Instant closesSoon, Instant closes, Instant selectionDue) {}

    private static final int CLOSES_SOON_WEEKS = 1;

    /** Teams are chosen within two weeks of recruiting's close (G48). */
    private static final int SELECTION_WEEKS = 2;

    /** The overall report is due eight weeks after the last workshop (G48). */
    private static final int EVALUATION_WEEKS = 8;

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime END_OF_OFFICE_HOURS = LocalTime.of(16, 0);

    private final Collaboratives collaboratives;
    private final Checklist checklist;
    private final Bookings bookings;
    private final Clock clock;

    Milestones(Collaboratives collaboratives, Checklist checklist, Bookings bookings, Clock clock) {
        this.collaboratives = collaboratives;
        this.checklist = checklist;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** When arranging the information session begins, unless it is brought forward. */
    public Instant infoSessionOpens(UUID collaborativeId) {
        return at(timetable(collaborativeId).first().firstDay().minusWeeks(INFO_SESSION_EARLIEST_WEEKS), MORNING);
    }

    /** The usual day of the information session: a month before the first workshop, on a working day (S7.1, G5). */
    public LocalDate usualInfoSession(UUID collaborativeId) {
        LocalDate day = timetable(collaborativeId).first().firstDay().minusMonths(1);
        while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The information session, once it is planned. */
    public Optional<InfoSession> infoSession(UUID collaborativeId) {
        Map<String, Object> plan = checklist.decided(collaborativeId, PLAN_INFO_SESSION, 0);
        return day(plan, "day")
                .map(day -> new InfoSession(
                        at(day, LocalTime.parse((String) plan.get("startTime"))),
                        (int) plan.get("minutes"),
                        (String) plan.get("link"),
                        (String) plan.get("place"),
                        (String) plan.get("invitationText")));
    }

    /** When recruiting closes and what follows from it, once it is planned. */
    public Optional<Recruiting> recruiting(UUID collaborativeId) {
        return day(checklist.decided(collaborativeId, PLAN_RECRUITING, 0), "closesOn")
                .map(day -> new Recruiting(closesSoon(day), at(day, END_OF_OFFICE_HOURS), selectionDue(day)));
    }

    private Instant closesSoon(LocalDate closesOn) {
        return at(closesOn.minusWeeks(CLOSES_SOON_WEEKS), MORNING);
    }

    private Instant selectionDue(LocalDate closesOn) {
        return at(closesOn.plusWeeks(SELECTION_WEEKS), END_OF_OFFICE_HOURS);
    }

    /** The days until which venues can be cancelled without cost, once they are booked and as long as they can be. */
    public List<LocalDate> cancelDays(UUID collaborativeId) {
        boolean booked = !checklist.decided(collaborativeId, BOOK_VENUES, 0).isEmpty();
        return booked ? bookings.cancelDays(collaborativeId) : List.of();
    }

    /** When organisers are reminded that venues can soon no longer be cancelled without cost (G48). */
    public Instant cancellationReminder(LocalDate cancelDay) {
        return at(cancelDay.minusMonths(1), MORNING);
    }

    /** When the evaluation is due. */
    public Instant evaluationDue(UUID collaborativeId) {
        return at(timetable(collaborativeId).last().lastDay().plusWeeks(EVALUATION_WEEKS), END_OF_OFFICE_HOURS);
    }

    private Timetable timetable(UUID collaborativeId) {
        return collaboratives.get(collaborativeId).timetable();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }

    private static Optional<LocalDate> day(Map<String, Object> decided, String field) {
        return Optional.ofNullable((String) decided.get(field)).map(LocalDate::parse);
    }
}
