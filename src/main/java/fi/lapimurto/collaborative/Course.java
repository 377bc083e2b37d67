package fi.lapimurto.collaborative;

import fi.lapimurto.collaborative.TrailEntry.What;
import fi.lapimurto.deadline.Advice;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Rule;
import fi.lapimurto.deadline.RuleChange;
import fi.lapimurto.deadline.WorkingDays;
import fi.lapimurto.engine.Refused;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a collaborative as a whole, from its beginning to its end. */
@Service
@Transactional
public class Course {

    private final Collaboratives collaboratives;
    private final Steps steps;
    private final Trail trail;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Copying copying;
    private final Deadlines deadlines;
    private final Planning planning;
    private final Advice advice;
    private final Moves moves;
    private final Clock clock;

    Course(
            Collaboratives collaboratives,
            Steps steps,
            Trail trail,
            People people,
            ApplicationEventPublisher events,
            Copying copying,
            Deadlines deadlines,
            Planning planning,
            Advice advice,
            Moves moves,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.steps = steps;
        this.trail = trail;
        this.people = people;
        this.events = events;
        this.copying = copying;
        this.deadlines = deadlines;
        this.planning = planning;
        this.advice = advice;
        this.moves = moves;
        this.clock = clock;
    }

    /** Opens a collaborative with its thirteen steps; who opens it becomes its organiser. */
    public Collaborative open(NewCollaborative beginning, String by) {
        Collaborative collaborative =
                collaboratives.save(new Collaborative(code(beginning), beginning, by, clock.instant()));
        for (int number = 1; number <= Step.COUNT; number++) {
            steps.save(new Step(collaborative.id(), number));
        }
        people.assign(by, Role.organiser, collaborative.id());
        record(collaborative, by, What.opened, null);
        if (beginning.copyOf() == null) {
            deadlines.begin(collaborative.id());
            propose(collaborative, beginning.firstWorkshopDay());
        } else {
            copying.into(collaborative, beginning.copyOf(), by);
        }
        return collaborative;
    }

    /** Nothing is proposed that a warning would follow; days that are over already were what they were. */
    private void propose(Collaborative collaborative, LocalDate firstDay) {
        if (!firstDay.isBefore(LocalDate.now(clock))) {
            WorkingDays calendar = deadlines.workingDays();
            collaborative.reschedule(Timetable.proposed(firstDay, it -> advice.suits(calendar, it)));
        }
    }

    /** Moves workshops to other days, or has more or fewer of them. */
    public void reschedule(UUID id, Timetable timetable, String reason, String by) {
        Collaborative collaborative = collaboratives.get(id);
        int reached = steps.get(id, Step.WORKSHOPS).occurrence();
        if (timetable.workshops().size() < reached) {
            throw Refused.conflict("collaborative.timetable.alreadyHeld", reached);
        }
        Timetable old = collaborative.timetable();
        List<DueDate> before = planning.dates(id);
        collaborative.reschedule(timetable);
        long change = record(collaborative, by, What.rescheduled, reason);
        moves.keep(id, change, Moves.between(old, timetable, LocalDate.now(clock)));
        List<DueDate> changed = new ArrayList<>(planning.dates(id));
        changed.removeAll(before);
        events.publishEvent(new TimetableChanged(id, collaborative.code(), change));
        events.publishEvent(new DatesChanged(id, collaborative.code(), changed));
    }

    /** Counts a deadline differently from now on. */
    public Rule recount(UUID id, RuleChange change, String by) {
        collaboratives.get(id).requireRunning();
        return deadlines.change(id, change, by);
    }

    /** Lets the information session be arranged at once instead of about a month before the first workshop. */
    public void bringInfoSessionForward(UUID id, String by) {
        Collaborative collaborative = collaboratives.get(id);
        collaborative.requireRunning();
        record(collaborative, by, What.brought_forward, null);
        events.publishEvent(new InfoSessionBroughtForward(collaborative.code()));
    }

    /** Ends a collaborative before its time, with a reason. */
    public void cancel(UUID id, String reason, String by) {
        Collaborative collaborative = collaboratives.get(id);
        collaborative.cancel(Checklist.requireReason(reason), clock.instant());
        record(collaborative, by, What.cancelled, reason);
        events.publishEvent(new CollaborativeCancelled(collaborative.code()));
    }

    /** Closes a collaborative whose steps are all finished. */
    public void close(UUID id) {
        Collaborative collaborative = collaboratives.get(id);
        collaborative.close(clock.instant());
        record(collaborative, null, What.closed, null);
        events.publishEvent(new CollaborativeClosed(collaborative.code()));
    }

    private long record(Collaborative collaborative, String by, What what, String reason) {
        return trail.save(new TrailEntry(collaborative.id(), clock.instant(), by, what, null, reason))
                .id();
    }

    /** A short code that people can say, such as HV-2027-1: initials, year of the first workshop, running number. */
    private String code(NewCollaborative beginning) {
        String prefix =
                initials(beginning.name()) + "-" + beginning.firstWorkshopDay().getYear() + "-";
        collaboratives.lockPrefix(prefix);
        return prefix + (collaboratives.countByPrefix(prefix) + 1);
    }

    static String initials(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String initials = Stream.of(plain.split("[^A-Za-z]+"))
                .filter(word -> !word.isEmpty())
                .limit(4)
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
        return initials.isEmpty() ? "L" : initials;
    }
}
