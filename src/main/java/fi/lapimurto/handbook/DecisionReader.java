package fi.lapimurto.handbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads decisions by the record of their form, so that a renamed field is a compile error and not a lost answer. */
@Component
class DecisionReader {

    private final ObjectProvider<ChecklistForm<?>> forms;
    private final ObjectMapper json;

    DecisionReader(ObjectProvider<ChecklistForm<?>> forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
    }

    /** The form that a record belongs to. */
    ChecklistForm<?> form(Class<? extends Record> type) {
        return forms.stream().filter(it -> it.type().equals(type)).findFirst().orElseThrow();
    }

    <D extends Record> D read(String decided, Class<D> type) {
        try {
            return json.readValue(decided, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
