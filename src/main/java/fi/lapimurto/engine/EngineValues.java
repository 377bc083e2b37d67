package fi.lapimurto.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/** Turns the engine's typed values into what forms say, and back. */
@Component
class EngineValues {

    private final ObjectMapper json;
    private final FormBinder binder;

    EngineValues(ObjectMapper json, FormBinder binder) {
        this.json = json;
        this.binder = binder;
    }

    /**
     * The fields of a form as somebody finds them filled in.
     *
     * @param typed what the person has typed before, which hides what is known
     */
    List<FormField> fields(Object prefilled, Map<String, Object> typed) {
        List<FormField> fields = new ArrayList<>();
        ObjectNode values = json.valueToTree(prefilled);
        typed.forEach((field, value) -> values.set(field, json.valueToTree(value)));
        values.fields().forEachRemaining(field -> fields.add(field(field.getKey(), typed(field.getValue()))));
        return fields;
    }

    /** What a person has sent, field by field. */
    FormValues of(VariableMap sent) {
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
}
