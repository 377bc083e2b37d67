package fi.lapimurto.collaborative;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.deadline.Advice;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.WorkingDays;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Reasons;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Role;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
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
public class CollaborativeLifecycle {

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final AuditTrail trail;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Deadlines deadlines;
    private final Advice advice;
    private final Clock clock;

    CollaborativeLifecycle(
            AccessControl access,
            Collaboratives collaboratives,
            AuditTrail trail,
            People people,
            ApplicationEventPublisher events,
            Deadlines deadlines,
            Advice advice,
            Clock clock) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.trail = trail;
        this.people = people;
        this.events = events;
        this.deadlines = deadlines;
        this.advice = advice;
        this.clock = clock;
    }

    /**
     * Opens a collaborative; who opens it becomes its organiser. A copy takes over what was planned in an earlier round,
     * not what came of it: no results, attendance, answers, visits or used days, and nobody’s roles.
     *
     * @throws UseCaseRejected when the round to copy does not exist, or the person may not read it
     */
    public Collaborative open(NewCollaborative beginning, String by) {
        Collaborative collaborative =
                collaboratives.save(new Collaborative(code(beginning), beginning, by, clock.instant()));
        people.assign(by, Role.organiser, collaborative.id());
        record(collaborative, by, CollaborativeChange.opened, null, null);
        Collaborative earlier = beginning.copyOf() == null ? null : readable(beginning.copyOf(), by);
        if (earlier == null) {
            deadlines.begin(collaborative.id());
            propose(collaborative, beginning.firstWorkshopDay());
        } else {
            collaborative.beginAs(earlier);
            deadlines.beginAs(collaborative.id(), earlier.id());
            record(collaborative, by, CollaborativeChange.copied, earlier.code(), null);
        }
        events.publishEvent(new CollaborativeOpened(collaborative.id(), earlier == null ? null : earlier.id(), by));
        return collaborative;
    }

    private Collaborative readable(String code, String by) {
        return collaboratives
                .findByCode(code.strip())
                .filter(it -> access.may(by, Permission.ROUND_READ, it.id()))
                .orElseThrow(() -> UseCaseRejected.invalid("copyOf", "collaborative.copy.unknown"));
    }

    /** Nothing is proposed that a warning would follow; days that are over already were what they were. */
    private void propose(Collaborative collaborative, LocalDate firstDay) {
        if (!firstDay.isBefore(LocalDate.now(clock))) {
            WorkingDays calendar = deadlines.workingDays();
            collaborative.reschedule(Timetable.proposed(firstDay, it -> advice.suits(calendar, it)));
        }
    }

    /** Ends a collaborative before its time, with a reason. */
    @UseCase
    public void cancel(UUID id, String reason, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        String why = Reasons.require("reason", reason);
        Collaborative collaborative = collaboratives.get(id);
        collaborative.cancel(why, clock.instant());
        record(collaborative, by, CollaborativeChange.cancelled, null, why);
        events.publishEvent(new CollaborativeCancelled(collaborative.code()));
    }

    /** Closes a collaborative whose steps are all finished. */
    public void close(UUID id) {
        Collaborative collaborative = collaboratives.get(id);
        collaborative.close(clock.instant());
        record(collaborative, null, CollaborativeChange.closed, null, null);
        events.publishEvent(new CollaborativeClosed(collaborative.code()));
    }

    private void record(
            Collaborative collaborative, String by, CollaborativeChange what, String subject, String reason) {
        trail.record(CollaborativeChange.subject(collaborative.id()), what, by, subject, reason);
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
