package fi.lapimurto.recruiting;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applications that wait for a place, and who of them is asked next. */
@Service
@Transactional
public class WaitingList {

    private final ApplicationRows applications;
    private final Collaboratives collaboratives;
    private final Admission admission;
    private final AccessControl access;
    private final ApplicationEventPublisher events;

    WaitingList(
            ApplicationRows applications,
            Collaboratives collaboratives,
            Admission admission,
            AccessControl access,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.collaboratives = collaboratives;
        this.admission = admission;
        this.access = access;
        this.events = events;
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
}
