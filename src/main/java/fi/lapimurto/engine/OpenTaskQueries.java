package fi.lapimurto.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads open tasks from the engine's tables, in one statement for any number of processes. */
@Component
class OpenTaskQueries {

    /**
     * A task as it stands in the tables.
     *
     * @param subject its text variables as JSON, or {@code null}
     */
    record TaskRow(
            String id,
            String businessKey,
            String process,
            String element,
            String name,
            String assignee,
            Instant dueAt,
            String subject) {}

    /** How many tasks there are, and how many of them were due before now. */
    record Counts(long total, long overdue) {}

    private static final String COLUMNS =
            "t.id_, i.business_key_, d.key_, t.task_def_key_, t.name_, t.assignee_, t.due_date_, s.said";

    /** The variables in a task's own scope, the two around it and its instance: the nearest hides the others. */
    private static final String SUBJECT = """
         cross join lateral (
            select jsonb_object_agg(v.name_, v.text_ order by case v.execution_id_
                when e.id_ then 3 when e.parent_id_ then 2 when p.parent_id_ then 1 else 0 end)::text as said
            from act_ru_execution e
            left join act_ru_execution p on p.id_ = e.parent_id_
            join act_ru_variable v
                on v.execution_id_ in (e.id_, e.parent_id_, p.parent_id_, t.proc_inst_id_)
            where e.id_ = t.execution_id_ and v.text_ is not null) s
        """;

    private static final String TASKS = "select " + COLUMNS + """
         from act_ru_execution i
        join act_ru_task t on t.proc_inst_id_ = i.id_
        join act_re_procdef d on d.id_ = t.proc_def_id_
        """ + SUBJECT;

    private static final String ONE = TASKS + "where t.id_ = :task and t.suspension_state_ = 1";

    private static final String OPEN = TASKS + """
        where i.business_key_ in (:keys) and t.suspension_state_ = 1
        order by t.create_time_, t.name_, t.id_
        """;

    private static final String MINE = """
        with mine as materialized (
            select distinct l.task_id_ from act_id_membership m
            join act_ru_identitylink l on l.group_id_ = m.group_id_
            where m.user_id_ = :login and l.type_ = 'candidate' and l.task_id_ is not null),
        due as materialized (
            select t.* from mine join act_ru_task t on t.id_ = mine.task_id_
            where t.suspension_state_ = 1 and (t.follow_up_date_ is null or t.follow_up_date_ <= :now))
        """;

    private static final String WAITING = MINE + "select " + COLUMNS + """
         from (select * from due order by due_date_, create_time_, id_ limit :size offset :offset) t
        join act_ru_execution i on i.id_ = t.proc_inst_id_
        join act_re_procdef d on d.id_ = t.proc_def_id_
        """ + SUBJECT + """
        order by t.due_date_, t.create_time_, t.id_
        """;

    private static final String COUNTS = MINE + "select count(*), count(*) filter (where due_date_ < :now) from due";

    private static final String OVERDUE = """
        select i.business_key_, count(*)
        from act_ru_execution i
        join act_ru_task t on t.proc_inst_id_ = i.id_
        where i.business_key_ in (:keys) and t.suspension_state_ = 1 and t.due_date_ < :now
        group by i.business_key_
        """;

    private static final String OF_GROUPS = "select l.group_id_, " + COLUMNS + """
         from act_ru_identitylink l
        join act_ru_task t on t.id_ = l.task_id_
        join act_ru_execution i on i.id_ = t.proc_inst_id_
        join act_re_procdef d on d.id_ = t.proc_def_id_
        """ + SUBJECT + """
        where l.group_id_ in (:groups) and l.type_ = 'candidate' and t.suspension_state_ = 1
            and (t.follow_up_date_ is null or t.follow_up_date_ <= :now)
        order by t.due_date_, t.create_time_, t.id_
        """;

    private static final String OF_EVERYBODY = """
        select array(select distinct m.user_id_ from act_ru_identitylink l
                join act_id_membership m on m.group_id_ = l.group_id_
                where l.task_id_ = t.id_ and l.type_ = 'candidate') as logins,
            greatest(t.create_time_, t.follow_up_date_) as since,
        """ + COLUMNS + """
         from act_ru_task t
        join act_ru_execution i on i.id_ = t.proc_inst_id_
        join act_re_procdef d on d.id_ = t.proc_def_id_
        """ + SUBJECT + """
        where t.suspension_state_ = 1 and (t.follow_up_date_ is null or t.follow_up_date_ <= :now)
        order by t.due_date_, t.create_time_, t.id_
        """;

    private static final String WAITS_FOR = """
        select exists (select from act_ru_identitylink l join act_id_membership m on m.group_id_ = l.group_id_
            where l.task_id_ = :task and l.type_ = 'candidate' and m.user_id_ = :login)
        """;

    private static final String CANDIDATES = """
        select distinct m.user_id_ from act_ru_identitylink l join act_id_membership m on m.group_id_ = l.group_id_
        where l.task_id_ = :task and l.type_ = 'candidate'
        """;

    private static final String LOCK = "select id_ from act_ru_task where id_ = ? for update";

    private final JdbcClient jdbc;

    OpenTaskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TaskRow> find(String taskId) {
        return jdbc.sql(ONE).param("task", taskId).query(OpenTaskQueries::task).optional();
    }

    /** The open tasks of all processes with one of the business keys, the oldest first. */
    List<TaskRow> of(Collection<String> businessKeys) {
        return jdbc.sql(OPEN)
                .param("keys", businessKeys)
                .query(OpenTaskQueries::task)
                .list();
    }

    /** The tasks that wait for one of somebody's groups, the first to be due first. */
    List<TaskRow> waitingFor(String login, Instant now, int size, long offset) {
        return jdbc.sql(WAITING)
                .param("login", login)
                .param("now", Timestamp.from(now))
                .param("size", size)
                .param("offset", offset)
                .query(OpenTaskQueries::task)
                .list();
    }

    Counts countWaitingFor(String login, Instant now) {
        return jdbc.sql(COUNTS)
                .param("login", login)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Counts(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The tasks that wait for groups, each with the group, the first to be due first. */
    List<Map.Entry<String, TaskRow>> ofGroups(Collection<String> groups, Instant now) {
        return jdbc.sql(OF_GROUPS)
                .param("groups", groups)
                .param("now", Timestamp.from(now))
                .query((row, number) -> Map.entry(row.getString("group_id_"), task(row, number)))
                .list();
    }

    /** A task, the logins of all for whom it waits, and since when they see it. */
    record AwaitedRow(TaskRow task, Set<String> logins, Instant since) {}

    /** The tasks that wait for anybody, the first to be due first. */
    List<AwaitedRow> ofEverybody(Instant now) {
        return jdbc.sql(OF_EVERYBODY)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new AwaitedRow(
                        task(row, number),
                        Set.of((String[]) row.getArray("logins").getArray()),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** How many open tasks were due before now, by business key; a key with none is left out. */
    Map<String, Long> overdue(Collection<String> businessKeys, Instant now) {
        return jdbc
                .sql(OVERDUE)
                .param("keys", businessKeys)
                .param("now", Timestamp.from(now))
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Waits for whoever else is finishing the task, and answers whether it is still open. */
    boolean lock(String taskId) {
        return jdbc.sql(LOCK).param(taskId).query(String.class).optional().isPresent();
    }

    /** Whether the task waits for one of the person's groups. */
    boolean waitsFor(String taskId, String login) {
        return jdbc.sql(WAITS_FOR)
                .param("task", taskId)
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    /** The logins of all whom the task waits for. */
    Set<String> candidates(String taskId) {
        return jdbc.sql(CANDIDATES).param("task", taskId).query(String.class).set();
    }

    boolean isOpen(String taskId) {
        return jdbc.sql("select exists (select from act_ru_task where id_ = ?)")
                .param(taskId)
                .query(Boolean.class)
                .single();
    }

    private static TaskRow task(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_date_");
        return new TaskRow(
                row.getString("id_"),
                row.getString("business_key_"),
                row.getString("key_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("assignee_"),
                due == null ? null : due.toInstant(),
                row.getString("said"));
    }
}
