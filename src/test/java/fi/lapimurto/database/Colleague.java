package fi.lapimurto.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.Filled;
import fi.lapimurto.Tasklist;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completes any task in Tasklist: fills its form as the made-up forms are, else every field by its type. */
final class Colleague {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What every rule about a text takes: it is a whole address, and there is a figure in it. */
    private static final String TEXT = "https://example.org/3";

    private static final Map<String, Object> SKIPPED = Map.of("outcome", "skipped", "skipReason", TEXT);

    /** How somebody fills a form who has been refused before. */
    private enum Way {
        everything_anew,
        what_is_missing,
        no_more_than_required,
        the_last_choices
    }

    private final Tasklist tasklist;
    private final LocalDate today;
    private final Map<String, JsonNode> forms = new HashMap<>();
    private final Map<String, String> formOf = new HashMap<>();

    /** What the form is filled with that may hold its choices. */
    private Map<String, Object> offered = Map.of();

    Colleague(Tasklist tasklist, LocalDate today) {
        this.tasklist = tasklist;
        this.today = today;
    }

    /**
     * Completes a task, in another way when the first is refused: an item of the checklist whose lists are not ready
     * is skipped.
     *
     * @param element its id in the model
     * @return what was answered at last when no way was taken
     */
    Optional<String> complete(String task, String element) {
        String form = form(task, element);
        HttpResponse<String> answer = null;
        for (Way way : Way.values()) {
            answer = tasklist.submit(task, filled(form, task, way));
            if (answer.statusCode() != 204 && Filled.forms().contains(form)) {
                answer = tasklist.submit(task, SKIPPED);
                break;
            }
            if (answer.statusCode() == 204) {
                break;
            }
        }
        return answer.statusCode() == 204
                ? Optional.empty()
                : Optional.of(form + ": " + answer.statusCode() + " " + answer.body());
    }

    /** Skips what may be skipped. */
    void skip(String task, String element) {
        if (Filled.forms().contains(form(task, element))) {
            tasklist.submit(task, SKIPPED);
        }
    }

    /** The form of an element is always the same, but for an item that is done again. */
    private String form(String task, String element) {
        return element.equals("UserTask_RedoStep")
                ? tasklist.formOf(task)
                : formOf.computeIfAbsent(element, it -> tasklist.formOf(task));
    }

    private Map<String, Object> filled(String form, String task, Way way) {
        Map<String, Object> values = new LinkedHashMap<>();
        JsonNode deployed = forms.computeIfAbsent(form, it -> tasklist.deployedForm(task));
        offered = deployed.toString().contains("valuesKey") ? tasklist.prefill(task) : Map.of();
        fill(deployed, way, values);
        if (Filled.forms().contains(form)) {
            values.putAll(Filled.form(form));
        } else if (way == Way.what_is_missing || way == Way.no_more_than_required) {
            tasklist.prefill(task).forEach((field, value) -> {
                if (value != null && values.containsKey(field)) {
                    values.put(field, value);
                }
            });
        }
        return values;
    }

    private void fill(JsonNode component, Way way, Map<String, Object> values) {
        component.path("components").forEach(it -> fill(it, way, values));
        boolean asked = component.has("key") && !component.path("disabled").asBoolean();
        if (asked && (way != Way.no_more_than_required || required(component))) {
            Object value = value(component, way);
            if (value != null) {
                values.put(component.path("key").asText(), value);
            }
        }
    }

    private static boolean required(JsonNode field) {
        return field.path("validate").path("required").asBoolean();
    }

    private Object value(JsonNode field, Way way) {
        JsonNode choices = field.has("valuesKey")
                ? JSON.valueToTree(offered.get(field.path("valuesKey").asText()))
                : field.path("values");
        int choice = way == Way.the_last_choices ? choices.size() - 1 : 0;
        return switch (field.path("type").asText()) {
            case "textfield", "textarea" -> TEXT;
            case "number" -> field.path("validate").path("min").asInt(1);
            case "datetime" -> today.toString();
            case "radio" -> choices.path(choice).path("value").asText();
            case "checklist" ->
                choices.isEmpty()
                        ? List.of()
                        : List.of(choices.path(choice).path("value").asText());
            default -> null;
        };
    }
}
