package fi.lapimurto.deadline;

import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The installation’s own closed days and weeks. They count for whatever is counted from now on; dates that tasks and
 * timers already have stay until something moves them.
 */
@Service
@Transactional
public class ClosedDayList {

    private static final int LONGEST_NAME = 200;

    /** Longer breaks are typing errors. */
    private static final int MOST_DAYS = 366;

    private final JdbcClient jdbc;
    private final Clock clock;

    ClosedDayList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that are in force, the earliest first. */
    @Transactional(readOnly = true)
    public List<ClosedDays> all() {
        return jdbc.sql("select id, first_day, last_day, name, kind from deadline_closed_day"
                        + " where removed_at is null order by first_day, last_day, id")
                .query((row, number) -> new ClosedDays(
                        row.getObject("id", UUID.class),
                        new Span(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)),
                        row.getString("name"),
                        ClosedDays.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    @UseCase
    public UUID add(LocalDate first, LocalDate last, String name, ClosedDays.Kind kind, String by) {
        if (first == null) {
            throw UseCaseRejected.invalid("first", "any.NotNull");
        }
        if (last == null || last.isBefore(first) || !last.isBefore(first.plusDays(MOST_DAYS))) {
            throw UseCaseRejected.invalid("last", "deadline.closed.last", MOST_DAYS);
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw UseCaseRejected.invalid("name", "deadline.closed.name", LONGEST_NAME);
        }
        if (kind == null) {
            throw UseCaseRejected.invalid("kind", "any.NotNull");
        }
        if (all().stream()
                .anyMatch(it ->
                        it.span().equals(new Span(first, last)) && it.name().equals(name.strip()))) {
            throw UseCaseRejected.invalid("first", "deadline.closed.twice");
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into deadline_closed_day (id, first_day, last_day, name, kind, added_at, added_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, first, last, name.strip(), kind.name(), Timestamp.from(clock.instant()), by)
                .update();
        return id;
    }

    @UseCase
    public void remove(UUID id, String by) {
        int removed = jdbc.sql("update deadline_closed_day set removed_at = ?, removed_by = ?"
                        + " where id = ? and removed_at is null")
                .params(Timestamp.from(clock.instant()), by, id)
                .update();
        if (removed == 0) {
            throw UseCaseRejected.notFound("deadline.closed.unknown");
        }
    }
}
