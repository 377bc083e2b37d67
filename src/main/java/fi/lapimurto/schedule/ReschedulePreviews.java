package fi.lapimurto.schedule;

import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.deadline.Advice;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.Plan;
import fi.lapimurto.deadline.Warning;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells organisers what another timetable would change. */
@Service
@Transactional(readOnly = true)
public class ReschedulePreviews {

    private final AccessControl access;
    private final AgreedDates agreed;
    private final Deadlines deadlines;
    private final Advice advice;
    private final DateShifts shifts;
    private final Clock clock;

    ReschedulePreviews(
            AccessControl access,
            AgreedDates agreed,
            Deadlines deadlines,
            Advice advice,
            DateShifts shifts,
            Clock clock) {
        this.access = access;
        this.agreed = agreed;
        this.deadlines = deadlines;
        this.advice = advice;
        this.shifts = shifts;
        this.clock = clock;
    }

    /** What another timetable would do to the dates that lie ahead, which of them are over too; nothing is changed. */
    public ReschedulePreview preview(UUID id, Timetable timetable, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        Agreed now = agreed.of(id);
        now.collaborative().requireRunning();
        Agreed then = now.moved(timetable, LocalDate.now(clock));
        Plan plan = deadlines.plan(id);
        LocalDate today = LocalDate.now(clock);
        List<Warning> known = advice.on(plan, now.schedule(clock.getZone()), today);
        List<Warning> fresh = advice.on(plan, then.schedule(clock.getZone()), today).stream()
                .filter(it -> !known.contains(it) && !it.key().equals(Advice.STARTED_LATE))
                .toList();
        return new ReschedulePreview(shifts.between(plan, now, then), fresh);
    }

    /** The timetable with everything that is not over moved by as many days. */
    public Timetable shifted(UUID id, int days, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        return shifted(agreed.of(id).timetable(), days);
    }

    /** A timetable with everything that is not over moved by as many days. */
    public Timetable shifted(Timetable timetable, int days) {
        return timetable.shifted(days, LocalDate.now(clock));
    }
}
