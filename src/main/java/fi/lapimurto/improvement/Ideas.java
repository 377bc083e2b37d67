package fi.lapimurto.improvement;

import fi.lapimurto.engine.UseCaseRejected;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All ideas of all teams. */
interface Ideas extends Repository<Idea, UUID> {

    Idea save(Idea idea);

    void delete(Idea idea);

    int countByTeamId(UUID teamId);

    List<Idea> findByTeamId(UUID teamId);

    Optional<Idea> findByTeamIdAndNumber(UUID teamId, int number);

    /** The next number, which no removed idea has had either. */
    @Query("select coalesce(max(c.number), 0) + 1 from IdeaChange c where c.teamId = :teamId")
    int nextNumber(UUID teamId);

    /** Lets those who number a team's ideas wait for each other until their transactions end. */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtext('idea.' || :teamId)) as text)", nativeQuery = true)
    String lock(String teamId);

    default Idea require(UUID teamId, int number) {
        return findByTeamIdAndNumber(teamId, number).orElseThrow(Ideas::unknown);
    }

    static UseCaseRejected unknown() {
        return UseCaseRejected.notFound("ideas.error.unknown");
    }
}
