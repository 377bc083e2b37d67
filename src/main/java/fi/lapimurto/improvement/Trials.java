package fi.lapimurto.improvement;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All trials. Whoever shows them asks {@link TrialAccess} first. */
public interface Trials extends Repository<Trial, UUID> {

    Trial save(Trial trial);

    Optional<Trial> findById(UUID id);

    Optional<Trial> findByTeamIdAndNumber(UUID teamId, int number);

    /** The number of the trial that continues another one. */
    @Query("select t.number from Trial t where t.parentId = :id")
    Optional<Integer> numberAfter(UUID id);

    boolean existsByIdeaId(UUID ideaId);

    /** Trials by their ids, in one statement. */
    @Query("select t from Trial t where t.id in :ids")
    List<Trial> all(Collection<UUID> ids);

    /** All trials of several teams in one statement, each team's from first to last. */
    @Query("select t from Trial t where t.teamId in :teamIds order by t.teamId, t.number")
    List<Trial> of(Collection<UUID> teamIds);

    /** All trials of a collaborative's teams in one statement, also of teams that have dropped out. */
    @Query("select t from Trial t where t.collaborativeId = :collaborativeId order by t.teamId, t.number")
    List<Trial> ofCollaborative(UUID collaborativeId);

    /** Those of a team or of a collaborative that go on; who changes one of them is waited for. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select t from Trial t where (t.teamId = :id or t.collaborativeId = :id) and t.endedAt is null order by t.id")
    List<Trial> openOf(UUID id);

    @Query("select coalesce(max(t.number), 0) + 1 from Trial t where t.teamId = :teamId")
    int nextNumber(UUID teamId);

    /** Lets those who start or discuss a team's trials wait for each other until their transactions end. */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtext('trial.' || :teamId)) as text)", nativeQuery = true)
    String lock(String teamId);

    /** All trials of a team from first to last. */
    default List<Trial> of(UUID teamId) {
        return of(Set.of(teamId));
    }

    /** One of a team's trials by its number. */
    default Trial require(UUID teamId, int number) {
        return findByTeamIdAndNumber(teamId, number).orElseThrow(() -> UseCaseRejected.notFound("improvement.unknown"));
    }

    /** A trial by its id, for those to whom a process has named it. */
    default Trial get(UUID id) {
        return findById(id).orElseThrow();
    }
}
