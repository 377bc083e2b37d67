package fi.lapimurto.collaborative;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a collaborative begins. */
@Service
@Transactional
public class CollaborativeOpening {

    private final Collaboratives collaboratives;
    private final FirstPlan plan;
    private final People people;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CollaborativeOpening(
            Collaboratives collaboratives,
            FirstPlan plan,
            People people,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.plan = plan;
        this.people = people;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a collaborative; who opens it becomes its organiser. A copy takes over what was planned in an earlier round,
     * not what came of it: no results, attendance, answers, visits or used days, and nobody’s roles.
     *
     * @throws UseCaseRejected when the round to copy does not exist, or the person may not read it, or when the days of
     *     the workshops are unusual and no grounds are given
     */
    public Collaborative open(NewCollaborative beginning, String by) {
        Collaborative collaborative =
                collaboratives.save(new Collaborative(code(beginning), beginning, by, clock.instant()));
        people.assign(by, Role.organiser, collaborative.id());
        record(collaborative, by, CollaborativeChange.opened, null, beginning.deviationReason());
        Collaborative earlier = beginning.copyOf() == null ? null : plan.readable(beginning.copyOf(), by);
        if (earlier == null) {
            plan.propose(collaborative);
        } else {
            plan.copy(collaborative, earlier);
            record(collaborative, by, CollaborativeChange.copied, earlier.code(), null);
        }
        plan.requireGrounds(collaborative, beginning.deviationReason());
        events.publishEvent(new CollaborativeOpened(collaborative.id(), earlier == null ? null : earlier.id(), by));
        return collaborative;
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
