package fi.lapimurto.recruiting;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.OneTimeToken;
import fi.lapimurto.people.Permission;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How an application comes in from outside. */
@Service
@Transactional
public class ApplicationSubmissions {

    private final ApplicationRows applications;
    private final Calls calls;
    private final Admission admission;
    private final ApplicationIntake intake;
    private final AccessControl access;
    private final Collaboratives collaboratives;

    ApplicationSubmissions(
            ApplicationRows applications,
            Calls calls,
            Admission admission,
            ApplicationIntake intake,
            AccessControl access,
            Collaboratives collaboratives) {
        this.applications = applications;
        this.calls = calls;
        this.admission = admission;
        this.intake = intake;
        this.access = access;
        this.collaboratives = collaboratives;
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
        return intake.take(call, answers, null);
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
        return intake.take(call, answers, login);
    }

    /**
     * A new link to what the applicants see of their application; in a transaction of its own, since a letter that has one
     * may go twice.
     *
     * @return the token, which is kept nowhere
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String link(UUID applicationId) {
        OneTimeToken token = OneTimeToken.create();
        applications.get(applicationId).link(token.hash());
        return token.text();
    }

    /** What the applicants see of their own application: only who holds a link's token finds it. */
    @Transactional(readOnly = true)
    public Application received(String code, String token) {
        UUID id = calls.find(code).orElseThrow(ApplicationSubmissions::unknown).collaborativeId();
        return applications
                .findByLink(new OneTimeToken(token).hash())
                .filter(it -> it.collaborativeId().equals(id))
                .orElseThrow(ApplicationSubmissions::unknown);
    }

    /** The how many-th an application is on the waiting list; only for one that waits. */
    @Transactional(readOnly = true)
    public int queue(Application application) {
        return application.state() == ApplicationState.waiting
                ? 1 + applications.countBefore(application.collaborativeId(), application.score(), application.number())
                : 0;
    }

    private static UseCaseRejected unknown() {
        return UseCaseRejected.notFound("recruiting.apply.unknown");
    }

    private static void requireOpen(Call call) {
        if (call.state() != Call.CallState.open) {
            throw UseCaseRejected.conflict(call.notOpen());
        }
    }
}
