package fi.lapimurto.collaborative;

import fi.lapimurto.engine.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All collaboratives. */
public interface Collaboratives extends Repository<Collaborative, UUID> {

    String SUMMARY =
            "select new fi.lapimurto.collaborative.CollaborativeSummary(c.id, c.code, c.name, c.level, c.language,"
                    + " c.state, (select count(s) from Step s where s.id.collaborativeId = c.id and (s.state ="
                    + " fi.lapimurto.collaborative.StepState.done or s.state = fi.lapimurto.collaborative.StepState.skipped)),"
                    + " (select min(w.firstDay) from c.workshops w), c.openedAt) from Collaborative c ";

    Collaborative save(Collaborative collaborative);

    Optional<Collaborative> findById(UUID id);

    Optional<Collaborative> findByCode(String code);

    /** Those with one of the ids, with their workshops, in one statement. */
    @Query("select c from Collaborative c left join fetch c.workshops where c.id in :ids")
    List<Collaborative> withTimetables(Collection<UUID> ids);

    Page<Collaborative> findAllByOrderByOpenedAtDesc(Pageable page);

    Page<Collaborative> findByIdInOrderByOpenedAtDesc(List<UUID> ids, Pageable page);

    /** Those with one of the ids, the newest first. */
    @Query(SUMMARY + "where c.id in :ids order by c.openedAt desc, c.id")
    Page<CollaborativeSummary> summaries(Collection<UUID> ids, Pageable page);

    /** All, the newest first. */
    @Query(SUMMARY + "order by c.openedAt desc, c.id")
    Page<CollaborativeSummary> summaries(Pageable page);

    /** Those with one of the ids that are still running, the newest first. */
    @Query(SUMMARY + "where c.id in :ids and c.state = fi.lapimurto.collaborative.CollaborativeState.running"
            + " order by c.openedAt desc, c.id")
    Page<CollaborativeSummary> running(Collection<UUID> ids, Pageable page);

    @Query("select count(c) from Collaborative c where c.code like concat(:prefix, '%')")
    int countByPrefix(String prefix);

    /** Collaboratives with the same initials that are opened at once get their numbers one after the other. */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtext(:prefix)) as text)", nativeQuery = true)
    String lockPrefix(String prefix);

    default Collaborative get(UUID id) {
        return findById(id).orElseThrow(Collaboratives::unknown);
    }

    static Refused unknown() {
        return Refused.notFound("collaborative.unknown");
    }
}
