package fi.lapimurto.recruiting;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.team.TeamDroppedOut;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recruiting as a whole: its closing day, and places that become free afterwards. */
@Service
@Transactional
public class Recruiting {

    private final Recruitments recruitments;
    private final ApplicationRows applications;
    private final Admission admission;
    private final Collaboratives collaboratives;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recruiting(
            Recruitments recruitments,
            ApplicationRows applications,
            Admission admission,
            Collaboratives collaboratives,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recruitments = recruitments;
        this.applications = applications;
        this.admission = admission;
        this.collaboratives = collaboratives;
        this.events = events;
        this.clock = clock;
    }

    public void closesSoon(UUID id) {
        events.publishEvent(new RecruitingClosesSoon(id));
    }

    /**
     * Recruiting closes.
     *
     * @return the applications that have to be decided on
     */
    public List<UUID> close(UUID id) {
        // Whoever is just sending an application still gets in, or finds it closed.
        admission.lock(id);
        recruitments.findById(id).orElseThrow().close(clock.instant());
        events.publishEvent(new RecruitingClosed(id));
        return applications.of(id, ApplicationState.received).stream()
                .map(Application::id)
                .toList();
    }

    /** A place that has become free is for those who wait. */
    @EventListener
    void on(TeamDroppedOut event) {
        UUID id = event.collaborativeId();
        if (!applications.waiting(id).isEmpty()) {
            events.publishEvent(new PlaceFreed(collaboratives.get(id).code()));
        }
    }
}
