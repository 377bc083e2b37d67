package fi.lapimurto.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.engine.OpenTaskQueries.Counts;
import fi.lapimurto.engine.OpenTaskQueries.TaskRow;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The tasks that wait for people, and what their models say of them. */
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

        /** The id of its form without the language; a model may leave it to a variable which form that is. */
        public String form() {
            String form = model.form();
            return form != null && form.startsWith("${") ? subject.text(form.substring(2, form.length() - 1)) : form;
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
    public record TaskPage(List<OpenTask> tasks, long total, long overdue) {}

    /**
     * A task and all for whom it waits.
     *
     * @param logins those in its groups, whether one of them has claimed it or not
     * @param since when it came into being or began to be seen
     */
    public record AwaitedTask(OpenTask task, Set<String> logins, Instant since) {}

    private static final TypeReference<Map<String, String>> VARIABLES = new TypeReference<>() {};

    private final OpenTaskQueries queries;
    private final ModelElements models;
    private final ObjectMapper json;
    private final Clock clock;

    OpenTasks(OpenTaskQueries queries, ModelElements models, ObjectMapper json, Clock clock) {
        this.queries = queries;
        this.models = models;
        this.json = json;
        this.clock = clock;
    }

    /** One open task. */
    public Optional<OpenTask> find(String taskId) {
        return queries.find(taskId).map(this::task);
    }

    /** The open tasks of all processes with one of the business keys, the oldest first. */
    public List<OpenTask> of(Collection<String> businessKeys) {
        return businessKeys.isEmpty() ? List.of() : tasks(queries.of(businessKeys));
    }

    /**
     * The tasks that wait for one of somebody's groups, whether claimed or not; those that are not to be seen yet are
     * left out.
     */
    public TaskPage waitingFor(String login, int size, long offset) {
        Instant now = clock.instant();
        List<OpenTask> tasks = tasks(queries.waitingFor(login, now, size, offset));
        Counts counts = queries.countWaitingFor(login, now);
        return new TaskPage(tasks, counts.total(), counts.overdue());
    }

    /** The first of the same tasks, without their number. */
    public List<OpenTask> firstFor(String login, int size) {
        return tasks(queries.waitingFor(login, clock.instant(), size, 0));
    }

    /**
     * The tasks that wait for groups, the first to be due first; those that are not to be seen yet are left out, and so
     * is a group with none.
     */
    public Map<String, List<OpenTask>> waitingForGroups(Collection<String> groups) {
        return groups.isEmpty()
                ? Map.of()
                : queries.ofGroups(groups, clock.instant()).stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(it -> task(it.getValue()), Collectors.toList())));
    }

    /** The tasks that wait for anybody, in one statement; those that are not to be seen yet are left out. */
    public List<AwaitedTask> waitingForEverybody() {
        return queries.ofEverybody(clock.instant()).stream()
                .map(it -> new AwaitedTask(task(it.task()), it.logins(), it.since()))
                .toList();
    }

    /** How many open tasks were due before now, by business key; a key with none is left out. */
    public Map<String, Long> overdue(Collection<String> businessKeys) {
        return businessKeys.isEmpty() ? Map.of() : queries.overdue(businessKeys, clock.instant());
    }

    private List<OpenTask> tasks(List<TaskRow> rows) {
        return rows.stream().map(this::task).toList();
    }

    private OpenTask task(TaskRow row) {
        return new OpenTask(
                row.id(),
                row.businessKey(),
                models.of(row.process(), row.element()),
                new StoredSubject(row.process(), variables(row.subject())),
                row.name(),
                row.assignee(),
                row.dueAt());
    }

    private Map<String, String> variables(String subject) {
        try {
            return subject == null ? Map.of() : json.readValue(subject, VARIABLES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
