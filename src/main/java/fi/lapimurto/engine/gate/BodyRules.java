package fi.lapimurto.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What the JSON of each kind of call may be. */
final class BodyRules {

    static final int LONGEST_CONDITION = 1000;
    static final int MOST_CONDITIONS = 40;

    private BodyRules() {}

    /** A form: each of its variables an object of its own. */
    static void requireForm(JsonNode json) throws Closed {
        JsonNode variables = json.path("variables");
        boolean none = variables.isMissingNode() || variables.isNull();
        if (!none && !(variables.isObject() && variables.properties().stream().allMatch(BodyRules::isField))) {
            throw new Closed(HttpStatus.BAD_REQUEST, "gate.invalid");
        }
        for (Map.Entry<String, JsonNode> it : json.properties()) {
            if (!AllowedNames.isField(it.getKey())) {
                throw new Closed(HttpStatus.BAD_REQUEST, "gate.condition");
            }
        }
    }

    private static boolean isField(Map.Entry<String, JsonNode> field) {
        JsonNode value = field.getValue();
        return AllowedNames.isField(field.getKey())
                && value.isObject()
                && value.properties().stream().allMatch(it -> AllowedNames.isField(it.getKey()));
    }

    /** Whom a task is given to, and nothing more. */
    static void requireAssignment(JsonNode json) throws Closed {
        for (Map.Entry<String, JsonNode> it : json.properties()) {
            if (!it.getKey().equals("userId")
                    || it.getValue().isContainerNode()
                    || !AllowedNames.isText(it.getValue().asText())) {
                throw new Closed(HttpStatus.BAD_REQUEST, "gate.invalid");
            }
        }
    }

    /** Conditions that the web apps ask by, and no more of them than they would. */
    static void requireConditions(JsonNode json) throws Closed {
        checkConditions(json, 0);
    }

    private static int checkConditions(JsonNode query, int before) throws Closed {
        int count = before;
        for (Map.Entry<String, JsonNode> it : query.properties()) {
            JsonNode value = it.getValue();
            boolean known = AllowedNames.isCondition(it.getKey())
                    || AllowedNames.ALWAYS_EMPTY.contains(it.getKey()) && value.isArray() && value.isEmpty();
            if (!known || !AllowedNames.isValue(it.getKey(), value.asText())) {
                throw new Closed(HttpStatus.BAD_REQUEST, "gate.condition");
            }
            count = value.isContainerNode() ? checkConditions(value, count + 1) : checkValue(value, count + 1);
        }
        for (JsonNode value : query.isArray() ? query : List.<JsonNode>of()) {
            count = value.isContainerNode() ? checkConditions(value, count + 1) : checkValue(value, count);
        }
        if (count > MOST_CONDITIONS) {
            throw new Closed(HttpStatus.BAD_REQUEST, "gate.tooLarge");
        }
        return count;
    }

    private static int checkValue(JsonNode value, int count) throws Closed {
        if (value.asText().length() > LONGEST_CONDITION || !AllowedNames.isText(value.asText())) {
            throw new Closed(HttpStatus.BAD_REQUEST, "gate.tooLarge");
        }
        return count;
    }
}
