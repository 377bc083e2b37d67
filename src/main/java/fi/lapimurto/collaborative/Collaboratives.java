package fi.lapimurto.collaborative;

import fi.lapimurto.engine.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All collaboratives. */
public interface Collaboratives extends Repository<Collaborative, UUID> {

    Collaborative save(Collaborative collaborative);

    Optional<Collaborative> findById(UUID id);

    Optional<Collaborative> findByCode(String code);

    Page<Collaborative> findAllByOrderByOpenedAtDesc(Pageable page);

    Page<Collaborative> findByIdInOrderByOpenedAtDesc(List<UUID> ids, Pageable page);

    @Query("select count(c) from Collaborative c where c.code like concat(:prefix, '%')")
    int countByPrefix(String prefix);

    /** Collaboratives with the same initials that are opened at once get their numbers one after the other. */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtext(:prefix)) as text)", nativeQuery = true)
    String lockPrefix(String prefix);

    default Collaborative get(UUID id) {
        return findById(id).orElseThrow(() -> Refused.notFound("collaborative.unknown"));
    }
}
