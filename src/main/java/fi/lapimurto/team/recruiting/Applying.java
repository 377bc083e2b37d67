package fi.lapimurto.team.recruiting;

import fi.lapimurto.engine.Refused;
import fi.lapimurto.team.ApplicationAnswered.Answer;
import fi.lapimurto.team.ApplicationReceived;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an application comes in from outside. */
@Service
@Transactional
public class Applying {

    private final ApplicationRows applications;
    private final Calls calls;
    private final Admission admission;
    private final Deciding deciding;
    private final ApplicationChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applying(
            ApplicationRows applications,
            Calls calls,
            Admission admission,
            Deciding deciding,
            ApplicationChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.admission = admission;
        this.deciding = deciding;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes an application in. A registration gets its place at once, as long as there is one.
     *
     * @throws Refused when it is not complete, is there already, or comes at the wrong time
     */
    public Application apply(String code, Answers sent) {
        Call call = calls.find(code).orElseThrow(Applying::unknown);
        Answers answers = AnswersCheck.of(sent, call);
        UUID id = call.collaborativeId();
        // One after the other: numbers have no gaps, and nobody gets the same last place as somebody else.
        admission.lock(id);
        requireOpen(calls.find(code).orElseThrow());
        if (applications.isThere(id, answers.teamName(), answers.contactEmail())) {
            throw Refused.conflict("recruiting.apply.twice");
        }
        Application application =
                applications.saveAndFlush(new Application(id, applications.last(id) + 1, answers, clock.instant()));
        changes.keep(application, null, null);
        if (call.registration()) {
            register(application);
        } else {
            events.publishEvent(new ApplicationReceived(id, application.id()));
        }
        return application;
    }

    private static void requireOpen(Call call) {
        if (call.state() != Call.State.open) {
            throw Refused.conflict("recruiting.apply." + call.state());
        }
    }

    private void register(Application application) {
        if (admission.placesLeft(application.collaborativeId()) > 0) {
            admission.accept(application, application.teamName(), null);
            admission.admit(application, null);
            deciding.answered(application, Answer.admitted);
        } else {
            application.keepWaiting(null);
            deciding.answered(application, Answer.waiting);
        }
        changes.keep(application, null, null);
    }

    /** What the applicant sees who has just applied: only who holds the application's id finds it. */
    @Transactional(readOnly = true)
    public Application received(String code, UUID applicationId) {
        UUID id = calls.find(code).orElseThrow(Applying::unknown).collaborativeId();
        return applications
                .findById(applicationId)
                .filter(it -> it.collaborativeId().equals(id))
                .orElseThrow(Applying::unknown);
    }

    static Refused unknown() {
        return Refused.notFound("recruiting.apply.unknown");
    }
}
