package fi.lapimurto.schedule;

import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of timetables: which workshop was moved from which days to which, when, by whom and why. */
@Repository
public class TimetableHistory {

    /** The days of a workshop. */
    public record Days(LocalDate first, int length) {

        static Days of(Workshop workshop) {
            return workshop == null ? null : new Days(workshop.firstDay(), workshop.days());
        }

        public LocalDate last() {
            return first.plusDays(length - 1L);
        }
    }

    /**
     * One workshop that moved.
     *
     * @param from its days before, or {@code null} when it was added
     * @param to its days since, or {@code null} when it was left out
     */
    public record Move(LocalDate on, int workshop, Days from, Days to) {}

    /** One change of a timetable. */
    public record Change(Instant at, String by, String reason, List<Move> moves) {}

    private record Row(UUID collaborativeId, long change, Instant at, String by, String reason, Move move) {}

    private static final String MOVES = "select m.*, t.at, t.by_login, t.reason from collaborative_move m"
            + " join audit_entry t on t.id = m.audit_entry_id where m.collaborative_id = any (?)"
            + " order by m.audit_entry_id, m.number";

    private final JdbcClient jdbc;
    private final Clock clock;

    TimetableHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The moves of collaboratives, the oldest first. */
    Map<UUID, List<Move>> of(Collection<UUID> ids) {
        return rows(ids).stream()
                .collect(Collectors.groupingBy(
                        Row::collaborativeId, Collectors.mapping(Row::move, Collectors.toList())));
    }

    /** How a timetable has changed, the latest first. */
    public List<Change> history(UUID id) {
        Map<Long, Change> changes = new LinkedHashMap<>();
        for (Row row : rows(List.of(id))) {
            changes.computeIfAbsent(row.change(), it -> new Change(row.at(), row.by(), row.reason(), new ArrayList<>()))
                    .moves()
                    .add(row.move());
        }
        List<Change> latestFirst = new ArrayList<>(changes.values());
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    public void keep(UUID id, long change, List<Move> moves) {
        for (Move move : moves) {
            jdbc.sql(
                            "insert into collaborative_move (audit_entry_id, number, collaborative_id, old_first_day, old_days,"
                                    + " new_first_day, new_days) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            change,
                            move.workshop(),
                            id,
                            move.from() == null ? null : move.from().first(),
                            move.from() == null ? null : move.from().length(),
                            move.to() == null ? null : move.to().first(),
                            move.to() == null ? null : move.to().length())
                    .update();
        }
    }

    public static List<Move> between(Timetable old, Timetable fresh, LocalDate on) {
        List<Move> moves = new ArrayList<>();
        int most = Math.max(old.workshops().size(), fresh.workshops().size());
        for (int number = 1; number <= most; number++) {
            Days from = Days.of(old.find(number));
            Days to = Days.of(fresh.find(number));
            if (!Objects.equals(from, to)) {
                moves.add(new Move(on, number, from, to));
            }
        }
        return moves;
    }

    /**
     * When the days of each workshop were decided, if they are not the ones it began with. Who moves a workshop back
     * finds its dates as they were.
     */
    static Map<Integer, LocalDate> decidedOn(Timetable timetable, List<Move> moves) {
        Map<Integer, LocalDate> decidedOn = new HashMap<>();
        for (Workshop workshop : timetable.workshops()) {
            Days days = Days.of(workshop);
            List<Move> own = moves.stream()
                    .filter(it -> it.workshop() == workshop.number())
                    .toList();
            if (!own.isEmpty() && !days.equals(own.get(0).from())) {
                own.stream()
                        .filter(it -> days.equals(it.to()))
                        .findFirst()
                        .ifPresent(it -> decidedOn.put(workshop.number(), it.on()));
            }
        }
        return decidedOn;
    }

    private List<Row> rows(Collection<UUID> ids) {
        return jdbc.sql(MOVES).param(ids.toArray(UUID[]::new)).query(this::row).list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new Row(
                row.getObject("collaborative_id", UUID.class),
                row.getLong("audit_entry_id"),
                at,
                row.getString("by_login"),
                row.getString("reason"),
                new Move(
                        LocalDate.ofInstant(at, clock.getZone()),
                        row.getInt("number"),
                        days(row, "old_first_day", "old_days"),
                        days(row, "new_first_day", "new_days")));
    }

    private static Days days(ResultSet row, String first, String length) throws SQLException {
        LocalDate day = row.getObject(first, LocalDate.class);
        return day == null ? null : new Days(day, row.getInt(length));
    }
}
