package fi.lapimurto.recruiting;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.recruiting.ApplicationAnswered.SelectionResult;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How applicants are answered: those who have a place take part from then on. */
@Service
@Transactional
public class ApplicationAnswering {

    private final ApplicationRows applications;
    private final Admission admission;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationAnswering(
            ApplicationRows applications,
            Admission admission,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.admission = admission;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Tells everybody who was decided on, and lets those take part who have a place. */
    public void answer(UUID collaborativeId) {
        for (Application application : applications.of(collaborativeId)) {
            if (application.answeredAt() == null) {
                answer(application);
            }
        }
    }

    private void answer(Application application) {
        switch (application.state()) {
            case accepted -> {
                String by = lastBy(application);
                admission.admit(application, by);
                trail.record(application.subject(), application.state(), by);
                answered(application, SelectionResult.admitted);
            }
            case waiting -> answered(application, SelectionResult.waiting);
            case declined -> answered(application, SelectionResult.declined);
            default -> {
                // Nothing to tell yet, or nothing any more.
            }
        }
    }

    private String lastBy(Application application) {
        return trail.of(application.subject()).stream()
                .map(AuditEntry::by)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    void answered(Application application, SelectionResult answer) {
        application.answered(clock.instant());
        events.publishEvent(new ApplicationAnswered(application.collaborativeId(), application.id(), answer));
    }
}
