package fi.lapimurto.task;

import fi.lapimurto.engine.FormComponent;
import fi.lapimurto.engine.FormFields;
import fi.lapimurto.engine.OpenForms;
import fi.lapimurto.engine.OpenForms.OpenForm;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.web.MomentFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the page of one task for one person. */
@Component
class TaskReader {

    private final OpenForms forms;
    private final FormFields fields;
    private final FormItems items;
    private final TaskDraftService drafts;
    private final TaskSurroundings surroundings;
    private final MomentFormatter when;

    TaskReader(
            OpenForms forms,
            FormFields fields,
            FormItems items,
            TaskDraftService drafts,
            TaskSurroundings surroundings,
            MomentFormatter when) {
        this.forms = forms;
        this.fields = fields;
        this.items = items;
        this.drafts = drafts;
        this.surroundings = surroundings;
        this.when = when;
    }

    /**
     * The page of an open task.
     *
     * @param typed what was just sent and refused, or {@code null}: what the person has typed before
     * @throws UseCaseRejected when no such task is open, or the person may not do it
     */
    TaskView read(String taskId, String login, Map<String, List<String>> typed, Locale locale) {
        OpenForm open = open(taskId, login, locale);
        TaskDraftService.Typed draft = drafts.find(taskId, login);
        Map<String, List<String>> before = typed == null ? draft.fields() : typed;
        List<FormComponent> components = fields.components(open.form(), locale.getLanguage());
        Map<String, Object> values = new LinkedHashMap<>(open.values());
        // As it was typed, also where it is no number or no day.
        components.stream()
                .flatMap(FormComponent::all)
                .filter(it -> it.key() != null && !it.disabled() && before.containsKey(it.key()))
                .forEach(it -> values.put(it.key(), typed(it, before.get(it.key()))));
        FormState state = new FormState(
                open.form(),
                items.of(components, values, locale),
                draft.version(),
                typed == null ? when.moment(draft.at(), locale) : null);
        return surroundings.page(open.task(), login, state, locale);
    }

    /**
     * What is kept of a form that was refused.
     *
     * @param elsewhere whether more was typed elsewhere: then what is empty here takes nothing away
     */
    Map<String, List<String>> refused(String taskId, String login, Map<String, List<String>> typed, boolean elsewhere) {
        OpenForm open = open(taskId, login, Locale.ROOT);
        Map<String, List<String>> kept = new LinkedHashMap<>();
        fields.of(open.form()).stream().filter(it -> !it.disabled()).forEach(it -> {
            List<String> values = typed.getOrDefault(it.key(), List.of());
            if (!elsewhere || values.stream().anyMatch(value -> !value.isBlank())) {
                kept.put(it.key(), values);
            }
        });
        return kept;
    }

    /** Of what was sent what the form asks. */
    Map<String, List<String>> known(String form, Map<String, List<String>> sent) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        fields.of(form).stream()
                .filter(it -> !it.disabled() && sent.containsKey(it.key()))
                .forEach(it -> known.put(it.key(), sent.get(it.key())));
        return known;
    }

    /** What was typed into a form whose task is not open any more, by the labels of its fields. */
    Map<String, String> lost(String form, Map<String, List<String>> typed, Locale locale) {
        Map<String, String> lost = new LinkedHashMap<>();
        fields.components(form, locale.getLanguage()).stream()
                .flatMap(FormComponent::all)
                .filter(it -> it.key() != null && !it.disabled() && typed.containsKey(it.key()))
                .forEach(it -> lost.put(
                        it.label(),
                        typed.get(it.key()).stream()
                                .map(value -> it.options().getOrDefault(value, value))
                                .collect(Collectors.joining(", "))));
        lost.values().removeIf(String::isBlank);
        return lost;
    }

    private static Object typed(FormComponent field, List<String> values) {
        return field.type().equals("checklist") || field.type().equals("taglist") ? values : String.join("", values);
    }

    /** Refuses whoever may not do the task. */
    void require(String taskId, String login) {
        open(taskId, login, Locale.ROOT);
    }

    private OpenForm open(String taskId, String login, Locale locale) {
        return forms.find(taskId, login, locale.getLanguage())
                .orElseThrow(() -> UseCaseRejected.notFound(TaskSurroundings.NOT_OPEN));
    }

    /** What a person has typed, as the task's form is to send it. */
    Map<String, Object> sent(String taskId, String login, Map<String, List<String>> typed) {
        OpenForm open = open(taskId, login, Locale.ROOT);
        return FormInput.sent(fields.components(open.form(), open.language()), typed);
    }
}
