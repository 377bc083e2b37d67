package fi.lapimurto.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tasks' forms as pages show them, filled in as the door fills them for Tasklist. */
@Service
public class OpenForms {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    /**
     * The form of an open task.
     *
     * @param form the form's id without its language
     * @param values what the domain knows of the fields, by name: texts, numbers, yes or no, lists of texts
     */
    public record OpenForm(OpenTask task, String form, Map<String, Object> values) {}

    private final FormDoor door;
    private final OpenTasks tasks;
    private final ObjectMapper json;

    OpenForms(FormDoor door, OpenTasks tasks, ObjectMapper json) {
        this.door = door;
        this.tasks = tasks;
        this.json = json;
    }

    /**
     * Opens the form of a task for somebody.
     *
     * @param language in which the domain words what it fills in
     * @return empty when no such task is open
     * @throws UseCaseRejected when the person may not do the task
     */
    public Optional<OpenForm> find(String taskId, String login, String language) {
        return tasks.find(taskId)
                .map(it -> new OpenForm(it, it.form(), json.convertValue(door.known(it, login, language), VALUES)));
    }
}
