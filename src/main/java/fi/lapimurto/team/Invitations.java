package fi.lapimurto.team;

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

    /** The id of the team that a link leads into. */
    @Query("select m.teamId from Invitation i join i.links l join MemberRow m on m.id = i.memberId where l ="
            + " :tokenHash")
    Optional<UUID> teamOf(String tokenHash);
}
