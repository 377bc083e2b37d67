package fi.lapimurto.deadline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rules of all collaboratives. */
interface OwnRules extends Repository<OwnRule, OwnRule.OwnRuleId> {

    List<OwnRule> saveAll(Iterable<OwnRule> rules);

    void flush();

    Optional<OwnRule> findById(OwnRule.OwnRuleId id);

    @Query("select r from OwnRule r where r.id.collaborativeId in :collaborativeIds")
    List<OwnRule> of(Collection<UUID> collaborativeIds);

    default OwnRule get(UUID collaborativeId, Milestone milestone) {
        return findById(new OwnRule.OwnRuleId(collaborativeId, milestone)).orElseThrow();
    }
}
