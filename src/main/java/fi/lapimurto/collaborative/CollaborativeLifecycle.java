package fi.lapimurto.collaborative;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.form.Reasons;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a collaborative ends. */
@Service
@Transactional
public class CollaborativeLifecycle {

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CollaborativeLifecycle(
            AccessControl access,
            Collaboratives collaboratives,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Ends a collaborative before its time, with a reason. */
    @UseCase
    public void cancel(UUID id, String reason, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
        String why = Reasons.require("reason", reason);
        Collaborative collaborative = collaboratives.get(id);
        collaborative.cancel(why, clock.instant());
        record(collaborative, by, CollaborativeChange.cancelled, why);
        events.publishEvent(new CollaborativeCancelled(collaborative.code()));
    }

    /** Closes a collaborative whose steps are all finished. */
    public void close(UUID id) {
        Collaborative collaborative = collaboratives.get(id);
        collaborative.close(clock.instant());
        record(collaborative, null, CollaborativeChange.closed, null);
        events.publishEvent(new CollaborativeClosed(collaborative.code()));
    }

    private void record(Collaborative collaborative, String by, CollaborativeChange what, String reason) {
        trail.record(CollaborativeChange.subject(collaborative.id()), what, by, null, reason);
    }
}
