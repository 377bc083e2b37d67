package fi.lapimurto.collaborative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.deadline.Advice;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Plan;
import fi.lapimurto.deadline.Schedule;
import fi.lapimurto.deadline.Span;
import fi.lapimurto.deadline.Warning;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
public class Planning {

    public static final String PLAN_RECRUITING = "collaborative-plan-recruiting";
    public static final String PLAN_INFO_SESSION = "collaborative-plan-info-session";
    public static final String BOOK_VENUES = "collaborative-book-venues";
    public static final String HOLD_WORKSHOP = "workshop-hold-workshop";

    /** Plans that hold until there is another: opened again and then skipped, they stay as they were. */
    private static final Set<String> STAYING = Set.of(PLAN_RECRUITING, PLAN_INFO_SESSION);

    /** The forms in which days are decided. */
    private static final Set<String> DECIDING = Set.of(PLAN_RECRUITING, PLAN_INFO_SESSION, BOOK_VENUES, HOLD_WORKSHOP);

    private final Collaboratives collaboratives;
    private final Decisions decisions;
    private final Bookings bookings;
    private final Moves moves;
    private final Deadlines deadlines;
    private final Advice advice;
    private final OpenDates open;
    private final ObjectMapper json;
    private final Clock clock;

    Planning(
            Collaboratives collaboratives,
            Decisions decisions,
            Bookings bookings,
            Moves moves,
            Deadlines deadlines,
            Advice advice,
            OpenDates open,
            ObjectMapper json,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.decisions = decisions;
        this.bookings = bookings;
        this.moves = moves;
        this.deadlines = deadlines;
        this.advice = advice;
        this.open = open;
        this.json = json;
        this.clock = clock;
    }

    /** Everything that is due in a collaborative, the earliest first. */
    public List<DueDate> dates(UUID id) {
        Agreed agreed = agreed(id);
        return deadlines.plan(id).dueDates(agreed.schedule());
    }

    /** The same for several collaboratives, in as many statements as one takes. */
    public Map<UUID, List<DueDate>> dates(Collection<UUID> ids) {
        Map<UUID, Plan> plans = deadlines.plans(ids);
        return agreed(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> plans.get(it.getKey()).dueDates(it.getValue().schedule())));
    }

    /** When a milestone is due; nothing as long as the collaborative has no such workshop, gap or booking. */
    public Optional<Instant> at(UUID id, Milestone milestone, int occurrence) {
        return deadlines
                .plan(id)
                .dueDate(milestone, agreed(id).schedule(), occurrence)
                .map(DueDate::at);
    }

    /** What an experienced organiser would say to the timetable as it is. */
    public List<Warning> advice(UUID id) {
        return advice.on(deadlines.plan(id), agreed(id).schedule(), LocalDate.now(clock));
    }

    /** The information session, once it is planned. */
    public Optional<InfoSession> infoSession(UUID id) {
        Map<String, Object> plan = agreed(id).decided(PLAN_INFO_SESSION, 0);
        return infoSessionAt(plan)
                .map(begins -> new InfoSession(
                        begins.atZone(clock.getZone()).toInstant(),
                        (int) plan.get("minutes"),
                        (String) plan.get("link"),
                        (String) plan.get("place"),
                        (String) plan.get("invitationText")));
    }

    /** The usual day of the information session, whatever was decided. */
    public LocalDate usualInfoSession(UUID id) {
        LocalDate firstDay = collaboratives.get(id).timetable().first().firstDay();
        return deadlines.plan(id).day(Milestone.info_session, firstDay);
    }

    /** The plan of recruiting, field by field; empty as long as there is none. */
    public Map<String, Object> recruitingPlan(UUID id) {
        return agreed(id).decided(PLAN_RECRUITING, 0);
    }

    /** When recruiting closes, once that is planned. */
    public Optional<Instant> recruitingCloses(UUID id) {
        return agreed(id).decided(PLAN_RECRUITING, 0).isEmpty()
                ? Optional.empty()
                : at(id, Milestone.recruiting_closes_default, 0);
    }

    /** The days until which venues can be cancelled without cost, once they are booked and as long as they can be. */
    public List<LocalDate> cancelDays(UUID id) {
        return agreed(id).decided(BOOK_VENUES, 0).isEmpty() ? List.of() : bookings.cancelDays(id);
    }

    /** When organisers are reminded that venues can soon no longer be cancelled without cost (G48). */
    public Instant cancellationReminder(UUID id, LocalDate cancelDay) {
        return deadlines.plan(id).at(Milestone.cancellation_reminder, cancelDay);
    }

    /** What another timetable would do to the dates that lie ahead, which of them are over too; nothing is changed. */
    public Preview preview(UUID id, Timetable timetable) {
        Agreed now = agreed(id);
        now.collaborative().requireRunning();
        Agreed then = now.moved(timetable, LocalDate.now(clock));
        Plan plan = deadlines.plan(id);
        LocalDate today = LocalDate.now(clock);
        List<Warning> known = advice.on(plan, now.schedule(), today);
        List<Warning> fresh = advice.on(plan, then.schedule(), today).stream()
                .filter(it -> !known.contains(it) && !it.key().equals(Advice.STARTED_LATE))
                .toList();
        return new Preview(shifts(plan, now, then), fresh);
    }

    private List<Preview.Shift> shifts(Plan plan, Agreed now, Agreed then) {
        Map<Place, DueDate> before = byPlace(plan.dueDates(now.schedule()));
        Map<Place, DueDate> after = byPlace(plan.dueDates(then.schedule()));
        Map<Place, List<OpenDates.OpenDate>> waiting = open
                .of(now.collaborative().code())
                .stream()
                .collect(Collectors.groupingBy(it -> new Place(it.milestone(), it.occurrence())));
        Set<Place> places = new HashSet<>(before.keySet());
        places.addAll(after.keySet());
        List<Preview.Shift> shifts = new ArrayList<>();
        for (Place place : places) {
            DueDate from = before.get(place);
            DueDate to = after.get(place);
            List<OpenDates.OpenDate> hanging = waiting.getOrDefault(place, List.of());
            boolean moves = from == null || to == null || !from.at().equals(to.at());
            if (moves && (!hanging.isEmpty() || isAhead(place, from, to, now))) {
                shifts.add(new Preview.Shift(place.milestone(), place.occurrence(), from, to, hanging));
            }
        }
        shifts.sort(Comparator.comparing(Preview.Shift::first)
                .thenComparing(Preview.Shift::milestone)
                .thenComparing(Preview.Shift::occurrence));
        return List.copyOf(shifts);
    }

    /** Whether what nobody has on the table yet will still come: it is neither done nor over. */
    private boolean isAhead(Place place, DueDate from, DueDate to, Agreed agreed) {
        boolean done = open.form(place.milestone())
                .filter(form -> agreed.isFinished(form, place.occurrence()))
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
        Map<UUID, List<Decision>> decided =
                decisions.of(ids, DECIDING).stream().collect(Collectors.groupingBy(Decision::collaborativeId));
        Map<UUID, List<LocalDate>> cancelBy = bookings.cancelDays(ids);
        Map<UUID, List<Moves.Move>> moved = moves.of(ids);
        Map<UUID, Agreed> agreed = new HashMap<>();
        for (Collaborative it : collaboratives.withTimetables(ids)) {
            agreed.put(
                    it.id(),
                    new Agreed(
                            it,
                            it.timetable(),
                            decided.getOrDefault(it.id(), List.of()),
                            cancelBy.getOrDefault(it.id(), List.of()),
                            moved.getOrDefault(it.id(), List.of())));
        }
        return agreed;
    }

    private static Optional<LocalDate> day(Map<String, Object> decided, String field) {
        return Optional.ofNullable((String) decided.get(field)).map(LocalDate::parse);
    }

    private static Optional<LocalDateTime> infoSessionAt(Map<String, Object> plan) {
        return day(plan, "day").map(day -> day.atTime(LocalTime.parse((String) plan.get("startTime"))));
    }

    /** What is due, and for which workshop, gap or booking. */
    private record Place(Milestone milestone, int occurrence) {}

    /** What a collaborative has agreed on so far. */
    private final class Agreed {

        private final Collaborative collaborative;
        private final Timetable timetable;
        private final List<Decision> decisions;
        private final List<LocalDate> cancelBy;
        private final List<Moves.Move> moves;

        Agreed(
                Collaborative collaborative,
                Timetable timetable,
                List<Decision> decisions,
                List<LocalDate> cancelBy,
                List<Moves.Move> moves) {
            this.collaborative = collaborative;
            this.timetable = timetable;
            this.decisions = decisions;
            this.cancelBy = cancelBy;
            this.moves = moves;
        }

        Collaborative collaborative() {
            return collaborative;
        }

        Agreed moved(Timetable other, LocalDate on) {
            List<Moves.Move> more = new ArrayList<>(moves);
            more.addAll(Moves.between(timetable, other, on));
            return new Agreed(collaborative, other, decisions, cancelBy, more);
        }

        Schedule schedule() {
            return new Schedule(
                    LocalDate.ofInstant(collaborative.openedAt(), clock.getZone()),
                    timetable.workshops().stream().map(this::days).toList(),
                    day(decided(PLAN_RECRUITING, 0), "closesOn").orElse(null),
                    infoSessionAt(decided(PLAN_INFO_SESSION, 0)).orElse(null),
                    decided(BOOK_VENUES, 0).isEmpty() ? Map.of() : numbered(cancelBy),
                    Moves.decidedOn(timetable, moves));
        }

        /** The days on which a workshop was held, or is to be held. */
        private Span days(Workshop workshop) {
            Map<String, Object> held = decided(HOLD_WORKSHOP, workshop.number());
            return new Span(
                    day(held, "heldFrom").orElseGet(workshop::firstDay),
                    day(held, "heldUntil").orElseGet(workshop::lastDay));
        }

        /** What was decided in a form, field by field; empty when nothing was. */
        Map<String, Object> decided(String form, int occurrence) {
            return decisions.stream()
                    .filter(it -> it.form().equals(form) && it.occurrence() == occurrence)
                    .filter(it -> it.outcome() != Decision.Outcome.skipped || STAYING.contains(form))
                    .filter(it -> it.decided() != null)
                    .findFirst()
                    .map(it -> read(it.decided()))
                    .orElse(Map.of());
        }

        boolean isFinished(String form, int occurrence) {
            return Planning.this
                    .decisions
                    .find(collaborative.id(), form, occurrence)
                    .filter(it -> it.outcome() != Decision.Outcome.reopened)
                    .isPresent();
        }

        private static Map<Integer, LocalDate> numbered(List<LocalDate> days) {
            Map<Integer, LocalDate> numbered = new LinkedHashMap<>();
            days.forEach(day -> numbered.put(numbered.size() + 1, day));
            return numbered;
        }
    }

    private Map<String, Object> read(String decided) {
        try {
            return json.readValue(decided, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
