package fi.lapimurto.team;

import fi.lapimurto.engine.UseCaseRejected;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MemberRows extends Repository<MemberRow, UUID> {

    MemberRow save(MemberRow member);

    void delete(MemberRow member);

    Optional<MemberRow> findById(UUID id);

    List<MemberRow> findByIdIn(Collection<UUID> ids);

    @Query("select m from MemberRow m where m.teamId = :teamId order by m.position, m.id")
    List<MemberRow> of(UUID teamId);

    @Query("select m from MemberRow m where m.teamId in :teamIds order by m.teamId, m.position, m.id")
    List<MemberRow> of(Collection<UUID> teamIds);

    /** A place of a team that somebody has or is to have. */
    default MemberRow takingPart(UUID teamId, UUID memberId) {
        return findById(memberId)
                .filter(it -> it.teamId().equals(teamId) && it.state().takesPart())
                .orElseThrow(() -> UseCaseRejected.notFound("team.error.noMember"));
    }
}
