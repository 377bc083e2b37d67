package fi.lapimurto.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All links that set a password. */
interface AccessLinks extends Repository<AccessLink, UUID> {

    AccessLink save(AccessLink link);

    Optional<AccessLink> findByTokenHash(String tokenHash);

    List<AccessLink> findByPersonIdAndUsedAtIsNull(UUID personId);

    /** Taken by whoever makes the first admin, so that two links cannot make two. */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtext('people.firstAdmin')) as text)", nativeQuery = true)
    String lockFirstAdmin();
}
