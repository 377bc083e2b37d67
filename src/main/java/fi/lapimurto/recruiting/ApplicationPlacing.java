package fi.lapimurto.recruiting;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.recruiting.ApplicationAnswered.SelectionResult;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of an application that nobody decides on: a registration, or one that comes late. */
@Component
class ApplicationPlacing {

    private final ApplicationRows applications;
    private final Admission admission;
    private final ApplicationAnswering answering;
    private final WaitingList waiting;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    ApplicationPlacing(
            ApplicationRows applications,
            Admission admission,
            ApplicationAnswering answering,
            WaitingList waiting,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.admission = admission;
        this.answering = answering;
        this.waiting = waiting;
        this.trail = trail;
        this.events = events;
    }

    /** One that comes after the closing day waits, and is asked at once when there is a place and nobody else to decide on. */
    void late(Application application, Call call, String by) {
        application.keepWaiting(null);
        trail.record(application.subject(), application.state(), by);
        answering.answered(application, SelectionResult.waiting);
        boolean decided = applications
                .of(call.collaborativeId(), ApplicationState.received)
                .isEmpty();
        if (decided && waiting.isPlaceToOffer(call.collaborativeId())) {
            events.publishEvent(new PlaceFreed(call.code()));
        }
    }

    /** A registration gets its place at once, as long as there is one. */
    void register(Application application, String by) {
        if (admission.placesLeft(application.collaborativeId()) > 0) {
            admission.accept(application, application.teamName(), null);
            admission.admit(application, by);
            answering.answered(application, SelectionResult.admitted);
        } else {
            application.keepWaiting(null);
            answering.answered(application, SelectionResult.waiting);
        }
        trail.record(application.subject(), application.state(), by);
    }
}
