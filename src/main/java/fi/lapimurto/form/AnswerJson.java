package fi.lapimurto.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The answers of a form as they are kept: JSON in a column of the thing that they belong to, written from and read by
 * the form's record, so that a renamed field is a compile error and not a lost answer.
 */
@Component
public class AnswerJson {

    private final ObjectMapper json;

    AnswerJson(ObjectMapper json) {
        this.json = json;
    }

    /** JSON of answers; {@code null} of none. */
    public String write(Record answers) {
        try {
            return answers == null ? null : json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Answers from their JSON; {@code null} from none. Fields that the record does not have any more are left out.
     *
     * @throws IllegalStateException when the JSON is none of this record
     */
    public <R extends Record> R read(String answers, Class<R> type) {
        try {
            return answers == null ? null : json.readValue(answers, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers field by field, to be shown or sent as they are; empty when there are none. */
    public Map<String, Object> fields(Record answers) {
        return answers == null ? Map.of() : json.convertValue(answers, new TypeReference<>() {});
    }

    /** Answers field by field, as the row of a list is sent. */
    public Map<String, JsonNode> nodes(Record answers) {
        return json.convertValue(answers, new TypeReference<>() {});
    }

    /** Answers field by field, from their JSON. */
    public Map<String, Object> fields(String answers) {
        try {
            return answers == null ? Map.of() : json.readValue(answers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
