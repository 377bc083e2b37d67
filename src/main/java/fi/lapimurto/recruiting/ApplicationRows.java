package fi.lapimurto.recruiting;

import fi.lapimurto.engine.UseCaseRejected;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApplicationRows extends Repository<Application, UUID> {

    Application saveAndFlush(Application application);

    Optional<Application> findById(UUID id);

    @Query("select a from Application a join a.links l where l = :tokenHash")
    Optional<Application> findByLink(String tokenHash);

    List<Application> findByIdIn(Collection<UUID> ids);

    @Query("select a from Application a where a.collaborativeId = :collaborativeId order by a.number")
    List<Application> of(UUID collaborativeId);

    @Query("select a from Application a where a.collaborativeId = :collaborativeId and a.state = :state"
            + " order by a.number")
    List<Application> of(UUID collaborativeId, ApplicationState state);

    /** Those who wait for a place and are not being offered one, the most promising first. */
    @Query("select a from Application a where a.collaborativeId = :collaborativeId and a.state = "
            + "fi.lapimurto.recruiting.ApplicationState.waiting and not a.offered order by a.score desc, a.number")
    List<Application> waiting(UUID collaborativeId);

    /** How many wait for a place before one with this score and number. */
    @Query("select count(a) from Application a where a.collaborativeId = :collaborativeId and a.state = "
            + "fi.lapimurto.recruiting.ApplicationState.waiting"
            + " and (a.score > :score or a.score = :score and a.number < :number)")
    int countBefore(UUID collaborativeId, int score, int number);

    @Query("select count(a) from Application a where a.collaborativeId = :collaborativeId and a.state = "
            + "fi.lapimurto.recruiting.ApplicationState.accepted")
    int countAccepted(UUID collaborativeId);

    /** Those that still name people though nothing has happened to them since the moment. */
    @Query("select a from Application a where a.contactDeletedAt is null and (select max(e.at) from AuditEntry e"
            + " where e.subject.kind = '" + Application.KIND + "' and e.subject.id = a.id) < :since")
    List<Application> untouched(Instant since);

    @Query("select coalesce(max(a.number), 0) from Application a where a.collaborativeId = :collaborativeId")
    int last(UUID collaborativeId);

    @Query("select count(a) > 0 from Application a where a.collaborativeId = :collaborativeId"
            + " and lower(a.teamName) = lower(:team) and lower(a.contactEmail) = lower(:email)"
            + " and a.state <> fi.lapimurto.recruiting.ApplicationState.withdrawn")
    boolean isThere(UUID collaborativeId, String team, String email);

    default Application get(UUID id) {
        return findById(id).orElseThrow(ApplicationRows::unknown);
    }

    static UseCaseRejected unknown() {
        return UseCaseRejected.notFound("recruiting.application.unknown");
    }
}
