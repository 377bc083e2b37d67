package fi.lapimurto.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of collaboratives’ own rules and of how they changed. */
@Repository
class Rules {

    private static final String COLUMNS =
            "collaborative_id, milestone, version, step, anchor, amount, unit, direction, roll, time_of_day";

    private record Owned(UUID collaborativeId, Rule rule) {}

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    Rules(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Adds the rules that the collaborative does not have yet. */
    void add(UUID collaborativeId, List<Rule> rules) {
        jdbc.batchUpdate(
                "insert into deadline_row (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                rules.stream().map(it -> values(collaborativeId, it)).toList());
    }

    /** Adds the rules of another collaborative, as far as there are none of the same milestones yet. */
    void copy(UUID collaborativeId, UUID earlier) {
        client.sql("insert into deadline_row (" + COLUMNS + ") select cast(? as uuid), "
                        + COLUMNS.replace("collaborative_id, ", "").replace("version", "0")
                        + " from deadline_row where collaborative_id = ? on conflict do nothing")
                .params(collaborativeId, earlier)
                .update();
    }

    Map<UUID, List<Rule>> of(Collection<UUID> collaborativeIds) {
        return client
                .sql("select " + COLUMNS + " from deadline_row where collaborative_id = any (?)")
                .param(collaborativeIds.toArray(UUID[]::new))
                .query(Rules::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Owned::collaborativeId, Collectors.mapping(Owned::rule, Collectors.toList())));
    }

    /** The rule as it is now; nobody else changes it until the transaction ends. */
    Rule lock(UUID collaborativeId, Milestone milestone) {
        return client.sql("select " + COLUMNS + " from deadline_row where collaborative_id = ? and milestone = ?"
                        + " for update")
                .params(collaborativeId, milestone.name())
                .query(Rules::read)
                .single()
                .rule();
    }

    void update(UUID collaborativeId, Rule rule) {
        client.sql("update deadline_row set version = ?, amount = ?, unit = ?, roll = ?, time_of_day = ?"
                        + " where collaborative_id = ? and milestone = ?")
                .params(
                        rule.version(),
                        rule.offset(),
                        rule.unit().name(),
                        rule.roll().name(),
                        rule.time(),
                        collaborativeId,
                        rule.milestone().name())
                .update();
    }

    /** Keeps a change and answers its number. */
    long keep(UUID collaborativeId, Rule before, Rule after, String reason, String by, Instant at) {
        return client.sql("insert into deadline_change (collaborative_id, milestone, at, by, version,"
                        + " old_amount, old_unit, old_roll, old_time, new_amount, new_unit, new_roll, new_time, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        collaborativeId,
                        after.milestone().name(),
                        Timestamp.from(at),
                        by,
                        after.version(),
                        before.offset(),
                        before.unit().name(),
                        before.roll().name(),
                        before.time(),
                        after.offset(),
                        after.unit().name(),
                        after.roll().name(),
                        after.time(),
                        reason)
                .query(Long.class)
                .single();
    }

    List<PastChange> changes(UUID collaborativeId) {
        return client.sql("select c.*, r.step, r.anchor, r.direction from deadline_change c"
                        + " join deadline_row r using (collaborative_id, milestone)"
                        + " where collaborative_id = ? order by c.id desc")
                .param(collaborativeId)
                .query((row, number) -> new PastChange(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        rule(row, row.getInt("version") - 1, "old_amount", "old_unit", "old_roll", "old_time"),
                        rule(row, row.getInt("version"), "new_amount", "new_unit", "new_roll", "new_time"),
                        row.getString("reason")))
                .list();
    }

    private static Object[] values(UUID collaborativeId, Rule rule) {
        return new Object[] {
            collaborativeId,
            rule.milestone().name(),
            rule.version(),
            rule.step(),
            rule.anchor().name(),
            rule.offset(),
            rule.unit().name(),
            rule.direction().name(),
            rule.roll().name(),
            rule.time()
        };
    }

    private static Owned read(ResultSet row, int number) throws SQLException {
        return new Owned(
                row.getObject("collaborative_id", UUID.class),
                rule(row, row.getInt("version"), "amount", "unit", "roll", "time_of_day"));
    }

    private static Rule rule(ResultSet row, int version, String offset, String unit, String roll, String time)
            throws SQLException {
        return new Rule(
                Milestone.valueOf(row.getString("milestone")),
                version,
                row.getInt("step"),
                Anchor.valueOf(row.getString("anchor")),
                row.getInt(offset),
                Unit.valueOf(row.getString(unit)),
                Direction.valueOf(row.getString("direction")),
                Roll.valueOf(row.getString(roll)),
                row.getObject(time, LocalTime.class));
    }
}
