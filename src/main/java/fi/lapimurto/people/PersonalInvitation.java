package fi.lapimurto.people;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An invitation with a personal link. It is answered once: of two who answer, or of one who answers while it is
 * withdrawn, the second meets the version of the first. Of the links it keeps the hashes only.
 */
@MappedSuperclass
public abstract class PersonalInvitation {

    /** How it stands; that it has expired follows from the time. */
    private enum InvitationState {
        created,
        sent,
        accepted,
        declined,
        withdrawn
    }

    /** How long a link works. */
    public static final Duration VALID = Duration.ofDays(14);

    /** How long a no can be undone, and whatever else people do with those who are invited. */
    public static final Duration UNDO = Duration.ofDays(1);

    @Version
    private Integer version;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    private Instant invitedAt;
    private String invitedBy;
    private Instant expiresAt;
    private Instant declinedAt;

    /** The hashes of its links. */
    protected abstract Set<String> links();

    /** What whoever comes too late is told. */
    protected abstract UseCaseRejected refusal();

    /** Asks the person again; links that were sent before stop working. */
    public void create(String by, Instant at) {
        state = InvitationState.created;
        links().clear();
        declinedAt = null;
        invitedBy = by;
        invitedAt = at;
        expiresAt = null;
    }

    /** A link is on its way; a letter may go twice, each with a link of its own. */
    public void send(String tokenHash, Instant at) {
        if (!isUnanswered()) {
            throw refusal();
        }
        state = InvitationState.sent;
        expiresAt = at.plus(VALID);
        links().add(tokenHash);
    }

    /** The links stay known, so that whoever comes back by one is told so. */
    public void accept(Instant at) {
        requireOpen(at);
        state = InvitationState.accepted;
    }

    /** The links stay known, so that the no can be undone by them. */
    public void decline(Instant at) {
        requireOpen(at);
        state = InvitationState.declined;
        declinedAt = at;
    }

    /** Until when a no can be undone, or could. */
    public Optional<Instant> declinedUntil() {
        return state == InvitationState.declined ? Optional.of(declinedAt.plus(UNDO)) : Optional.empty();
    }

    /** It can be answered again, at least for another day. */
    public void undoDecline(Instant at) {
        Instant until = declinedUntil().orElseThrow(this::refusal);
        if (!at.isBefore(until)) {
            throw UseCaseRejected.conflict("team.undo.late.declined");
        }
        state = InvitationState.sent;
        declinedAt = null;
        if (expiresAt.isBefore(at.plus(UNDO))) {
            expiresAt = at.plus(UNDO);
        }
    }

    public boolean isAccepted() {
        return state == InvitationState.accepted;
    }

    /** It is not needed any more. */
    public void withdraw() {
        if (isUnanswered()) {
            state = InvitationState.withdrawn;
        }
    }

    /** It is needed after all, as it was before it was withdrawn. */
    public void restore() {
        if (state != InvitationState.withdrawn) {
            throw refusal();
        }
        state = expiresAt == null ? InvitationState.created : InvitationState.sent;
    }

    /** Whether it can be answered. */
    public boolean isOpen(Instant now) {
        return state == InvitationState.sent && expiresAt.isAfter(now);
    }

    /** Whether an answer may still come: by a link that works, or by one that is not made yet. */
    public boolean isWaiting(Instant now) {
        return isUnanswered() && (expiresAt == null || expiresAt.isAfter(now));
    }

    /** Whether nobody has said yes or no, and nobody has taken it back. */
    public boolean isUnanswered() {
        return state == InvitationState.created || state == InvitationState.sent;
    }

    /** When the links stop working, or {@code null} before there is one. */
    public Instant expiresAt() {
        return expiresAt;
    }

    private void requireOpen(Instant at) {
        if (!isOpen(at)) {
            throw refusal();
        }
    }
}
