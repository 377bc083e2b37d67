package fi.lapimurto.collaborative;

import fi.lapimurto.engine.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Collaboratives as people look for them: one page and how many there are in all, in at most two statements. */
@Component
public class CollaborativeListQueries {

    private static final int LONGEST_SEARCH = 200;

    /**
     * What is looked for.
     *
     * @param within the collaboratives to look among, or {@code null} for all
     * @param words all of them are found in name, code, programme or organising body; may be {@code null}
     * @param state or {@code null} for any
     */
    public record Wanted(Collection<UUID> within, String words, CollaborativeState state) {

        /** Those of the collaboratives that are running. */
        public static Wanted running(Collection<UUID> within) {
            return new Wanted(within, null, CollaborativeState.running);
        }

        private String[] lowered() {
            String text = words == null ? "" : PlainText.line(words);
            return Stream.of(text.substring(0, Math.min(text.length(), LONGEST_SEARCH))
                            .toLowerCase(Locale.ROOT)
                            .split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .toArray(String[]::new);
        }
    }

    private static final String FOUND = """
         from collaborative_collaborative c left join collaborative_programme p on p.id = c.programme_id
        where (:everywhere or c.id = any (:within)) and (:anyState or c.state = :state)
        and not exists (select from unnest(:words) as word
            where position(word in lower(concat_ws(' ', c.name, c.code, p.name, c.organising_body))) = 0)
        """;

    private static final String PAGE = """
        select c.*, p.name as programme,
            (select count(*) from collaborative_step s
                where s.collaborative_id = c.id and s.state = 'done') as done_steps,
            (select count(*) from collaborative_step s
                where s.collaborative_id = c.id and s.state = 'skipped') as skipped_steps,
            (select min(w.first_day) from collaborative_workshop w where w.collaborative_id = c.id) as first_day
        """ + FOUND + " order by c.opened_at desc, c.id limit :size offset :offset";

    private static final String COUNT = "select count(*)" + FOUND;

    private final JdbcClient jdbc;

    CollaborativeListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, the newest first. */
    public Page<CollaborativeSummary> page(Wanted wanted, Pageable page) {
        List<CollaborativeSummary> found = filled(PAGE, wanted)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(CollaborativeListQueries::summary)
                .list();
        return PageableExecutionUtils.getPage(
                found, page, () -> filled(COUNT, wanted).query(Long.class).single());
    }

    private StatementSpec filled(String statement, Wanted wanted) {
        Collection<UUID> within = wanted.within() == null ? List.of() : wanted.within();
        return jdbc.sql(statement)
                .param("everywhere", wanted.within() == null)
                .param("within", within.toArray(UUID[]::new))
                .param("anyState", wanted.state() == null)
                .param("state", wanted.state() == null ? "" : wanted.state().name())
                .param("words", wanted.lowered());
    }

    private static CollaborativeSummary summary(ResultSet row, int number) throws SQLException {
        return new CollaborativeSummary(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                row.getString("language"),
                CollaborativeState.valueOf(row.getString("state")),
                row.getString("programme"),
                row.getString("organising_body"),
                new StepCounts(row.getLong("done_steps"), row.getLong("skipped_steps")),
                row.getObject("first_day", LocalDate.class),
                row.getTimestamp("opened_at").toInstant());
    }
}
