package fi.lapimurto.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The one door between the engine's forms and the domain: what a person sends goes to the module that owns the form;
 * only the answers that gateways read come back into the engine. No field of a form becomes a process variable, so
 * none stays behind in the engine's history.
 */
@Component
class FormDoor {

    /** The request's attribute that carries a refusal to the answer that Tasklist shows. */
    static final String REFUSAL = "fi.lapimurto.engine.refusal";

    private final ObjectProvider<TaskForm> taskForms;
    private final ObjectProvider<StartForm> startForms;
    private final ObjectMapper json;
    private final FormBinder binder;
    private final Labels labels;
    private final FormFields fields;
    private final JdbcTemplate jdbc;

    FormDoor(
            ObjectProvider<TaskForm> taskForms,
            ObjectProvider<StartForm> startForms,
            ObjectMapper json,
            FormBinder binder,
            Labels labels,
            FormFields fields,
            JdbcTemplate jdbc) {
        this.taskForms = taskForms;
        this.startForms = startForms;
        this.json = json;
        this.binder = binder;
        this.labels = labels;
        this.fields = fields;
        this.jdbc = jdbc;
    }

    List<FormField> prefill(FormReference form, TaskEntity task) {
        Object prefilled = unauthorised(() -> owner(form).prefill(subject(task)));
        List<FormField> fields = new ArrayList<>();
        JsonNode values = json.valueToTree(prefilled);
        values.fields().forEachRemaining(field -> fields.add(field(field.getKey(), typed(field.getValue()))));
        return fields;
    }

    void submit(FormReference form, VariableMap sent, TaskEntity task) {
        Map<String, Object> answers = refusing(form, () -> {
            lock(task);
            return owner(form).submit(subject(task), values(sent));
        });
        task.getExecution().setVariables(answers);
    }

    /**
     * Lets two people who finish the same task come one after the other. Without it the engine may read the task before
     * and its execution after the other's commit, and fail with an error of its own.
     */
    private void lock(TaskEntity task) {
        boolean open = !jdbc.queryForList("select id_ from act_ru_task where id_ = ? for update", task.getId())
                .isEmpty();
        if (!open) {
            throw UseCaseRejected.conflict("engine.task.notOpen");
        }
    }

    void start(String process, FormReference form, VariableMap sent, DelegateExecution instance) {
        String userId = Context.getCommandContext().getAuthenticatedUserId();
        StartForm owner = find(startForms, StartForm::process, process);
        StartForm.Start start = refusing(form, () -> owner.submit(userId, values(sent)));
        instance.setProcessBusinessKey(start.businessKey());
        instance.setVariables(start.variables());
    }

    private static TaskSubject subject(TaskEntity task) {
        return new EngineTaskSubject(task, task.getProcessDefinition().getKey());
    }

    private TaskForm owner(FormReference form) {
        return find(taskForms, TaskForm::id, form.id());
    }

    private static <T> T find(ObjectProvider<T> all, Function<T, String> id, String wanted) {
        return all.stream()
                .filter(form -> id.apply(form).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No module owns the form " + wanted));
    }

    private <T> T refusing(FormReference form, Supplier<T> work) {
        try {
            return unauthorised(work);
        } catch (UseCaseRejected refused) {
            UseCaseRejected asSeenOnForm = named(form, refused);
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            if (request != null) {
                request.setAttribute(REFUSAL, asSeenOnForm, RequestAttributes.SCOPE_REQUEST);
            }
            throw new RefusedForm(refused);
        }
    }

    /** The domain decides who may do what: what it asks of the engine in turn is not checked again. */
    private static <T> T unauthorised(Supplier<T> work) {
        return Context.getCommandContext().runWithoutAuthorization(work::get);
    }

    /** The reasons with the fields' labels as the person sees them on the form. */
    private UseCaseRejected named(FormReference form, UseCaseRejected refused) {
        return new UseCaseRejected(
                refused.kind(),
                refused.reasons().stream()
                        .map(reason -> reason.field() == null
                                ? reason
                                : new UseCaseRejected.Reason(
                                        label(form, reason.field()), reason.key(), reason.arguments()))
                        .toList());
    }

    private String label(FormReference form, String field) {
        String own = fields.of(form.id()).stream()
                .filter(it -> it.key().equals(field))
                .map(FormFields.Field::label)
                .findFirst()
                .orElse(field);
        return labels.ofForm(form.id(), field + ".label", form.language(), own);
    }

    private FormValues values(VariableMap sent) {
        Map<String, JsonNode> values = new TreeMap<>();
        for (String name : sent.keySet()) {
            try {
                values.put(name, tree(sent.getValueTyped(name)));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw UseCaseRejected.invalid(name, "any.wrongType");
            }
        }
        return binder.values(values);
    }

    /** What forms send: texts, numbers, yes or no, and lists as JSON. Anything else is not even opened. */
    private JsonNode tree(TypedValue sent) throws JsonProcessingException {
        if (sent instanceof JsonValue list) {
            return json.readTree(list.getValueSerialized());
        } else if (sent instanceof SerializableValue || sent instanceof FileValue || sent instanceof BytesValue) {
            throw new IllegalArgumentException("No value of a form");
        }
        return json.valueToTree(sent == null ? null : sent.getValue());
    }

    private static TypedValue typed(JsonNode value) {
        if (value.isTextual()) {
            return Variables.stringValue(value.asText());
        } else if (value.isIntegralNumber()) {
            return Variables.integerValue(value.asInt());
        } else if (value.isNumber()) {
            return Variables.doubleValue(value.asDouble());
        } else if (value.isBoolean()) {
            return Variables.booleanValue(value.asBoolean());
        } else if (value.isNull()) {
            return Variables.untypedNullValue();
        }
        return SpinValues.jsonValue(value.toString()).create();
    }

    private static FormField field(String id, TypedValue value) {
        FormFieldImpl field = new FormFieldImpl();
        field.setId(id);
        field.setValue(value);
        return field;
    }

    /**
     * A form in one language.
     *
     * @param id the form's id without its language
     */
    record FormReference(String id, String language) {

        /** Takes apart the id that a form is deployed under. */
        static FormReference of(String deployed) {
            int end = deployed.lastIndexOf('-');
            return new FormReference(deployed.substring(0, end), deployed.substring(end + 1));
        }
    }
}
