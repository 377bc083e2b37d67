package fi.lapimurto.team;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.PersonalInvitation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The invitation to one place in a team. */
@Entity
@Table(name = "team_invitation")
class Invitation extends PersonalInvitation {

    @Id
    private UUID memberId;

    @ElementCollection
    @CollectionTable(name = "team_invitation_link", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "token_hash")
    private Set<String> links = new HashSet<>();

    protected Invitation() {}

    Invitation(UUID memberId, String by, Instant at) {
        this.memberId = memberId;
        create(by, at);
    }

    @Override
    protected Set<String> links() {
        return links;
    }

    @Override
    protected UseCaseRejected refusal() {
        return over();
    }

    UUID memberId() {
        return memberId;
    }

    static UseCaseRejected over() {
        return UseCaseRejected.conflict("team.invitation.over");
    }
}
