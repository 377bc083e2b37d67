package fi.lapimurto.journey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConsentEntries extends Repository<ConsentEntry, UUID> {

    ConsentEntry save(ConsentEntry entry);

    Optional<ConsentEntry> findByIdAndTeamId(UUID id, UUID teamId);

    void delete(ConsentEntry entry);

    /** What a team has agreed on and nobody has withdrawn, given or not, in the order of the names. */
    @Query("select c from ConsentEntry c where c.teamId = :teamId and c.withdrawnAt is null order by c.person")
    List<ConsentEntry> agreed(UUID teamId);

    /** A team's consents that were given: those that hold first, then the withdrawn. */
    @Query("select new fi.lapimurto.journey.ResultConsents$Consent("
            + "c.id, c.person, c.givenAt, c.givenBy, c.withdrawnAt, c.withdrawnBy)"
            + " from ConsentEntry c where c.teamId = :teamId and c.givenAt is not null"
            + " order by case when c.withdrawnAt is null then 0 else 1 end, c.givenAt, c.person")
    List<ResultConsents.Consent> of(UUID teamId);
}
