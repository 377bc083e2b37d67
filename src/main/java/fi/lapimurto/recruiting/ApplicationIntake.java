package fi.lapimurto.recruiting;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.UseCaseRejected;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes applications in, each with a number of its own. */
@Component
class ApplicationIntake {

    private final ApplicationRows applications;
    private final ApplicationPlacing placing;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationIntake(
            ApplicationRows applications,
            ApplicationPlacing placing,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.placing = placing;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** One after the other: numbers have no gaps, and nobody gets the same last place as somebody else. */
    Application take(Call call, ApplicationAnswers answers, String by) {
        UUID id = call.collaborativeId();
        if (applications.isThere(id, answers.teamName(), answers.contactEmail())) {
            throw UseCaseRejected.conflict("recruiting.apply.twice");
        }
        Application application =
                applications.saveAndFlush(new Application(id, applications.last(id) + 1, answers, clock.instant()));
        trail.record(application.subject(), application.state(), by);
        if (call.registration()) {
            placing.register(application, by);
        } else if (call.state() == Call.CallState.closed) {
            placing.late(application, call, by);
        } else {
            events.publishEvent(new ApplicationReceived(id, application.id()));
        }
        return application;
    }
}
