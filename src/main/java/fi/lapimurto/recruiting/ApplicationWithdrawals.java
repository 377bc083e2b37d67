package fi.lapimurto.recruiting;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.PlainText;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an application is withdrawn, by the applicants themselves or by an organiser whom they have told. */
@Service
@Transactional
public class ApplicationWithdrawals {

    private final ApplicationSubmissions submissions;
    private final ApplicationRows applications;
    private final Collaboratives collaboratives;
    private final AuditTrail trail;
    private final AccessControl access;
    private final ApplicationEventPublisher events;

    ApplicationWithdrawals(
            ApplicationSubmissions submissions,
            ApplicationRows applications,
            Collaboratives collaboratives,
            AuditTrail trail,
            AccessControl access,
            ApplicationEventPublisher events) {
        this.submissions = submissions;
        this.applications = applications;
        this.collaboratives = collaboratives;
        this.trail = trail;
        this.access = access;
        this.events = events;
    }

    /** The applicants have told an organiser that they do not come. */
    @UseCase
    public void withdraw(UUID collaborativeId, UUID id, String reason, String by) {
        access.require(by, Permission.APPLICATIONS, collaborativeId);
        Application application = applications
                .findById(id)
                .filter(it -> it.collaborativeId().equals(collaborativeId))
                .orElseThrow(ApplicationRows::unknown);
        String why = cleaned(reason);
        if (why == null) {
            throw UseCaseRejected.invalid("reason", "collaborative.reasonNeeded");
        }
        withdraw(application, why, by);
    }

    /** The applicant, who alone holds a link's token, has changed their mind. */
    @UseCase
    public void withdraw(String code, String token, String reason) {
        Application application = submissions.received(code, token);
        withdraw(application, cleaned(reason), null);
        events.publishEvent(new ApplicantWithdrew(application.collaborativeId(), application.id()));
    }

    /** @param by the login of an organiser, or {@code null} for the applicants themselves */
    private void withdraw(Application application, String reason, String by) {
        UUID collaborativeId = application.collaborativeId();
        UUID id = application.id();
        Collaborative collaborative = collaboratives.get(collaborativeId);
        collaborative.requireRunning();
        boolean awaited = application.state() == ApplicationState.received || application.offered();
        boolean hadPlace = application.state() == ApplicationState.accepted;
        application.withdraw(reason);
        application.settleOffer();
        trail.record(application.subject(), application.state(), by, null, application.reason());
        if (awaited) {
            events.publishEvent(new ApplicationWithdrawn(collaborative.code(), id));
        }
        if (hadPlace && !applications.waiting(collaborativeId).isEmpty()) {
            events.publishEvent(new PlaceFreed(collaborative.code()));
        }
    }

    /** A reason as it was typed, or {@code null} when none was. */
    private static String cleaned(String sent) {
        String reason = sent == null ? "" : PlainText.text(sent);
        if (reason.length() > 2000) {
            throw UseCaseRejected.invalid("reason", "any.Size", 0, 2000);
        }
        return reason.isEmpty() ? null : reason;
    }
}
