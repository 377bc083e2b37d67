package fi.lapimurto.team;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All invitations, one for each place that somebody has been asked to take. */
interface Invitations extends Repository<Invitation, UUID> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findById(UUID memberId);

    @Query("select i from Invitation i join i.links l where l = :tokenHash")
    Optional<Invitation> findByLink(String tokenHash);

    /** Whether another place has been offered to the same address in the collaborative, and may still be taken. */
    @Query("select count(i) > 0 from Invitation i join MemberRow m on m.id = i.memberId join TeamRow t on t.id ="
            + " m.teamId where t.collaborativeId = :collaborativeId and lower(m.email) = lower(:email) and m.id <>"
            + " :memberId and m.state = 'invited' and (i.expiresAt is null or i.expiresAt > :now)")
    boolean areWaiting(UUID collaborativeId, String email, UUID memberId, Instant now);

    /** The id of the team that a link leads into. */
    @Query("select m.teamId from Invitation i join i.links l join MemberRow m on m.id = i.memberId where l ="
            + " :tokenHash")
    Optional<UUID> teamOf(String tokenHash);
}
