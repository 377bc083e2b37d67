package fi.lapimurto.journey;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TeamPapers extends Repository<TeamPaper, TeamPaper.TeamPaperId> {

    TeamPaper save(TeamPaper paper);

    @Query("select p from TeamPaper p where p.id.teamId = :teamId and p.id.kind = :deliverable")
    Optional<TeamPaper> find(UUID teamId, Deliverable deliverable);

    @Query("select p from TeamPaper p where p.id.teamId = :teamId and p.id.kind in :deliverables")
    List<TeamPaper> all(UUID teamId, Collection<Deliverable> deliverables);

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from TeamPaper p where p.id.teamId = :teamId and p.id.kind = :deliverable")
    Optional<TeamPaper> lock(UUID teamId, Deliverable deliverable);

    @Query("select new fi.lapimurto.journey.PaperStore$PaperState("
            + "p.id.teamId, p.id.kind, p.version, p.finishedAt, p.finishedBy) from TeamPaper p"
            + " where p.id.teamId in :teamIds")
    List<PaperStore.PaperState> states(Collection<UUID> teamIds);
}
