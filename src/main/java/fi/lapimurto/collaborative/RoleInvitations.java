package fi.lapimurto.collaborative;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All invitations to roles in rounds. */
interface RoleInvitations extends Repository<RoleInvitation, UUID> {

    RoleInvitation save(RoleInvitation invitation);

    void delete(RoleInvitation invitation);

    Optional<RoleInvitation> findById(UUID id);

    List<RoleInvitation> findByIdIn(Collection<UUID> ids);

    /** Those that nobody has accepted. */
    List<RoleInvitation> findByCollaborativeIdAndEmailIsNotNull(UUID collaborativeId);

    Optional<RoleInvitation> findByCollaborativeIdAndEmailIgnoreCase(UUID collaborativeId, String email);

    /** Those that nobody has answered and whose links stopped working before then. */
    List<RoleInvitation> findByEmailIsNotNullAndExpiresAtBefore(Instant then);

    List<RoleInvitation> findByDeclinedAtBefore(Instant then);

    @Query("select i from RoleInvitation i join i.links l where l = :tokenHash")
    Optional<RoleInvitation> findByLink(String tokenHash);
}
