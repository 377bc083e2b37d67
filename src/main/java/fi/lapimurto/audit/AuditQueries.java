package fi.lapimurto.audit;

import fi.lapimurto.audit.AuditQuery.Part;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads changes across their subjects, each page in one statement. Whoever shows them asks first who may see which. */
@Component
public class AuditQueries {

    private final EntityManager entities;
    private final Clock clock;

    AuditQueries(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** One page, the newest first. */
    public List<AuditEntry> page(AuditQuery query) {
        Conditions conditions = new Conditions(query.parts());
        conditions.add("e.byLogin = :by", "by", query.by());
        conditions.add("e.at >= :from", "from", start(query.from(), 0));
        conditions.add("e.at < :until", "until", start(query.to(), 1));
        // Entries that were moved here from older tables do not have their numbers in the order of time.
        conditions.add("(e.at < last.at or e.at = last.at and e.id < last.id)", "before", query.before());
        String last = query.before() == null ? "" : " join AuditEntry last on last.id = :before";
        return query.parts().isEmpty()
                ? List.of()
                : conditions
                        .in("select e from AuditEntry e" + last, "order by e.at desc, e.id desc", AuditEntry.class)
                        .setMaxResults(query.size())
                        .getResultList();
    }

    /** The logins of all who have changed something there. */
    public List<String> authors(List<Part> parts) {
        return parts.isEmpty()
                ? List.of()
                : new Conditions(parts)
                        .in("select distinct e.byLogin from AuditEntry e", "and e.byLogin is not null", String.class)
                        .getResultList();
    }

    private Instant start(LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(clock.getZone()).toInstant();
    }

    private final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Conditions(List<Part> parts) {
            List<String> any = new ArrayList<>();
            for (Part part : parts) {
                int number = any.size();
                any.add(("e.subject.kind in :kinds%1$d"
                                + " and (e.subject.collaborativeId in :places%1$d or e.subject.teamId in :places%1$d)")
                        .formatted(number));
                values.put("kinds" + number, part.kinds());
                values.put("places" + number, part.places());
            }
            all.add("(" + String.join(" or ", any) + ")");
        }

        void add(String condition, String name, Object value) {
            if (value != null) {
                all.add(condition);
                values.put(name, value);
            }
        }

        <T> TypedQuery<T> in(String select, String end, Class<T> type) {
            TypedQuery<T> query =
                    entities.createQuery(select + " where " + String.join(" and ", all) + " " + end, type);
            values.forEach(query::setParameter);
            return query;
        }
    }
}
