package fi.lapimurto.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mornings on which people were told, and who is told of new tasks at once. */
@Component
class ReminderQueries {

    /** A morning on which people were told. */
    record Morning(LocalDate day, Instant at) {}

    /** Somebody who is told of a new task at once. */
    record TaskReader(UUID personId, String taskId, String code, Instant dueAt) {}

    private static final String AT_ONCE = """
        select distinct p.id, t.id_, i.business_key_, t.due_date_
        from act_ru_identitylink l
        join act_ru_task t on t.id_ = l.task_id_
        join act_ru_execution i on i.id_ = t.proc_inst_id_
        join act_id_membership m on m.group_id_ = l.group_id_
        join people_person p on p.login = m.user_id_ and p.active
        join notification_preference c on c.person_id = p.id and c.timings ->> 'tasks' = 'at_once'
        where l.task_id_ in (:tasks) and l.type_ = 'candidate'
            and (t.follow_up_date_ is null or t.follow_up_date_ <= :now)
        """;

    private static final String OPEN = """
        select t.id_, exists (select from act_ru_identitylink l
            join act_id_membership m on m.group_id_ = l.group_id_
            join people_person p on p.login = m.user_id_
            where l.task_id_ = t.id_ and l.type_ = 'candidate' and p.id = :person)
        from act_ru_task t where t.id_ in (:tasks)
        """;

    private static final String WEEK_BEFORE = """
        select min(at) from notification_morning where date_trunc('week', day) = (
            select date_trunc('week', max(day)) from notification_morning where day < :monday)
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last morning on which people were told. */
    Optional<Morning> last() {
        return jdbc.sql("select day, at from notification_morning order by day desc limit 1")
                .query((row, number) -> new Morning(
                        row.getDate(1).toLocalDate(), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** When people were told first in the last week before this one in which they were told. */
    Optional<Instant> weekBefore(LocalDate monday) {
        return Optional.ofNullable(jdbc.sql(WEEK_BEFORE)
                        .param("monday", monday)
                        .query(Timestamp.class)
                        .optional()
                        .orElse(null))
                .map(Timestamp::toInstant);
    }

    /** Those of the tasks that are open, and whether they wait for the person. */
    Map<String, Boolean> open(UUID personId, Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(OPEN)
                        .param("person", personId)
                        .param("tasks", taskIds)
                        .query((row, number) -> Map.entry(row.getString(1), row.getBoolean(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Takes a morning for the caller's transaction; nobody gets one that has been taken. */
    boolean take(LocalDate day) {
        return jdbc.sql("insert into notification_morning (day, at) values (:day, :now) on conflict do nothing")
                        .param("day", day)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Who is told at once of which of the tasks. */
    List<TaskReader> atOnce(Collection<String> taskIds) {
        return jdbc.sql(AT_ONCE)
                .param("tasks", taskIds)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> {
                    Timestamp due = row.getTimestamp(4);
                    return new TaskReader(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            due == null ? null : due.toInstant());
                })
                .list();
    }
}
