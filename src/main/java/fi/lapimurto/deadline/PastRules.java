package fi.lapimurto.deadline;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** How rules have changed. */
interface PastRules extends Repository<PastRule, Long> {

    PastRule save(PastRule change);

    /** A change and the rule that was changed. */
    record Found(PastRule past, OwnRule rule) {

        PastChange change() {
            return past.change(rule);
        }
    }

    @Query("select new fi.lapimurto.deadline.PastRules$Found(p, r) from PastRule p join OwnRule r on r.id = p.rule"
            + " where p.rule.collaborativeId = :collaborativeId order by p.id desc")
    List<Found> of(UUID collaborativeId);
}
