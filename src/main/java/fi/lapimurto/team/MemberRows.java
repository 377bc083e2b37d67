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

    /** The places of a team with a change that may be undone. */
    @Query("select m from MemberRow m where m.teamId = :teamId and m.undoable is not null order by m.position, m.id")
    List<MemberRow> undoable(UUID teamId);

    List<MemberRow> findByUndoableIsNotNull();

    /** Those who take part in a team or are to. */
    default List<Member> takingPart(UUID teamId) {
        return of(teamId).stream()
                .map(MemberRow::member)
                .filter(it -> it.state().takesPart())
                .toList();
    }

    /** A place of a team that somebody has or is to have. */
    default MemberRow takingPart(UUID teamId, UUID memberId) {
        return findById(memberId)
                .filter(it -> it.teamId().equals(teamId) && it.state().takesPart())
                .orElseThrow(() -> UseCaseRejected.notFound("team.error.noMember"));
    }
}
