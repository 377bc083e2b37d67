package fi.lapimurto.schedule;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.deadline.Anchor;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Plan;
import fi.lapimurto.deadline.RuleChanged;
import fi.lapimurto.schedule.DecidedDay.DecidedDayType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the days that are decided in the steps, and says which dates move with them or with a changed rule. */
@Service
@Transactional
public class DayDecisions {

    /** What is counted from the days on which a workshop was really held. */
    private static final Set<Anchor> HELD = Set.of(
            Anchor.workshop_end,
            Anchor.gap_start,
            Anchor.gap_middle,
            Anchor.gap_end,
            Anchor.last_workshop_start,
            Anchor.last_workshop_end);

    private final DecidedDays days;
    private final CollaborativeSchedules schedules;
    private final Deadlines deadlines;
    private final Collaboratives collaboratives;
    private final ApplicationEventPublisher events;

    DayDecisions(
            DecidedDays days,
            CollaborativeSchedules schedules,
            Deadlines deadlines,
            Collaboratives collaboratives,
            ApplicationEventPublisher events) {
        this.days = days;
        this.schedules = schedules;
        this.deadlines = deadlines;
        this.collaboratives = collaboratives;
        this.events = events;
    }

    /** The last day for applications. */
    public void recruitingCloses(UUID id, LocalDate day) {
        replace(id, DecidedDayType.recruiting_closes, 0, day, day, null);
        tell(id, anchor -> anchor == Anchor.recruiting_closes, Milestone.recruiting_closes_default);
    }

    /** The first day for applications. */
    public void recruitingOpens(UUID id, LocalDate day) {
        replace(id, DecidedDayType.recruiting_opens, 0, day, day, null);
        tell(id, anchor -> false, Milestone.recruiting_opens);
    }

    /** When the information session begins. */
    public void infoSession(UUID id, LocalDate day, LocalTime start) {
        replace(id, DecidedDayType.info_session, 0, day, day, start);
        tell(id, anchor -> false, Milestone.info_session);
    }

    /** On which days a workshop was held. */
    public void workshopHeld(UUID id, int workshop, LocalDate first, LocalDate last) {
        replace(id, DecidedDayType.workshop_held, workshop, first, last, null);
        tell(id, HELD::contains, Milestone.feedback_asked);
    }

    /** Takes back that a workshop was held: its planned days hold again. */
    public void workshopNotHeld(UUID id, int workshop) {
        days.delete(id, DecidedDayType.workshop_held, workshop);
        tell(id, HELD::contains, Milestone.feedback_asked);
    }

    /** The last days on which bookings can be cancelled free of charge; empty when nothing is booked. */
    public void venueCancellation(UUID id, Collection<LocalDate> cancelBy) {
        days.delete(id, DecidedDayType.venue_cancellation);
        int number = 0;
        for (LocalDate day : new TreeSet<>(cancelBy)) {
            number++;
            days.save(new DecidedDay(id, DecidedDayType.venue_cancellation, number, day, day, null));
        }
    }

    @EventListener
    void on(RuleChanged event) {
        Milestone changed = event.milestone();
        boolean closing = changed == Milestone.recruiting_closes_default;
        tell(event.collaborativeId(), anchor -> closing && anchor == Anchor.recruiting_closes, changed);
    }

    private void replace(
            UUID id, DecidedDayType kind, int occurrence, LocalDate first, LocalDate last, LocalTime start) {
        days.delete(id, kind, occurrence);
        days.save(new DecidedDay(id, kind, occurrence, first, last, start));
    }

    private void tell(UUID id, Predicate<Anchor> anchors, Milestone also) {
        Plan plan = deadlines.plan(id);
        List<DueDate> dates = schedules.dates(id).stream()
                .filter(it -> it.milestone() == also
                        || anchors.test(plan.rule(it.milestone()).anchor()))
                .toList();
        events.publishEvent(new DatesChanged(id, collaboratives.get(id).code(), dates));
    }
}
