package fi.lapimurto.schedule;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.deadline.Advice;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Plan;
import fi.lapimurto.deadline.Schedule;
import fi.lapimurto.deadline.Span;
import fi.lapimurto.deadline.Warning;
import fi.lapimurto.schedule.DecidedDay.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final DecidedDays decided;
    private final StepProgress progress;
    private final TimetableHistory moves;
    private final Deadlines deadlines;
    private final Advice advice;
    private final OpenDates open;
    private final Clock clock;

    CollaborativeSchedules(
            Collaboratives collaboratives,
            DecidedDays decided,
            StepProgress progress,
            TimetableHistory moves,
            Deadlines deadlines,
            Advice advice,
            OpenDates open,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.decided = decided;
        this.progress = progress;
        this.moves = moves;
        this.deadlines = deadlines;
        this.advice = advice;
        this.open = open;
        this.clock = clock;
    }

    /** Everything that is due in a collaborative, the earliest first. */
    public List<DueDate> dates(UUID id) {
        Agreed agreed = agreed(id);
        return deadlines.plan(id).dueDates(agreed.schedule(clock.getZone()));
    }

    /** The same for several collaboratives, in as many statements as one takes. */
    public Map<UUID, List<DueDate>> dates(Collection<UUID> ids) {
        Map<UUID, Plan> plans = deadlines.plans(ids);
        return agreed(ids).entrySet().stream()
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
        return deadlines.plan(id).dueDate(milestone, agreed(id).schedule(clock.getZone()), occurrence);
    }

    /** What an experienced organiser would say to the timetable as it is. */
    public List<Warning> advice(UUID id) {
        return advice.on(deadlines.plan(id), agreed(id).schedule(clock.getZone()), LocalDate.now(clock));
    }

    /** When the information session begins, once it is planned. */
    public Optional<Instant> infoSession(UUID id) {
        return Optional.ofNullable(agreed(id).infoSession())
                .map(it -> it.atZone(clock.getZone()).toInstant());
    }

    /** The days on which a workshop was held, or is to be held. */
    public Span workshopDays(UUID id, int number) {
        Agreed agreed = agreed(id);
        return agreed.days(agreed.timetable().workshop(number));
    }

    /** Whether a workshop was held. */
    public boolean wasHeld(UUID id, int number) {
        return agreed(id).days(Kind.workshop_held).stream().anyMatch(it -> it.occurrence() == number);
    }

    /** The usual day of the information session, whatever was decided. */
    public LocalDate usualInfoSession(UUID id) {
        LocalDate firstDay = collaboratives.get(id).timetable().first().firstDay();
        return deadlines.plan(id).day(Milestone.info_session, firstDay);
    }

    /** When recruiting closes, once that is planned. */
    public Optional<Instant> recruitingCloses(UUID id) {
        return agreed(id).recruitingCloses() == null
                ? Optional.empty()
                : at(id, Milestone.recruiting_closes_default, 0);
    }

    /**
     * The last days on which the chosen venues can be cancelled without cost (S4.14), from today on and the next one
     * first; empty as long as nothing is booked.
     */
    public List<LocalDate> cancelDays(UUID id) {
        LocalDate today = LocalDate.now(clock);
        return agreed(id).days(Kind.venue_cancellation).stream()
                .map(DecidedDay::firstDay)
                .filter(day -> !day.isBefore(today))
                .toList();
    }

    /** When organisers are reminded that venues can soon no longer be cancelled without cost (G48). */
    public Instant cancellationReminder(UUID id, LocalDate cancelDay) {
        return deadlines.plan(id).at(Milestone.cancellation_reminder, cancelDay);
    }

    /** What another timetable would do to the dates that lie ahead, which of them are over too; nothing is changed. */
    public ReschedulePreview preview(UUID id, Timetable timetable) {
        Agreed now = agreed(id);
        now.collaborative().requireRunning();
        Agreed then = now.moved(timetable, LocalDate.now(clock));
        Plan plan = deadlines.plan(id);
        LocalDate today = LocalDate.now(clock);
        List<Warning> known = advice.on(plan, now.schedule(clock.getZone()), today);
        List<Warning> fresh = advice.on(plan, then.schedule(clock.getZone()), today).stream()
                .filter(it -> !known.contains(it) && !it.key().equals(Advice.STARTED_LATE))
                .toList();
        return new ReschedulePreview(shifts(plan, now, then), fresh);
    }

    private List<ReschedulePreview.Shift> shifts(Plan plan, Agreed now, Agreed then) {
        Map<Place, DueDate> before = byPlace(plan.dueDates(now.schedule(clock.getZone())));
        Map<Place, DueDate> after = byPlace(plan.dueDates(then.schedule(clock.getZone())));
        Map<Place, List<OpenDates.OpenDate>> waiting = open
                .of(now.collaborative().code())
                .stream()
                .collect(Collectors.groupingBy(it -> new Place(it.milestone(), it.occurrence())));
        Set<Place> places = new HashSet<>(before.keySet());
        places.addAll(after.keySet());
        List<ReschedulePreview.Shift> shifts = new ArrayList<>();
        for (Place place : places) {
            DueDate from = before.get(place);
            DueDate to = after.get(place);
            List<OpenDates.OpenDate> hanging = waiting.getOrDefault(place, List.of());
            boolean moves = from == null || to == null || !from.at().equals(to.at());
            if (moves && (!hanging.isEmpty() || isAhead(place, from, to, now))) {
                shifts.add(new ReschedulePreview.Shift(place.milestone(), place.occurrence(), from, to, hanging));
            }
        }
        shifts.sort(Comparator.comparing(ReschedulePreview.Shift::first)
                .thenComparing(ReschedulePreview.Shift::milestone)
                .thenComparing(ReschedulePreview.Shift::occurrence));
        return List.copyOf(shifts);
    }

    /** Whether what nobody has on the table yet will still come: it is neither done nor over. */
    private boolean isAhead(Place place, DueDate from, DueDate to, Agreed agreed) {
        boolean done = open.form(place.milestone())
                .filter(form -> progress.isFinished(agreed.collaborative().id(), form, place.occurrence()))
                .isPresent();
        Instant now = clock.instant();
        return !done
                && (from != null && from.at().isAfter(now)
                        || to != null && to.at().isAfter(now));
    }

    private static Map<Place, DueDate> byPlace(List<DueDate> dates) {
        return dates.stream().collect(Collectors.toMap(it -> new Place(it.milestone(), it.occurrence()), it -> it));
    }

    private Agreed agreed(UUID id) {
        return Optional.ofNullable(agreed(List.of(id)).get(id)).orElseThrow(() -> Collaboratives.unknown());
    }

    private Map<UUID, Agreed> agreed(Collection<UUID> ids) {
        Map<UUID, List<DecidedDay>> days =
                decided.of(ids).stream().collect(Collectors.groupingBy(DecidedDay::collaborativeId));
        Map<UUID, List<TimetableHistory.Move>> moved = moves.of(ids);
        return collaboratives.withTimetables(ids).stream()
                .collect(Collectors.toMap(
                        Collaborative::id,
                        it -> new Agreed(
                                it,
                                it.timetable(),
                                days.getOrDefault(it.id(), List.of()),
                                moved.getOrDefault(it.id(), List.of()))));
    }

    /** What is due, and for which workshop, gap or booking. */
    private record Place(Milestone milestone, int occurrence) {}

    /** What a collaborative has agreed on so far. */
    private record Agreed(
            Collaborative collaborative,
            Timetable timetable,
            List<DecidedDay> decided,
            List<TimetableHistory.Move> moves) {

        Agreed moved(Timetable other, LocalDate on) {
            List<TimetableHistory.Move> more = new ArrayList<>(moves);
            more.addAll(TimetableHistory.between(timetable, other, on));
            return new Agreed(collaborative, other, decided, more);
        }

        Schedule schedule(ZoneId zone) {
            return new Schedule(
                    LocalDate.ofInstant(collaborative.openedAt(), zone),
                    timetable.workshops().stream().map(this::days).toList(),
                    recruitingCloses(),
                    infoSession(),
                    days(Kind.venue_cancellation).stream()
                            .collect(Collectors.toMap(DecidedDay::occurrence, DecidedDay::firstDay)),
                    TimetableHistory.decidedOn(timetable, moves));
        }

        LocalDate recruitingCloses() {
            return days(Kind.recruiting_closes).stream()
                    .findFirst()
                    .map(DecidedDay::firstDay)
                    .orElse(null);
        }

        LocalDateTime infoSession() {
            return days(Kind.info_session).stream()
                    .findFirst()
                    .map(it -> it.firstDay().atTime(it.startTime()))
                    .orElse(null);
        }

        List<DecidedDay> days(Kind kind) {
            return decided.stream().filter(it -> it.kind() == kind).toList();
        }

        /** The days on which a workshop was held, or is to be held. */
        private Span days(Workshop workshop) {
            return days(Kind.workshop_held).stream()
                    .filter(it -> it.occurrence() == workshop.number())
                    .findFirst()
                    .map(it -> new Span(it.firstDay(), it.lastDay()))
                    .orElseGet(workshop::span);
        }
    }
}
