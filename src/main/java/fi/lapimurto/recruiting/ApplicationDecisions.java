package fi.lapimurto.recruiting;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.recruiting.ApplicationAnswered.Answer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisers decide on applications, one by one. */
@Service
@Transactional
public class ApplicationDecisions {

    private final ApplicationRows applications;
    private final Collaboratives collaboratives;
    private final Admission admission;
    private final AuditTrail trail;
    private final AccessControl access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationDecisions(
            ApplicationRows applications,
            Collaboratives collaboratives,
            Admission admission,
            AuditTrail trail,
            AccessControl access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.collaboratives = collaboratives;
        this.admission = admission;
        this.trail = trail;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Application application(UUID id) {
        return applications.findById(id).orElseThrow(ApplicationDecisions::unknown);
    }

    /** The number by which both sides speak of an application. */
    @Transactional(readOnly = true)
    public String reference(UUID id) {
        Application application = application(id);
        String code = collaboratives.get(application.collaborativeId()).code();
        return ApplicantList.reference(code, application);
    }

    /** The numbers of several applications. */
    @Transactional(readOnly = true)
    public Map<UUID, String> references(Collection<UUID> ids) {
        Map<UUID, String> codes = new HashMap<>();
        return applications.findByIdIn(ids).stream()
                .collect(Collectors.toMap(
                        Application::id,
                        it -> ApplicantList.reference(
                                codes.computeIfAbsent(
                                        it.collaborativeId(),
                                        id -> collaboratives.get(id).code()),
                                it)));
    }

    int placesLeft(UUID collaborativeId) {
        return Math.max(0, admission.placesLeft(collaborativeId));
    }

    /** Accepts, keeps waiting or declines; the applicants are told when all have been decided on. */
    void decide(UUID id, DecideApplication decision, String by) {
        Application application = application(id);
        access.require(by, Permission.APPLICATIONS, application.collaborativeId());
        running(application);
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
        String why = decision.decision() == DecideApplication.Choice.accept
                ? application.overrideReason()
                : application.reason();
        trail.record(application.subject(), application.state(), by, null, why);
    }

    /** Takes the first on the waiting list who is not being asked already. */
    public Optional<UUID> next(UUID collaborativeId) {
        admission.lock(collaborativeId);
        Optional<Application> next =
                applications.waiting(collaborativeId).stream().findFirst();
        next.ifPresent(Application::offer);
        return next.map(Application::id);
    }

    /**
     * An organiser wants to fill a place that is free: the first who waits is asked.
     *
     * @throws UseCaseRejected when no place is free, or nobody waits who is not being asked already
     */
    @UseCase
    public void offerFreePlace(UUID collaborativeId, String by) {
        access.require(by, Permission.APPLICATIONS, collaborativeId);
        Collaborative collaborative = collaboratives.get(collaborativeId);
        collaborative.requireRunning();
        admission.lock(collaborativeId);
        if (!isPlaceToOffer(collaborativeId)) {
            throw UseCaseRejected.conflict("recruiting.offer.full");
        }
        if (applications.waiting(collaborativeId).isEmpty()) {
            throw UseCaseRejected.conflict("recruiting.offer.nobody");
        }
        events.publishEvent(new PlaceFreed(collaborative.code()));
    }

    /** Whether there is a place for which nobody is being asked yet. */
    boolean isPlaceToOffer(UUID collaborativeId) {
        long asked = applications.of(collaborativeId, ApplicationState.waiting).stream()
                .filter(Application::offered)
                .count();
        return admission.placesLeft(collaborativeId) > asked;
    }

    /** Notes what a team on the waiting list has said to its place. */
    void offered(UUID id, OfferPlace offer, String by) {
        Application application = application(id);
        access.require(by, Permission.APPLICATIONS, application.collaborativeId());
        running(application);
        switch (offer.answer()) {
            case takes -> {
                admission.accept(application, application.teamName(), offer.reason());
                trail.record(application.subject(), application.state(), by, null, offer.reason());
                admission.admit(application, by);
                answered(application, Answer.admitted);
            }
            case refuses -> application.withdraw(offer.reason());
            case not_offered -> application.keepWaiting(offer.reason());
        }
        application.settleOffer();
        trail.record(application.subject(), application.state(), by, null, offer.reason());
    }

    /** The applicants have told an organiser that they do not come. */
    @UseCase
    public void withdraw(UUID collaborativeId, UUID id, String reason, String by) {
        access.require(by, Permission.APPLICATIONS, collaborativeId);
        Application application = applications
                .findById(id)
                .filter(it -> it.collaborativeId().equals(collaborativeId))
                .orElseThrow(ApplicationDecisions::unknown);
        String why = cleaned(reason);
        if (why == null) {
            throw UseCaseRejected.invalid("reason", "collaborative.reasonNeeded");
        }
        withdraw(application, why, by);
    }

    /** @param by the login of an organiser, or {@code null} for the applicants themselves */
    void withdraw(Application application, String reason, String by) {
        UUID collaborativeId = application.collaborativeId();
        UUID id = application.id();
        Collaborative collaborative = running(application);
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
                answered(application, Answer.admitted);
            }
            case waiting -> answered(application, Answer.waiting);
            case declined -> answered(application, Answer.declined);
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

    void answered(Application application, Answer answer) {
        application.answered(clock.instant());
        events.publishEvent(new ApplicationAnswered(application.collaborativeId(), application.id(), answer));
    }

    private Collaborative running(Application application) {
        Collaborative collaborative = collaboratives.get(application.collaborativeId());
        collaborative.requireRunning();
        return collaborative;
    }

    /** A reason as it was typed, or {@code null} when none was. */
    static String cleaned(String sent) {
        String reason = sent == null ? "" : sent.replace("\u0000", "").strip();
        if (reason.length() > 2000) {
            throw UseCaseRejected.invalid("reason", "any.Size", 0, 2000);
        }
        return reason.isEmpty() ? null : reason;
    }

    private static UseCaseRejected unknown() {
        return UseCaseRejected.notFound("recruiting.application.unknown");
    }
}
