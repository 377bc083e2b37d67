package fi.lapimurto.team.recruiting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApplicationRows extends Repository<Application, UUID> {

    Application save(Application application);

    Optional<Application> findById(UUID id);

    List<Application> findByIdIn(Collection<UUID> ids);

    @Query("select a from Application a where a.collaborativeId = :collaborativeId order by a.number")
    List<Application> of(UUID collaborativeId);

    @Query("select a from Application a where a.collaborativeId = :collaborativeId and a.state = :state"
            + " order by a.number")
    List<Application> of(UUID collaborativeId, ApplicationState state);

    @Query("select coalesce(max(a.number), 0) from Application a where a.collaborativeId = :collaborativeId")
    int last(UUID collaborativeId);

    @Query("select count(a) > 0 from Application a where a.collaborativeId = :collaborativeId"
            + " and lower(a.teamName) = lower(:team) and lower(a.contactEmail) = lower(:email)"
            + " and a.state <> 'withdrawn'")
    boolean isThere(UUID collaborativeId, String team, String email);
}
