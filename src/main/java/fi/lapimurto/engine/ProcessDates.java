package fi.lapimurto.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dates that open tasks and running timers wait for. */
@Component
public class ProcessDates {

    /**
     * An open task or a running timer.
     *
     * @param at when it is due, or {@code null}
     */
    public record Waiting(String id, ModelElement element, Instant at) {}

    private static final String OPEN = """
            select t.id_, p.key_, t.task_def_key_, t.due_date_
            from act_ru_execution i
            join act_ru_task t on t.proc_inst_id_ = i.id_
            join act_re_procdef p on p.id_ = t.proc_def_id_
            where i.business_key_ = :key
            union all
            select j.id_, j.process_def_key_, d.act_id_, j.duedate_
            from act_ru_execution i
            join act_ru_job j on j.process_instance_id_ = i.id_
            join act_ru_jobdef d on d.id_ = j.job_def_id_
            where i.business_key_ = :key and j.type_ = 'timer'
            """;

    /** What everybody who waits sees of the variables, from their own execution outwards. */
    private static final String VISIBLE = """
            with recursive waiting as (
                select t.id_, t.execution_id_ from act_ru_execution i
                join act_ru_task t on t.proc_inst_id_ = i.id_
                where i.business_key_ = :key
                union all
                select j.id_, j.execution_id_ from act_ru_execution i
                join act_ru_job j on j.process_instance_id_ = i.id_
                where i.business_key_ = :key and j.type_ = 'timer'
            ), outwards (waiting, execution, depth) as (
                select id_, execution_id_, 0 from waiting
                union all
                select o.waiting, e.parent_id_, o.depth + 1 from outwards o
                join act_ru_execution e on e.id_ = o.execution
                where e.parent_id_ is not null
            )
            select o.waiting, v.name_, v.text_, v.long_ from outwards o
            join act_ru_variable v on v.execution_id_ = o.execution and v.name_ in (:names)
            order by o.depth
            """;

    private final JdbcClient jdbc;
    private final ModelElements models;
    private final TaskService tasks;
    private final ManagementService management;
    private final OwnAuthority authority;

    ProcessDates(
            JdbcClient jdbc,
            ModelElements models,
            TaskService tasks,
            ManagementService management,
            OwnAuthority authority) {
        this.jdbc = jdbc;
        this.models = models;
        this.tasks = tasks;
        this.management = management;
        this.authority = authority;
    }

    /** What waits for a milestone in all processes with the business key. */
    public List<Waiting> waiting(String businessKey) {
        return jdbc
                .sql(OPEN)
                .param("key", businessKey)
                .query((row, number) -> {
                    Timestamp at = row.getTimestamp(4);
                    ModelElement element = models.of(row.getString(2), row.getString(3));
                    return new Waiting(row.getString(1), element, at == null ? null : at.toInstant());
                })
                .list()
                .stream()
                .filter(it -> it.element().milestone() != null)
                .toList();
    }

    /** The values of text and number variables as each of those who wait sees them, by the id of who waits. */
    public Map<String, Map<String, Object>> variables(String businessKey, Collection<String> names) {
        Map<String, Map<String, Object>> visible = new HashMap<>();
        jdbc.sql(VISIBLE).param("key", businessKey).param("names", names).query(row -> {
            Long number = row.getObject("long_", Long.class);
            Object value = number == null ? row.getString("text_") : (Object) number.intValue();
            Map<String, Object> own = visible.computeIfAbsent(row.getString("waiting"), it -> new HashMap<>());
            // The nearest comes first and hides those further out.
            if (!own.containsKey(row.getString("name_"))) {
                own.put(row.getString("name_"), value);
            }
        });
        return visible;
    }

    /**
     * Gives somebody who waits other dates.
     *
     * @param at when it is due; {@code null} only for a task that somebody has taken the date from
     * @param from before which a task need not be seen, or {@code null}
     */
    public void move(Waiting waiting, Instant at, Instant from) {
        authority.call(() -> {
            if (!waiting.element().isTask()) {
                management.setJobDuedate(waiting.id(), Date.from(at));
                return null;
            }
            Task task = tasks.createTaskQuery().taskId(waiting.id()).singleResult();
            if (task != null) {
                task.setDueDate(at == null ? null : Date.from(at));
                task.setFollowUpDate(from == null ? null : Date.from(from));
                tasks.saveTask(task);
            }
            return null;
        });
    }
}
