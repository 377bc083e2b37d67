package fi.lapimurto.engine;

import fi.lapimurto.engine.ProcessDates.OpenElement;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the engine's tables what open tasks and running timers wait for. */
@Component
public class ProcessDateQueries {

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

    ProcessDateQueries(JdbcClient jdbc, ModelElements models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    /** What waits for a milestone in all processes with the business key. */
    public List<OpenElement> waiting(String businessKey) {
        return jdbc
                .sql(OPEN)
                .param("key", businessKey)
                .query((row, number) -> {
                    Timestamp at = row.getTimestamp(4);
                    ModelElement element = models.of(row.getString(2), row.getString(3));
                    return new OpenElement(row.getString(1), element, at == null ? null : at.toInstant());
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
}
