package fi.lapimurto.engine;

import fi.lapimurto.engine.OpenTasks.OpenTask;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The titles that open tasks got when they came into being, and that Tasklist shows. */
@Component
public class StoredTitles {

    private final OpenTasks tasks;
    private final TaskTitles titles;
    private final TaskService engine;
    private final OwnAuthority authority;

    StoredTitles(OpenTasks tasks, TaskTitles titles, TaskService engine, OwnAuthority authority) {
        this.tasks = tasks;
        this.titles = titles;
        this.engine = engine;
        this.authority = authority;
    }

    /**
     * Names open tasks anew after something that their titles say has changed.
     *
     * @param businessKey the code of what the tasks belong to
     * @param variable the process variable that holds the id of what has changed
     */
    public void update(String businessKey, String variable, Object id) {
        List<OpenTask> about = tasks.of(List.of(businessKey)).stream()
                .filter(it -> it.subject().has(variable)
                        && it.subject().text(variable).equals(id.toString()))
                .toList();
        Map<String, String> now = titles.of(about);
        about.stream()
                .filter(it -> !it.name().equals(now.get(it.id())))
                .forEach(it -> rename(it.id(), now.get(it.id())));
    }

    private void rename(String taskId, String title) {
        authority.call(() -> {
            Task task = engine.createTaskQuery().taskId(taskId).singleResult();
            task.setName(title);
            engine.saveTask(task);
            return null;
        });
    }
}
