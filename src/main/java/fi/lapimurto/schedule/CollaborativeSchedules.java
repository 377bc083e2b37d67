package fi.lapimurto.schedule;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.deadline.Advice;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Plan;
import fi.lapimurto.deadline.Span;
import fi.lapimurto.deadline.Warning;
import fi.lapimurto.schedule.DecidedDay.DecidedDayType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When everything in a collaborative is due: its rules, applied to its timetable and to the days that were decided in
 * its steps. Tasks, timers, letters and pages all ask here.
 */
@Service
@Transactional(readOnly = true)
public class CollaborativeSchedules {

    private final Collaboratives collaboratives;
    private final AgreedDates agreed;
    private final Deadlines deadlines;
    private final Advice advice;
    private final Clock clock;

    CollaborativeSchedules(
            Collaboratives collaboratives, AgreedDates agreed, Deadlines deadlines, Advice advice, Clock clock) {
        this.collaboratives = collaboratives;
        this.agreed = agreed;
        this.deadlines = deadlines;
        this.advice = advice;
        this.clock = clock;
    }

    /** Everything that is due in a collaborative, the earliest first. */
    public List<DueDate> dates(UUID id) {
        return deadlines.plan(id).dueDates(agreed.of(id).schedule(clock.getZone()));
    }

    /** The same for several collaboratives, in as many statements as one takes. */
    public Map<UUID, List<DueDate>> dates(Collection<UUID> ids) {
        Map<UUID, Plan> plans = deadlines.plans(ids);
        return agreed.of(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> plans.get(it.getKey()).dueDates(it.getValue().schedule(clock.getZone()))));
    }

    /** When a milestone is due; nothing as long as the collaborative has no such workshop, gap or booking. */
    public Optional<Instant> at(UUID id, Milestone milestone, int occurrence) {
        return date(id, milestone, occurrence).map(DueDate::at);
    }

    /** From when on it is time for what a milestone begins: the moment of its own day, also when that was missed. */
    public Optional<Instant> from(UUID id, Milestone milestone, int occurrence) {
        return date(id, milestone, occurrence)
                .map(it -> it.missed() ? it.day().atStartOfDay(clock.getZone()).toInstant() : it.at());
    }

    private Optional<DueDate> date(UUID id, Milestone milestone, int occurrence) {
        return deadlines.plan(id).dueDate(milestone, agreed.of(id).schedule(clock.getZone()), occurrence);
    }

    /** What an experienced organiser would say to the timetable as it is. */
    public List<Warning> advice(UUID id) {
        return advice.on(deadlines.plan(id), agreed.of(id).schedule(clock.getZone()), LocalDate.now(clock));
    }

    /** When the information session begins, once it is planned. */
    public Optional<Instant> infoSession(UUID id) {
        return Optional.ofNullable(agreed.of(id).infoSession())
                .map(it -> it.atZone(clock.getZone()).toInstant());
    }

    /** The days on which a workshop was held, or is to be held. */
    public Span workshopDays(UUID id, int number) {
        Agreed dates = agreed.of(id);
        return dates.days(dates.timetable().workshop(number));
    }

    /** Whether a workshop was held. */
    public boolean wasHeld(UUID id, int number) {
        return agreed.of(id).days(DecidedDayType.workshop_held).stream().anyMatch(it -> it.occurrence() == number);
    }

    /** The usual day of the information session, whatever was decided. */
    public LocalDate usualInfoSession(UUID id) {
        LocalDate firstDay = collaboratives.get(id).timetable().first().firstDay();
        return deadlines.plan(id).day(Milestone.info_session, firstDay);
    }

    /** When recruiting closes, once that is planned. */
    public Optional<Instant> recruitingCloses(UUID id) {
        return agreed.of(id).days(DecidedDay.DecidedDayType.recruiting_closes).isEmpty()
                ? Optional.empty()
                : at(id, Milestone.recruiting_closes_default, 0);
    }

    /**
     * The last days on which the chosen venues can be cancelled without cost (S4.14), from today on and the next one
     * first; empty as long as nothing is booked.
     */
    public List<LocalDate> cancelDays(UUID id) {
        LocalDate today = LocalDate.now(clock);
        return agreed.of(id).days(DecidedDayType.venue_cancellation).stream()
                .map(DecidedDay::firstDay)
                .filter(day -> !day.isBefore(today))
                .toList();
    }

    /** When organisers are reminded that venues can soon no longer be cancelled without cost (G48). */
    public Instant cancellationReminder(UUID id, LocalDate cancelDay) {
        return deadlines.plan(id).at(Milestone.cancellation_reminder, cancelDay);
    }
}
