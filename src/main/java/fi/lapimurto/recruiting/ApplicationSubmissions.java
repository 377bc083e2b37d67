package fi.lapimurto.recruiting;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.recruiting.ApplicationAnswered.Answer;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an application comes in from outside. */
@Service
@Transactional
public class ApplicationSubmissions {

    private final ApplicationRows applications;
    private final Calls calls;
    private final Admission admission;
    private final ApplicationDecisions deciding;
    private final AuditTrail trail;
    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationSubmissions(
            ApplicationRows applications,
            Calls calls,
            Admission admission,
            ApplicationDecisions deciding,
            AuditTrail trail,
            AccessControl access,
            Collaboratives collaboratives,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.admission = admission;
        this.deciding = deciding;
        this.trail = trail;
        this.access = access;
        this.collaboratives = collaboratives;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes an application in. A registration gets its place at once, as long as there is one.
     *
     * @throws UseCaseRejected when it is not complete, is there already, or comes at the wrong time
     */
    @UseCase
    public Application apply(String code, ApplicationAnswers sent) {
        Call call = calls.find(code).orElseThrow(ApplicationSubmissions::unknown);
        ApplicationAnswers answers = ApplicationAnswersValidator.of(sent, call);
        admission.lock(call.collaborativeId());
        requireOpen(calls.find(code).orElseThrow());
        return take(call, answers, null);
    }

    /**
     * Takes in what an organiser has heard by telephone or letter, also when the time for it is over: then it waits for a
     * place, and is offered one at once when there is one and nobody else is still to be decided on.
     *
     * @throws UseCaseRejected when it is not complete, is there already, or nothing is known of what is asked
     */
    @UseCase
    public Application enter(String login, UUID collaborativeId, ApplicationAnswers sent) {
        access.require(login, Permission.APPLICATIONS, collaborativeId);
        collaboratives.get(collaborativeId).requireRunning();
        Call call =
                calls.of(collaborativeId).orElseThrow(() -> UseCaseRejected.conflict("recruiting.enter.notPlanned"));
        ApplicationAnswers answers = ApplicationAnswersValidator.of(sent, call);
        admission.lock(collaborativeId);
        return take(call, answers, login);
    }

    /** One after the other: numbers have no gaps, and nobody gets the same last place as somebody else. */
    private Application take(Call call, ApplicationAnswers answers, String by) {
        UUID id = call.collaborativeId();
        if (applications.isThere(id, answers.teamName(), answers.contactEmail())) {
            throw UseCaseRejected.conflict("recruiting.apply.twice");
        }
        Application application =
                applications.saveAndFlush(new Application(id, applications.last(id) + 1, answers, clock.instant()));
        trail.record(application.subject(), application.state(), by);
        if (call.registration()) {
            register(application, by);
        } else if (call.state() == Call.State.closed) {
            late(application, call, by);
        } else {
            events.publishEvent(new ApplicationReceived(id, application.id()));
        }
        return application;
    }

    private void late(Application application, Call call, String by) {
        application.keepWaiting(null);
        trail.record(application.subject(), application.state(), by);
        deciding.answered(application, Answer.waiting);
        boolean decided = applications
                .of(call.collaborativeId(), ApplicationState.received)
                .isEmpty();
        if (decided && deciding.isPlaceToOffer(call.collaborativeId())) {
            events.publishEvent(new PlaceFreed(call.code()));
        }
    }

    private static void requireOpen(Call call) {
        if (call.state() != Call.State.open) {
            throw UseCaseRejected.conflict("recruiting.apply." + call.state());
        }
    }

    private void register(Application application, String by) {
        if (admission.placesLeft(application.collaborativeId()) > 0) {
            admission.accept(application, application.teamName(), null);
            admission.admit(application, by);
            deciding.answered(application, Answer.admitted);
        } else {
            application.keepWaiting(null);
            deciding.answered(application, Answer.waiting);
        }
        trail.record(application.subject(), application.state(), by);
    }

    /** The applicant, who alone holds the application's id, has changed their mind. */
    @UseCase
    public void withdraw(String code, UUID applicationId, String reason) {
        Application application = received(code, applicationId);
        deciding.withdraw(application, ApplicationDecisions.cleaned(reason), null);
        events.publishEvent(new ApplicantWithdrew(application.collaborativeId(), applicationId));
    }

    /** What the applicant sees who has just applied: only who holds the application's id finds it. */
    @Transactional(readOnly = true)
    public Application received(String code, UUID applicationId) {
        UUID id = calls.find(code).orElseThrow(ApplicationSubmissions::unknown).collaborativeId();
        return applications
                .findById(applicationId)
                .filter(it -> it.collaborativeId().equals(id))
                .orElseThrow(ApplicationSubmissions::unknown);
    }

    static UseCaseRejected unknown() {
        return UseCaseRejected.notFound("recruiting.apply.unknown");
    }
}
