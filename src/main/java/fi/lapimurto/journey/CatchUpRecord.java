package fi.lapimurto.journey;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.schedule.OwnDaysChanged;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamChange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down who has changed a catch-up plan, and lets the team's open tasks move. */
@Component
class CatchUpRecord {

    private final AuditTrail trail;
    private final Collaboratives collaboratives;
    private final ApplicationEventPublisher events;

    CatchUpRecord(AuditTrail trail, Collaboratives collaboratives, ApplicationEventPublisher events) {
        this.trail = trail;
        this.collaboratives = collaboratives;
        this.events = events;
    }

    /** A task was put on another day; what stands there as the reason is the same in all languages. */
    void moved(Team team, Deliverable task, LocalDate from, LocalDate to, String by) {
        trail.record(TeamChange.subject(team.id()), TeamChange.catch_up_changed, by, task.name(), from + " → " + to);
    }

    void agreed(Team team, String by) {
        trail.record(TeamChange.subject(team.id()), TeamChange.catch_up_agreed, by);
    }

    void tell(Team team, Collection<Deliverable> tasks) {
        String code = collaboratives.get(team.collaborativeId()).code();
        events.publishEvent(new OwnDaysChanged(
                team.id(), code, tasks.stream().map(Deliverable::element).collect(Collectors.toSet())));
    }
}
