package fi.lapimurto.team;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The invitation to one place in a team. It is answered once: of two who answer, or of one who answers while it is
 * withdrawn, the second meets the version of the first. Of the links it keeps the hashes only.
 */
@Entity
@Table(name = "team_invitation")
class Invitation {

    /** How it stands; that it has expired follows from the time. */
    private enum InvitationState {
        created,
        sent,
        accepted,
        declined,
        withdrawn
    }

    /** How long a link works. */
    static final Duration VALID = Duration.ofDays(14);

    @Id
    private UUID memberId;

    @Version
    private Integer version;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    private Instant invitedAt;
    private String invitedBy;
    private Instant expiresAt;

    @ElementCollection
    @CollectionTable(name = "team_invitation_link", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "token_hash")
    private Set<String> links = new HashSet<>();

    protected Invitation() {}

    Invitation(UUID memberId, String by, Instant at) {
        this.memberId = memberId;
        create(by, at);
    }

    /** Asks the person again; links that were sent before stop working. */
    void create(String by, Instant at) {
        end(InvitationState.created);
        invitedBy = by;
        invitedAt = at;
        expiresAt = null;
    }

    /** A link is on its way; a letter may go twice, each with a link of its own. */
    void send(String tokenHash, Instant at) {
        if (state != InvitationState.created && state != InvitationState.sent) {
            throw over();
        }
        state = InvitationState.sent;
        expiresAt = at.plus(VALID);
        links.add(tokenHash);
    }

    /** The links stay known, so that whoever comes back by one is told so. */
    void accept(Instant at) {
        requireOpen(at);
        state = InvitationState.accepted;
    }

    void decline(Instant at) {
        requireOpen(at);
        end(InvitationState.declined);
    }

    boolean isAccepted() {
        return state == InvitationState.accepted;
    }

    /** The place is somebody else's, or not needed any more. */
    void withdraw() {
        if (state == InvitationState.created || state == InvitationState.sent) {
            end(InvitationState.withdrawn);
        }
    }

    /** Whether it can be answered. */
    boolean isOpen(Instant now) {
        return state == InvitationState.sent && expiresAt.isAfter(now);
    }

    private void requireOpen(Instant at) {
        if (!isOpen(at)) {
            throw over();
        }
    }

    private void end(InvitationState how) {
        state = how;
        links.clear();
    }

    UUID memberId() {
        return memberId;
    }

    /** When the links stop working, or {@code null} before there is one. */
    Instant expiresAt() {
        return expiresAt;
    }

    static UseCaseRejected over() {
        return UseCaseRejected.conflict("team.invitation.over");
    }
}
