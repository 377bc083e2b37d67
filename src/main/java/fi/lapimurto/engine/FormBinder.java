package fi.lapimurto.engine;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes records of what people send: the same rules for Tasklist's forms and for the rows of pages. */
@Component
public class FormBinder {

    private final ObjectMapper strict;
    private final Validator validator;

    FormBinder(ObjectMapper json, Validator validator) {
        // What was sent is not bent into what it might have meant.
        this.strict = json.copy()
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        this.validator = validator;
    }

    /** Refuses a record that breaks the rules of its fields. */
    public void check(Record record) {
        List<UseCaseRejected.Reason> broken =
                validator.validate(record).stream().map(SentValues::reason).toList();
        if (!broken.isEmpty()) {
            throw new UseCaseRejected(UseCaseRejected.Kind.INVALID, broken);
        }
    }

    /** Makes a record of what a page or a program has sent, value by value. */
    public <R extends Record> R bind(Map<String, ?> sent, Class<R> type) {
        Map<String, JsonNode> values = new HashMap<>();
        sent.forEach((field, value) -> values.put(field, strict.valueToTree(value)));
        return values(values).bind(type);
    }

    /** What was sent, field by field. */
    public FormValues values(Map<String, JsonNode> sent) {
        return new SentValues(sent, strict, validator);
    }
}
