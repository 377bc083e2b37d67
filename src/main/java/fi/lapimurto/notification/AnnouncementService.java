package fi.lapimurto.notification;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.CollaborativeChange;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.RateLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes to the people of a round what somebody has seen and confirmed. */
@Service
public class AnnouncementService {

    /** By one person in a round within a day. */
    static final int MOST = 5;

    private static final Duration DAY = Duration.ofDays(1);

    /** As much of a subject as the audit trail keeps beside the number of recipients. */
    private static final int SUBJECT = 150;

    /**
     * What a person confirms.
     *
     * @param id of the preview that they have seen
     * @param digest of what they have seen there, or {@code null} when that does not matter
     * @param again whether the same words are to be sent a second time
     */
    public record Confirmation(UUID id, String digest, boolean again) {}

    private final AnnouncementDrafts drafts;
    private final Announcements announcements;
    private final RateLimits limits;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnnouncementService(
            AnnouncementDrafts drafts,
            Announcements announcements,
            RateLimits limits,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.announcements = announcements;
        this.limits = limits;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Sends an announcement, one message for each recipient; confirmed a second time, it is the one that has gone. */
    @UseCase
    public Announcement send(UUID collaborativeId, NewAnnouncement content, Confirmation confirmed, String by) {
        AnnouncementDraft draft = drafts.draft(collaborativeId, content, by);
        if (confirmed.id() == null) {
            throw UseCaseRejected.invalid("id", "any.required");
        }
        Optional<Announcement> sent = announcements.findById(confirmed.id());
        if (sent.isPresent()) {
            return sent.filter(it -> it.is(draft))
                    .orElseThrow(() -> UseCaseRejected.conflict("notification.announcement.gone"));
        }
        if (confirmed.digest() != null && !confirmed.digest().equals(draft.digest())) {
            throw UseCaseRejected.conflict("notification.announcement.changed");
        }
        if (!confirmed.again() && isWrittenAlready(draft, confirmed.id())) {
            throw UseCaseRejected.conflict("notification.announcement.same");
        }
        limits.count("announcements in " + collaborativeId + " by " + by, MOST, DAY)
                .ifPresent(wait -> {
                    throw UseCaseRejected.conflict("notification.announcement.many", MOST, wait.toHours() + 1);
                });
        return write(announcements.save(new Announcement(confirmed.id(), draft, clock.instant())));
    }

    /** Not by the other of two presses at once, which may have gone in between. */
    private boolean isWrittenAlready(AnnouncementDraft draft, UUID id) {
        return announcements
                .findByCollaborativeIdOrderByAtDesc(draft.collaborative().id())
                .stream()
                .anyMatch(it -> !it.id().equals(id) && it.saysTheSameAs(draft));
    }

    private Announcement write(Announcement it) {
        String subject = it.subject();
        String shown = subject.length() > SUBJECT ? subject.substring(0, SUBJECT) + "…" : subject;
        trail.record(
                CollaborativeChange.subject(it.collaborativeId()),
                CollaborativeChange.announced,
                it.by(),
                it.recipients() + " " + shown,
                null);
        events.publishEvent(new AnnouncementSent(it.collaborativeId(), it.id()));
        return it;
    }
}
