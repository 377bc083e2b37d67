package fi.lapimurto.task;

import fi.lapimurto.engine.FormComponent;
import fi.lapimurto.engine.FormFields;
import fi.lapimurto.engine.OpenForms;
import fi.lapimurto.engine.OpenForms.OpenForm;
import fi.lapimurto.engine.TaskAssignments;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.web.MomentFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the page of one task for one person. */
@Component
class TaskReader {

    private final OpenForms forms;
    private final FormFields fields;
    private final FormItems items;
    private final TaskDraftService drafts;
    private final TaskSurroundings surroundings;
    private final TaskAssignments assignments;
    private final MomentFormatter when;

    TaskReader(
            OpenForms forms,
            FormFields fields,
            FormItems items,
            TaskDraftService drafts,
            TaskSurroundings surroundings,
            TaskAssignments assignments,
            MomentFormatter when) {
        this.forms = forms;
        this.fields = fields;
        this.items = items;
        this.drafts = drafts;
        this.surroundings = surroundings;
        this.assignments = assignments;
        this.when = when;
    }

    /**
     * The page of an open task.
     *
     * @param typed what was just sent and refused, or {@code null}: what the person has typed before
     * @throws UseCaseRejected when no such task is open, or the person may not do it
     */
    TaskPage read(String taskId, String login, Map<String, List<String>> typed, Locale locale) {
        OpenForm open = open(taskId, login);
        Optional<TaskDraftService.Typed> draft = drafts.find(taskId, login);
        Map<String, List<String>> before = typed != null
                ? typed
                : draft.map(TaskDraftService.Typed::fields).orElse(Map.of());
        List<FormComponent> components = fields.components(open.form(), locale.getLanguage());
        Map<String, Object> values = new LinkedHashMap<>(open.values());
        // As it was typed, also where it is no number or no day.
        components.stream()
                .flatMap(FormComponent::all)
                .filter(it -> it.key() != null && !it.disabled() && before.containsKey(it.key()))
                .forEach(it -> values.put(it.key(), typed(it, before.get(it.key()))));
        String saved = typed != null
                ? null
                : draft.map(it -> when.moment(it.at(), locale)).orElse(null);
        return surroundings.page(open.task(), login, saved, items.of(components, values, locale), values, locale);
    }

    private static Object typed(FormComponent field, List<String> values) {
        return field.type().equals("checklist") || field.type().equals("taglist") ? values : String.join("", values);
    }

    /** Takes the task for the person, unless somebody has it: then both type, each for themselves. */
    void take(String taskId, String login) {
        try {
            assignments.claim(taskId, login);
        } catch (UseCaseRejected taken) {
            if (taken.kind() != UseCaseRejected.Kind.CONFLICT) {
                throw taken;
            }
            open(taskId, login);
        }
    }

    private OpenForm open(String taskId, String login) {
        return forms.find(taskId, login).orElseThrow(() -> UseCaseRejected.notFound("task.notOpen"));
    }

    /** What a person has typed, as the task's form is to send it. */
    Map<String, Object> sent(String taskId, String login, Map<String, List<String>> typed) {
        OpenForm open = open(taskId, login);
        return FormInput.sent(fields.components(open.form(), open.language()), typed);
    }
}
