package fi.lapimurto.schedule;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DecidedDays extends Repository<DecidedDay, UUID> {

    DecidedDay save(DecidedDay day);

    @Query("select d from DecidedDay d where d.collaborativeId in :ids order by d.kind, d.occurrence")
    List<DecidedDay> of(Collection<UUID> ids);

    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from DecidedDay d where d.collaborativeId = :id and d.kind = :kind and d.occurrence = :occurrence")
    void delete(UUID id, DecidedDay.DecidedDayType kind, int occurrence);

    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from DecidedDay d where d.collaborativeId = :id and d.kind = :kind")
    void delete(UUID id, DecidedDay.DecidedDayType kind);
}
