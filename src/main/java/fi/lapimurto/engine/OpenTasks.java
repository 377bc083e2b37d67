package fi.lapimurto.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks that wait for people, in one statement for any number of processes. */
@Component
public class OpenTasks {

    /**
     * A task that waits.
     *
     * @param businessKey the code of what it belongs to, also for tasks of called processes
     * @param model what its model says of it
     * @param subject what it is about
     * @param name the title that it got when it came into being, which Tasklist shows
     * @param assignee the login of who has claimed it, or {@code null}
     * @param dueAt or {@code null}
     */
    public record OpenTask(
            String id,
            String businessKey,
            ModelElement model,
            TaskSubject subject,
            String name,
            String assignee,
            Instant dueAt) {

        /** The id of the process whose diagram shows it. */
        public String process() {
            return model.process();
        }

        /** Its id in that diagram. */
        public String element() {
            return model.id();
        }

        public boolean isOverdue(Instant now) {
            return dueAt != null && dueAt.isBefore(now);
        }
    }

    /**
     * The first tasks of somebody's, and how many there are in all.
     *
     * @param tasks the first to be due come first
     * @param overdue how many of all were due before now
     */
    public record Waiting(List<OpenTask> tasks, long total, long overdue) {}

    private static final TypeReference<Map<String, String>> VARIABLES = new TypeReference<>() {};

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

    private static final String OPEN = "select " + COLUMNS + """
             from act_ru_execution i
            join act_ru_task t on t.proc_inst_id_ = i.id_
            join act_re_procdef d on d.id_ = t.proc_def_id_
            """ + SUBJECT + """
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

    private final JdbcClient jdbc;
    private final ModelElements models;
    private final ObjectMapper json;
    private final Clock clock;

    OpenTasks(JdbcClient jdbc, ModelElements models, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.models = models;
        this.json = json;
        this.clock = clock;
    }

    /** The open tasks of all processes with one of the business keys, the oldest first. */
    public List<OpenTask> of(Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? List.of()
                : jdbc.sql(OPEN).param("keys", businessKeys).query(this::task).list();
    }

    /**
     * The tasks that wait for one of somebody's groups, whether claimed or not; those that are not to be seen yet are
     * left out.
     */
    public Waiting waitingFor(String login, int size, long offset) {
        Timestamp now = Timestamp.from(clock.instant());
        List<OpenTask> tasks = jdbc.sql(WAITING)
                .param("login", login)
                .param("now", now)
                .param("size", size)
                .param("offset", offset)
                .query(this::task)
                .list();
        return jdbc.sql(COUNTS)
                .param("login", login)
                .param("now", now)
                .query((row, number) -> new Waiting(tasks, row.getLong(1), row.getLong(2)))
                .single();
    }

    /**
     * The tasks that wait for groups, the first to be due first; those that are not to be seen yet are left out, and so
     * is a group with none.
     */
    public Map<String, List<OpenTask>> waitingForGroups(Collection<String> groups) {
        return groups.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(OF_GROUPS)
                        .param("groups", groups)
                        .param("now", Timestamp.from(clock.instant()))
                        .query((row, number) -> Map.entry(row.getString("group_id_"), task(row, number)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** How many open tasks were due before now, by business key; a key with none is left out. */
    public Map<String, Long> overdue(Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(OVERDUE)
                        .param("keys", businessKeys)
                        .param("now", Timestamp.from(clock.instant()))
                        .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private OpenTask task(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_date_");
        return new OpenTask(
                row.getString("id_"),
                row.getString("business_key_"),
                models.of(row.getString("key_"), row.getString("task_def_key_")),
                new StoredSubject(row.getString("key_"), variables(row.getString("said"))),
                row.getString("name_"),
                row.getString("assignee_"),
                due == null ? null : due.toInstant());
    }

    private Map<String, String> variables(String said) {
        try {
            return said == null ? Map.of() : json.readValue(said, VARIABLES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
