package fi.lapimurto.task;

import fi.lapimurto.engine.FormComponent;
import fi.lapimurto.engine.FormFields;
import fi.lapimurto.engine.OpenForms;
import fi.lapimurto.engine.OpenForms.OpenForm;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.ReadOnce;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.web.MomentFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of one task for one person. */
@Component
class TaskReader {

    /** The text of each form that tells what it is for. */
    private static final String INTRO = "intro";

    private static final int SHORT = 160;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!])\\s+(?=[\\p{Lu}<])");

    private final OpenForms forms;
    private final FormFields fields;
    private final FormItems items;
    private final TaskDraftService drafts;
    private final TaskWriter writer;
    private final MomentFormatter when;

    TaskReader(
            OpenForms forms,
            FormFields fields,
            FormItems items,
            TaskDraftService drafts,
            TaskWriter writer,
            MomentFormatter when) {
        this.forms = forms;
        this.fields = fields;
        this.items = items;
        this.drafts = drafts;
        this.writer = writer;
        this.when = when;
    }

    /**
     * The page of an open task.
     *
     * @param typed what was just sent and refused, or {@code null}: what the person has typed before
     * @throws UseCaseRejected when no such task is open, or the person may not do it
     */
    @Transactional
    public TaskView read(String taskId, String login, Map<String, List<String>> typed, Locale locale) {
        return ReadOnce.during(() -> page(taskId, login, typed, locale));
    }

    private TaskView page(String taskId, String login, Map<String, List<String>> typed, Locale locale) {
        OpenForm open = open(taskId, login, locale);
        TaskDraftService.Typed draft = drafts.find(taskId, login);
        Map<String, List<String>> before = typed == null ? draft.fields() : typed;
        List<FormComponent> components = components(open, locale.getLanguage());
        Map<String, Object> values = new LinkedHashMap<>(open.values());
        // As it was typed, also where it is no number or no day.
        components.stream()
                .flatMap(FormComponent::all)
                .filter(it -> it.key() != null && !it.disabled() && before.containsKey(it.key()))
                .forEach(it -> values.put(it.key(), typed(it, before.get(it.key()))));
        Optional<FormComponent> intro = components.stream()
                .flatMap(FormComponent::all)
                .filter(it -> INTRO.equals(it.name()))
                .findFirst();
        FormState state = new FormState(
                open.form(),
                shown(components, intro, values, locale),
                draft.version(),
                typed == null ? when.moment(draft.at(), locale) : null);
        TaskView.Why why = intro.map(it -> why(it.text(), values)).orElse(null);
        return writer.page(open.task(), login, why, state, locale);
    }

    /** The form without what its page says at the top. */
    private List<FormItem> shown(
            List<FormComponent> components, Optional<FormComponent> intro, Map<String, ?> values, Locale locale) {
        List<FormItem> all = items.of(components, values, locale);
        FormItem whole = new FormItem(null, null, null, List.of(), null, null, List.of(), all);
        return intro.map(it -> items.of(List.of(it), values, locale).get(0))
                .map(whole::without)
                .orElse(whole)
                .parts();
    }

    private static TaskView.Why why(String text, Map<String, ?> values) {
        String[] parts = text.length() <= SHORT ? new String[] {text} : SENTENCE.split(text, 2);
        return new TaskView.Why(
                FormItems.words(parts[0], values), parts.length == 1 ? List.of() : FormItems.words(parts[1], values));
    }

    /**
     * What is kept of a form that was refused.
     *
     * @param elsewhere whether more was typed elsewhere: then what is empty here takes nothing away
     */
    Map<String, List<String>> refused(String taskId, String login, Map<String, List<String>> typed, boolean elsewhere) {
        OpenForm open = open(taskId, login, Locale.ENGLISH);
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
        open(taskId, login, Locale.ENGLISH);
    }

    private OpenForm open(String taskId, String login, Locale locale) {
        return forms.find(taskId, login, locale.getLanguage())
                .orElseThrow(() -> UseCaseRejected.notFound(TaskSurroundings.NOT_OPEN));
    }

    /** What a person has typed, as the task's form is to send it. */
    Map<String, Object> sent(OpenTask task, Map<String, List<String>> typed) {
        return FormInput.sent(fields.components(task.form(), task.subject().text(TaskSubject.LANGUAGE)), typed);
    }

    private List<FormComponent> components(OpenForm open, String language) {
        return fields.components(open.form(), language).stream()
                .map(it -> it.choosingFrom(open.values()))
                .toList();
    }
}
