package fi.lapimurto.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkshopMoves extends Repository<WorkshopMove, WorkshopMove.WorkshopMoveId> {

    /** A move and what the audit trail says of it. */
    record Found(WorkshopMove move, long change, Instant at, String by, String reason) {}

    List<WorkshopMove> saveAll(Iterable<WorkshopMove> moves);

    /** The moves of collaboratives, the oldest first. */
    @Query("select new fi.lapimurto.schedule.WorkshopMoves$Found(m, e.id, e.at, e.byLogin, e.reason)"
            + " from WorkshopMove m join AuditEntry e on e.id = m.id.auditEntryId"
            + " where m.collaborativeId in :collaborativeIds order by e.id, m.id.number")
    List<Found> of(Collection<UUID> collaborativeIds);
}
