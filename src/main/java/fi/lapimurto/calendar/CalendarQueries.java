package fi.lapimurto.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what happens in any number of rounds, in one statement for each sort of source. */
@Component
class CalendarQueries {

    /** A workshop that takes place, and its round. */
    record WorkshopRow(
            UUID collaborativeId,
            String code,
            String name,
            String language,
            int version,
            Instant openedAt,
            int number,
            LocalDate firstDay,
            int days) {}

    /**
     * An answer to a form, or a row of a list, as JSON.
     *
     * @param source the form or the list
     * @param occurrence the workshop or gap, or 0
     */
    record Answer(
            UUID collaborativeId,
            String source,
            int occurrence,
            String id,
            int version,
            Instant changedAt,
            String json) {}

    /** Rounds whose workshops are far from the time asked for have nothing in it. */
    private static final int NEAR = 400;

    private static final String WORKSHOPS = """
        select c.id, c.code, c.name, c.language, c.version, c.opened_at, w.number, w.first_day, w.days
        from collaborative_collaborative c join collaborative_workshop w on w.collaborative_id = c.id
        where (:everywhere or c.id = any (:ids)) and c.state <> 'cancelled'
            and w.first_day between :from and :until
            and not exists (select from collaborative_decision d where d.collaborative_id = c.id
                and d.form = 'workshop' and d.occurrence = w.number and d.outcome = 'skipped')
        order by c.id, w.number
        """;

    private static final String ANSWERS = """
        select owner_id as round, sheet as source, occurrence, id::text as id, version, changed_at, content::text as json
        from sheet_row where owner_id = any (:ids) and sheet = any (:sources)
        union all
        select collaborative_id, form, occurrence, form, version, decided_at, decided::text
        from collaborative_decision
        where collaborative_id = any (:ids) and form = any (:sources) and outcome <> 'skipped' and decided is not null
        order by round, source, occurrence, id
        """;

    private final JdbcClient jdbc;

    CalendarQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The workshops of rounds that are not cancelled.
     *
     * @param ids the rounds, or {@code null} for all
     */
    List<WorkshopRow> workshops(Collection<UUID> ids, LocalDate from, LocalDate until) {
        return jdbc.sql(WORKSHOPS)
                .param("everywhere", ids == null)
                .param("ids", (ids == null ? List.<UUID>of() : ids).toArray(UUID[]::new))
                .param("from", from.minusDays(NEAR))
                .param("until", until.plusDays(NEAR))
                .query(CalendarQueries::workshop)
                .list();
    }

    /** The rows of lists and the answers to forms of rounds. */
    List<Answer> answers(Collection<UUID> ids, Collection<String> sources) {
        return jdbc.sql(ANSWERS)
                .param("ids", ids.toArray(UUID[]::new))
                .param("sources", sources.toArray(String[]::new))
                .query(CalendarQueries::answer)
                .list();
    }

    private static WorkshopRow workshop(ResultSet row, int number) throws SQLException {
        return new WorkshopRow(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("language"),
                row.getInt("version"),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("number"),
                row.getObject("first_day", LocalDate.class),
                row.getInt("days"));
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(
                row.getObject("round", UUID.class),
                row.getString("source"),
                row.getInt("occurrence"),
                row.getString("id"),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("json"));
    }
}
