package fi.lapimurto.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.engine.FormDoor.FormReference;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Service;

/** Tasks' forms as pages show them, filled in as the door fills them for Tasklist. */
@Service
public class OpenForms {

    /**
     * The form of an open task.
     *
     * @param form the form's id without its language
     * @param language of its process
     * @param values what the fields begin with, by name: texts, numbers, yes or no, lists of texts
     */
    public record OpenForm(OpenTask task, String form, String language, Map<String, Object> values) {}

    private final ActingPerson person;
    private final FormDoor door;
    private final OpenTasks tasks;
    private final ObjectMapper json;

    OpenForms(ActingPerson person, FormDoor door, OpenTasks tasks, ObjectMapper json) {
        this.person = person;
        this.door = door;
        this.tasks = tasks;
        this.json = json;
    }

    /**
     * Opens the form of a task for somebody.
     *
     * @param language in which the domain words what it fills in; {@code ""} for that of the process
     * @return empty when no such task is open
     * @throws UseCaseRejected when the person may not do the task
     */
    public Optional<OpenForm> find(String taskId, String login, String language) {
        return tasks.find(taskId).map(task -> {
            return person.call(login, context -> {
                TaskEntity entity = context.getTaskManager().findTaskById(taskId);
                if (entity == null) {
                    throw UseCaseRejected.notFound("engine.task.notOpen");
                }
                entity.initializeFormKey();
                FormReference form = FormReference.of(entity.getCamundaFormRef().getKey());
                return new OpenForm(task, form.id(), form.language(), values(door.prefill(form, entity, language)));
            });
        });
    }

    private Map<String, Object> values(List<FormField> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach(it -> values.put(it.getId(), plain(it.getValue())));
        return values;
    }

    private Object plain(TypedValue value) {
        if (value instanceof JsonValue several) {
            try {
                return json.readValue(several.getValueSerialized(), Object.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return value == null ? null : value.getValue();
    }
}
