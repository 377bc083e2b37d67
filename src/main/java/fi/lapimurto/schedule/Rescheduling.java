package fi.lapimurto.schedule;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeChange;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Rule;
import fi.lapimurto.deadline.RuleChange;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Reasons;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.web.Precondition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Moves the workshops of a collaborative and changes its rules; the organisers' use cases. */
@Service
public class Rescheduling {

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final CollaborativeSchedules schedules;
    private final StepProgress progress;
    private final TimetableHistory history;
    private final Deadlines deadlines;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rescheduling(
            AccessControl access,
            Collaboratives collaboratives,
            CollaborativeSchedules schedules,
            StepProgress progress,
            TimetableHistory history,
            Deadlines deadlines,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.schedules = schedules;
        this.progress = progress;
        this.history = history;
        this.deadlines = deadlines;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves workshops to other days, or has more or fewer of them.
     *
     * @param version what the asker has seen, or {@code null} when it does not matter
     */
    @UseCase
    public void reschedule(UUID id, Integer version, Timetable timetable, String reason, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        String why = Reasons.require("reason", reason);
        Collaborative collaborative = collaboratives.get(id);
        if (version != null && collaborative.version() != version) {
            throw Precondition.failed();
        }
        int reached = progress.workshopReached(id);
        if (timetable.workshops().size() < reached) {
            throw UseCaseRejected.conflict("collaborative.timetable.alreadyHeld", reached);
        }
        Timetable old = collaborative.timetable();
        List<DueDate> before = schedules.dates(id);
        collaborative.reschedule(timetable);
        long change = trail.record(CollaborativeChange.subject(id), CollaborativeChange.rescheduled, by, null, why);
        history.keep(id, change, TimetableHistory.between(old, timetable, LocalDate.now(clock)));
        List<DueDate> changed = new ArrayList<>(schedules.dates(id));
        changed.removeAll(before);
        events.publishEvent(new TimetableChanged(id, collaborative.code(), change));
        events.publishEvent(new DatesChanged(id, collaborative.code(), changed));
    }

    /** Tells what another timetable would change. */
    @UseCase
    public ReschedulePreview preview(UUID id, Timetable timetable, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        return schedules.preview(id, timetable);
    }

    /** The timetable with everything that is not over moved by as many days. */
    @UseCase
    public Timetable shifted(UUID id, int days, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        return collaboratives.get(id).timetable().shifted(days, LocalDate.now(clock));
    }

    /** Counts a deadline differently from now on. */
    @UseCase
    public Rule recount(UUID id, RuleChange change, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        collaboratives.get(id).requireRunning();
        return deadlines.change(id, change, by);
    }
}
