package fi.lapimurto.schedule;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Reasons;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.web.Precondition;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Moves the workshops of a collaborative, and with them everything that hangs on their days. */
@Service
public class Rescheduling {

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final CollaborativeSchedules schedules;
    private final StepProgress progress;
    private final TimetableHistory history;
    private final ApplicationEventPublisher events;

    Rescheduling(
            AccessControl access,
            Collaboratives collaboratives,
            CollaborativeSchedules schedules,
            StepProgress progress,
            TimetableHistory history,
            ApplicationEventPublisher events) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.schedules = schedules;
        this.progress = progress;
        this.history = history;
        this.events = events;
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
        long change = history.record(id, old, timetable, by, why);
        List<DueDate> changed = new ArrayList<>(schedules.dates(id));
        changed.removeAll(before);
        events.publishEvent(new TimetableChanged(id, collaborative.code(), change));
        events.publishEvent(new DatesChanged(id, collaborative.code(), changed));
    }
}
