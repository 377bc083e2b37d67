package fi.lapimurto.handbook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Decisions extends Repository<Decision, UUID> {

    Decision save(Decision decision);

    @Query("select d from Decision d where d.collaborativeId = :collaborativeId and d.form = :form"
            + " and d.occurrence = :occurrence")
    Optional<Decision> find(UUID collaborativeId, String form, int occurrence);

    @Query("select d from Decision d where d.collaborativeId in :collaborativeIds and d.form in :forms")
    List<Decision> of(Collection<UUID> collaborativeIds, Collection<String> forms);

    @Query("select d from Decision d where d.collaborativeId = :collaborativeId"
            + " order by d.step, d.occurrence, d.decidedAt, d.form")
    List<Decision> of(UUID collaborativeId);
}
