package fi.lapimurto.handbook;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far collaboratives are, in two statements however many there are. */
@Component
class ProgressQueries {

    /**
     * How far one collaborative is.
     *
     * @param finished the numbers of its finished steps
     * @param reached the workshop that a step has come to
     * @param decided the forms that were sent, each with its workshop or gap
     */
    record HandbookProgress(Set<Integer> finished, Map<Integer, Integer> reached, Set<String> decided) {}

    private static final String STEPS = """
        select collaborative_id, number, state, occurrence from collaborative_step
        where collaborative_id = any (:ids) and (state in ('done', 'skipped') or occurrence > 0)
        """;

    private static final String DECIDED = """
        select collaborative_id, form, occurrence from collaborative_decision
        where collaborative_id = any (:ids) and outcome <> 'reopened'
        """;

    private final JdbcClient jdbc;

    ProgressQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, HandbookProgress> of(Collection<UUID> ids) {
        Map<UUID, HandbookProgress> known = new HashMap<>();
        ids.forEach(id -> known.put(id, new HandbookProgress(new HashSet<>(), new HashMap<>(), new HashSet<>())));
        UUID[] all = ids.toArray(UUID[]::new);
        jdbc.sql(STEPS).param("ids", all).query(row -> {
            HandbookProgress it = known.get(row.getObject("collaborative_id", UUID.class));
            if (StepState.valueOf(row.getString("state")).finished()) {
                it.finished().add(row.getInt("number"));
            }
            it.reached().put(row.getInt("number"), row.getInt("occurrence"));
        });
        jdbc.sql(DECIDED).param("ids", all).query(row -> {
            known.get(row.getObject("collaborative_id", UUID.class))
                    .decided()
                    .add(row.getString("form") + " " + row.getInt("occurrence"));
        });
        return known;
    }
}
