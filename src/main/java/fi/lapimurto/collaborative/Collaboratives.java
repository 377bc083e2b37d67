package fi.lapimurto.collaborative;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.KnownRounds;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All collaboratives. */
public interface Collaboratives extends Repository<Collaborative, UUID>, KnownRounds {

    Collaborative save(Collaborative collaborative);

    Optional<Collaborative> findById(UUID id);

    Optional<Collaborative> findByCode(String code);

    /** Those with one of the ids, with their workshops, in one statement. */
    @Query("select c from Collaborative c left join fetch c.workshops where c.id in :ids")
    List<Collaborative> withTimetables(Collection<UUID> ids);

    /** A collaborative as far as its name and where it is. */
    record CollaborativeName(UUID id, String code, String name, String language) {}

    @Query("select new fi.lapimurto.collaborative.Collaboratives$CollaborativeName(c.id, c.code, c.name, c.language)"
            + " from Collaborative c where c.code in :codes")
    List<CollaborativeName> known(Collection<String> codes);

    @Query("select count(c) from Collaborative c where c.code like concat(:prefix, '%')")
    int countByPrefix(String prefix);

    /** Collaboratives with the same initials that are opened at once get their numbers one after the other. */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtext(:prefix)) as text)", nativeQuery = true)
    String lockPrefix(String prefix);

    default Collaborative get(UUID id) {
        return findById(id).orElseThrow(Collaboratives::unknown);
    }

    static UseCaseRejected unknown() {
        return UseCaseRejected.notFound("collaborative.unknown");
    }
}
