package fi.lapimurto.audit;

import fi.lapimurto.engine.UseCaseRejected;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What people say to each other about what a team writes. Whoever reads or writes here asks first who may. */
@Component
public class Comments {

    /** How long a comment may be, in characters. */
    private static final int LONGEST = 5000;

    /** How much was said of one item, and when last. */
    public record CommentCount(String item, long comments, Instant last) {}

    private final CommentEntries entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comments(CommentEntries entries, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a comment; the same words twice in a row are one comment: the button was pressed twice. The caller has
     * locked the subject.
     *
     * @param version which version its writer had before them, or {@code null} where there is one only
     * @param coach whether the writer is the team's coach
     */
    public void add(CommentSubject subject, Integer version, String by, boolean coach, String sent) {
        if (sent == null || sent.isBlank()) {
            throw UseCaseRejected.invalid("text", "any.required");
        }
        if (sent.length() > LONGEST) {
            throw UseCaseRejected.invalid("text", "any.tooLong.text");
        }
        String text = sent.strip();
        boolean again = entries.findFirstBySubjectOrderByIdDesc(subject)
                .filter(it -> it.by().equals(by) && it.text().equals(text))
                .isPresent();
        if (!again) {
            CommentEntry entry = entries.save(new CommentEntry(subject, version, by, coach, clock.instant(), text));
            events.publishEvent(new CommentAdded(subject, entry.id(), coach));
        }
    }

    /** What was said of one subject, from first to last. */
    public List<CommentEntry> of(CommentSubject subject) {
        return entries.findBySubjectOrderById(subject);
    }

    /** The last that was said of anything of the kind to each of some teams; a team to which nothing was is left out. */
    public List<CommentEntry> last(String kind, Collection<UUID> teamIds) {
        return teamIds.isEmpty() ? List.of() : entries.last(kind, teamIds);
    }

    /** How much was said of each of a team's items of the kind; items of which nothing was said are left out. */
    public List<CommentCount> counts(String kind, UUID teamId) {
        return entries.counts(kind, teamId);
    }
}
