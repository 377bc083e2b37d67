package fi.lapimurto.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dates that open tasks and running timers wait for, and how their models say that they are found. */
@Component
public class ProcessDates {

    /**
     * An element of a model that has a date.
     *
     * @param form the form of a task without its language, or {@code null} for a timer
     * @param due the expression that gives the date, or {@code null} when it has none
     * @param from the expression that gives the day before which a task need not be seen, or {@code null}
     */
    public record Dated(String process, String element, String name, String form, String due, String from) {
        public boolean isTask() {
            return form != null;
        }
    }

    /**
     * An open task or a running timer.
     *
     * @param execution where its variables are
     * @param at when it is due, or {@code null}
     */
    public record Waiting(String id, String execution, Dated element, Instant at) {}

    private static final String OPEN = """
            select t.id_, t.execution_id_, t.proc_def_id_, t.task_def_key_, t.due_date_
            from act_ru_execution i
            join act_ru_task t on t.proc_inst_id_ = i.id_
            where i.business_key_ = :key
            union all
            select j.id_, j.execution_id_, j.process_def_id_, d.act_id_, j.duedate_
            from act_ru_execution i
            join act_ru_job j on j.process_instance_id_ = i.id_
            join act_ru_jobdef d on d.id_ = j.job_def_id_
            where i.business_key_ = :key and j.type_ = 'timer'
            """;

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final OwnAuthority authority;

    ProcessDates(
            JdbcClient jdbc,
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            OwnAuthority authority) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.authority = authority;
    }

    /** Every task with a form and every timer for a date of the models that are in force. */
    public List<Dated> elements() {
        return authority.call(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(it -> elements(it.getId(), it.getKey()))
                .toList());
    }

    /** What waits for a date in all processes with the business key. */
    public List<Waiting> waiting(String businessKey) {
        return jdbc.sql(OPEN).param("key", businessKey).query(this::read).list().stream()
                .filter(it -> it.element().due() != null)
                .toList();
    }

    /** The values of variables as somebody who waits sees them. */
    public Map<String, Object> variables(Waiting waiting, Collection<String> names) {
        return authority.call(() -> runtime.getVariables(waiting.execution(), names));
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

    private Waiting read(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp(5);
        return new Waiting(
                row.getString(1),
                row.getString(2),
                element(row.getString(3), row.getString(4)),
                at == null ? null : at.toInstant());
    }

    private Dated element(String definition, String element) {
        return authority.call(() -> {
            ProcessDefinition process = repository.getProcessDefinition(definition);
            return elements(definition, process.getKey())
                    .filter(it -> it.element().equals(element))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private Stream<Dated> elements(String definition, String process) {
        return repository.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class).stream()
                .map(node -> dated(node, process))
                .filter(Objects::nonNull);
    }

    private static Dated dated(FlowNode node, String process) {
        if (node instanceof UserTask task && task.getCamundaFormRef() != null) {
            String form = task.getCamundaFormRef().replace("-${" + LocalisedName.LANGUAGE + "}", "");
            return new Dated(
                    process,
                    node.getId(),
                    node.getName(),
                    form,
                    task.getCamundaDueDate(),
                    task.getCamundaFollowUpDate());
        }
        if (node instanceof CatchEvent event) {
            return event.getEventDefinitions().stream()
                    .filter(TimerEventDefinition.class::isInstance)
                    .map(TimerEventDefinition.class::cast)
                    .filter(it -> it.getTimeDate() != null)
                    .map(it -> it.getTimeDate().getTextContent().strip())
                    .map(due -> new Dated(process, node.getId(), node.getName(), null, due, null))
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }
}
