package fi.lapimurto.people.process;

import fi.lapimurto.engine.QueryExpressions;
import fi.lapimurto.people.Groups;
import fi.lapimurto.people.PeopleSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The filters that Tasklist shows on the left: without one a person sees no task at all. Each start makes them as they
 * are to be, in the installation's language, and nobody else makes any.
 */
@Component
class TaskFilters {

    /** Marks our filters, whatever they are called. */
    private static final String KEY = "lapimurto";

    private final FilterService filters;
    private final TaskService tasks;
    private final EngineRights rights;
    private final MessageSource messages;
    private final PeopleSettings settings;

    TaskFilters(
            FilterService filters,
            TaskService tasks,
            EngineRights rights,
            MessageSource messages,
            PeopleSettings settings) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
        this.messages = messages;
        this.settings = settings;
    }

    void create() {
        List<Filter> existing = filters.createTaskFilterQuery().list();
        // Tasklist opens with the first: what the start page counts as waiting for a person. It sorts them itself.
        create(
                existing,
                "now",
                10,
                "#4a6b2a",
                tasks.createTaskQuery()
                        .active()
                        .taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS)
                        .includeAssignedTasks()
                        .followUpBeforeOrNotExistentExpression(QueryExpressions.NOW));
        create(
                existing,
                "groups",
                15,
                "#2b5d8a",
                tasks.createTaskQuery().taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS));
        create(existing, "mine", 20, "#2f6f6a", tasks.createTaskQuery().taskAssigneeExpression(QueryExpressions.ME));
        create(existing, "overdue", 30, "#a4262c", tasks.createTaskQuery().dueBeforeExpression(QueryExpressions.NOW));
        create(
                existing,
                "week",
                40,
                "#7a5c00",
                tasks.createTaskQuery()
                        .dueAfterExpression(QueryExpressions.NOW)
                        .dueBeforeExpression(QueryExpressions.IN_A_WEEK));
    }

    private void create(List<Filter> existing, String key, int priority, String colour, TaskQuery query) {
        Filter filter = existing.stream()
                .filter(it -> key.equals(it.getProperties().get(KEY)))
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(text(key)));
        save(filter, key, priority, colour, query);
        rights.mayRead(Groups.TASKS, Resources.FILTER, filter.getId());
    }

    private void save(Filter filter, String key, int priority, String colour, TaskQuery query) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(KEY, key);
        properties.put("priority", priority);
        properties.put("color", colour);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of());
        properties.put("description", text(key + ".description"));
        filters.saveFilter(filter.setName(text(key)).setQuery(query).setProperties(properties));
    }

    private String text(String key) {
        return messages.getMessage("people.filter." + key, null, settings.locale());
    }
}
