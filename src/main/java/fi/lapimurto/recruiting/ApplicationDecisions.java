package fi.lapimurto.recruiting;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.recruiting.ApplicationAnswered.SelectionResult;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisers decide on applications, one by one. */
@Service
@Transactional
public class ApplicationDecisions {

    private final ApplicationRows applications;
    private final Collaboratives collaboratives;
    private final Admission admission;
    private final ApplicationAnswering answering;
    private final AuditTrail trail;
    private final AccessControl access;

    ApplicationDecisions(
            ApplicationRows applications,
            Collaboratives collaboratives,
            Admission admission,
            ApplicationAnswering answering,
            AuditTrail trail,
            AccessControl access) {
        this.applications = applications;
        this.collaboratives = collaboratives;
        this.admission = admission;
        this.answering = answering;
        this.trail = trail;
        this.access = access;
    }

    @Transactional(readOnly = true)
    Application application(UUID id) {
        return applications.get(id);
    }

    int placesLeft(UUID collaborativeId) {
        return Math.max(0, admission.placesLeft(collaborativeId));
    }

    /** Accepts, keeps waiting or declines; the applicants are told when all have been decided on. */
    void decide(UUID id, DecideApplication decision, String by) {
        Application application = application(id);
        access.require(by, Permission.APPLICATIONS, application.collaborativeId());
        requireRunning(application);
        application.score(decision.scores());
        switch (decision.decision()) {
            case accept -> admission.accept(application, decision.teamName(), decision.overrideReason());
            case waiting_list -> application.keepWaiting(decision.reason());
            case decline -> {
                if (decision.reason() == null) {
                    throw UseCaseRejected.invalid("reason", "recruiting.decline.reason");
                }
                application.decline(decision.reason());
            }
        }
        String why = decision.decision() == DecideApplication.ApplicationDecision.accept
                ? application.overrideReason()
                : application.reason();
        trail.record(application.subject(), application.state(), by, null, why);
    }

    /** Notes what a team on the waiting list has said to its place. */
    void offered(UUID id, OfferPlace offer, String by) {
        Application application = application(id);
        access.require(by, Permission.APPLICATIONS, application.collaborativeId());
        requireRunning(application);
        switch (offer.answer()) {
            case takes -> {
                admission.accept(application, application.teamName(), offer.reason());
                trail.record(application.subject(), application.state(), by, null, offer.reason());
                admission.admit(application, by);
                answering.answered(application, SelectionResult.admitted);
            }
            case refuses -> application.withdraw(offer.reason());
            case not_offered -> application.keepWaiting(offer.reason());
        }
        application.settleOffer();
        trail.record(application.subject(), application.state(), by, null, offer.reason());
    }

    private void requireRunning(Application application) {
        collaboratives.get(application.collaborativeId()).requireRunning();
    }
}
