package fi.lapimurto.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks that wait for people, in one statement for any number of processes. */
@Component
public class OpenTasks {

    /**
     * A task that waits.
     *
     * @param businessKey the code of what it belongs to, also for tasks of called processes
     * @param process the id of the process whose diagram shows it
     * @param element its id in that diagram
     * @param name as Tasklist shows it
     * @param assignee the login of who has claimed it, or {@code null}
     * @param dueAt or {@code null}
     */
    public record OpenTask(
            String id,
            String businessKey,
            String process,
            String element,
            String name,
            String assignee,
            Instant dueAt) {}

    private static final String OPEN = """
            select t.id_, i.business_key_, d.key_, t.task_def_key_, t.name_, t.assignee_, t.due_date_
            from act_ru_execution i
            join act_ru_task t on t.proc_inst_id_ = i.id_
            join act_re_procdef d on d.id_ = t.proc_def_id_
            where i.business_key_ in (:keys) and t.suspension_state_ = 1
            order by t.create_time_, t.name_, t.id_
            """;

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open tasks of all processes with one of the business keys, the oldest first. */
    public List<OpenTask> of(Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? List.of()
                : jdbc.sql(OPEN)
                        .param("keys", businessKeys)
                        .query(OpenTasks::task)
                        .list();
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_date_");
        return new OpenTask(
                row.getString("id_"),
                row.getString("business_key_"),
                row.getString("key_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("assignee_"),
                due == null ? null : due.toInstant());
    }
}
