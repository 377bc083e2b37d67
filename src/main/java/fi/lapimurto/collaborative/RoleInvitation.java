package fi.lapimurto.collaborative;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.PersonalInvitation;
import fi.lapimurto.people.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The invitation of one address to a role in a round. Who has accepted is known by the account, and no longer here. */
@Entity
@Table(name = "collaborative_invitation")
class RoleInvitation extends PersonalInvitation {

    @Id
    private UUID id;

    private UUID collaborativeId;
    private String email;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String language;

    @ElementCollection
    @CollectionTable(name = "collaborative_invitation_link", joinColumns = @JoinColumn(name = "invitation_id"))
    @Column(name = "token_hash")
    private Set<String> links = new HashSet<>();

    protected RoleInvitation() {}

    RoleInvitation(UUID collaborativeId) {
        this.id = UUID.randomUUID();
        this.collaborativeId = collaborativeId;
    }

    /** Asks the address into a role, also one that was asked before. */
    void ask(NewRoleInvitation wanted, Role into, String by, Instant at) {
        email = wanted.email();
        name = wanted.name();
        role = into;
        language = wanted.language();
        create(by, at);
    }

    @Override
    public void accept(Instant at) {
        super.accept(at);
        email = null;
        name = null;
    }

    @Override
    protected Set<String> links() {
        return links;
    }

    @Override
    protected UseCaseRejected refusal() {
        return over();
    }

    UUID id() {
        return id;
    }

    UUID collaborativeId() {
        return collaborativeId;
    }

    /** {@code null} once it is accepted. */
    String email() {
        return email;
    }

    /** {@code null} once it is accepted. */
    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    String language() {
        return language;
    }

    static UseCaseRejected over() {
        return UseCaseRejected.conflict("team.invitation.over");
    }
}
