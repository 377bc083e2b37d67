package fi.lapimurto.recruiting;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes who applied when nobody will write to them any more: what was declined or withdrawn, and everything when the
 * collaborative is over. What the applications were about stays, without people.
 */
@Component
class ApplicantCleanup {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicantCleanup.class);

    private final ApplicationRows applications;
    private final Collaboratives collaboratives;
    private final RecruitingSettings settings;
    private final Clock clock;

    ApplicantCleanup(
            ApplicationRows applications, Collaboratives collaboratives, RecruitingSettings settings, Clock clock) {
        this.applications = applications;
        this.collaboratives = collaboratives;
        this.settings = settings;
        this.clock = clock;
    }

    /** Several nodes may do it at the same time. */
    @UseCase
    @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT6H")
    public void forget() {
        Instant now = clock.instant();
        List<Application> old = applications.untouched(now.minus(settings.keepContacts()));
        Set<UUID> running =
                collaboratives
                        .withTimetables(
                                old.stream().map(Application::collaborativeId).collect(Collectors.toSet()))
                        .stream()
                        .filter(it -> it.state() == CollaborativeState.running)
                        .map(Collaborative::id)
                        .collect(Collectors.toSet());
        List<Application> over = old.stream()
                .filter(it -> it.state() == ApplicationState.declined
                        || it.state() == ApplicationState.withdrawn
                        || !running.contains(it.collaborativeId()))
                .toList();
        over.forEach(it -> it.forgetContact(now));
        if (!over.isEmpty()) {
            LOG.info("Contact details are deleted from {} applications, as their time is over", over.size());
        }
    }
}
