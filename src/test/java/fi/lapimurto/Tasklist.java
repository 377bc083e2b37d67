package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Somebody who works in Tasklist: calls what it calls, and sends form fields the way it sends them. */
public class Tasklist {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Visitor visitor;
    private final String login;

    /** Signs in; the password is the login. */
    public Tasklist(int port, String login, String language) {
        this.login = login;
        this.visitor = new Visitor(port, language);
        visitor.signIn(login, login);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    }

    public Visitor visitor() {
        return visitor;
    }

    public String login() {
        return login;
    }

    public HttpResponse<String> get(String path) {
        return visitor.get(Visitor.ENGINE + path);
    }

    public HttpResponse<String> post(String path, Object body) {
        return visitor.engine("POST", Visitor.ENGINE + path, text(body));
    }

    /** The processes that the person may start. */
    public List<String> startable() {
        return all(read("/process-definition?latest=true&active=true&startableInTasklist=true"
                        + "&startablePermissionCheck=true&firstResult=0&maxResults=15"))
                .stream()
                .map(it -> it.path("key").asText())
                .toList();
    }

    /** The form as the browser gets it. */
    public JsonNode startForm(String process) {
        assertThat(read("/process-definition/" + definition(process) + "/startForm")
                        .path("camundaFormRef")
                        .path("key")
                        .asText())
                .isNotEmpty();
        return read("/process-definition/" + definition(process) + "/deployed-start-form");
    }

    public HttpResponse<String> start(String process, Map<String, Object> values) {
        return post("/process-definition/" + definition(process) + "/submit-form", form(values));
    }

    private String definition(String process) {
        return read("/process-definition/key/" + process).path("id").asText();
    }

    /** The filters on the left. */
    public List<JsonNode> filters() {
        return all(read("/filter?resourceType=Task&firstResult=0&maxResults=2000"));
    }

    /** The tasks in the middle, as one of the default filters shows them. */
    public List<JsonNode> list(String filter) {
        return shown(filters().stream()
                .filter(it -> it.path("properties").path("lapimurto").asText().equals(filter))
                .findFirst()
                .orElseThrow());
    }

    /** The tasks that Tasklist opens with. */
    public List<JsonNode> first() {
        return shown(filters().stream()
                .min(Comparator.comparingInt(
                        it -> it.path("properties").path("priority").asInt()))
                .orElseThrow());
    }

    private List<JsonNode> shown(JsonNode filter) {
        String id = filter.path("id").asText();
        return all(parse(
                post(
                        "/filter/" + id + "/list?firstResult=0&maxResults=200",
                        Map.of("sorting", List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc")), "active", true)),
                200));
    }

    /** The open tasks of a business key, as far as the person may see them. */
    public List<JsonNode> tasks(String businessKey) {
        return all(parse(
                post("/task?firstResult=0&maxResults=200", Map.of("processInstanceBusinessKey", businessKey)), 200));
    }

    public JsonNode task(String businessKey, String element) {
        return find(businessKey, element)
                .orElseThrow(() -> new AssertionError("No open task " + element + " in " + businessKey));
    }

    public Optional<JsonNode> find(String businessKey, String element) {
        return tasks(businessKey).stream()
                .filter(it -> it.path("taskDefinitionKey").asText().equals(element))
                .findFirst();
    }

    /** Which form a task has, without its language. */
    public String formOf(String task) {
        String reference = read("/task/" + task + "/form")
                .path("camundaFormRef")
                .path("key")
                .asText();
        return reference.substring(0, reference.lastIndexOf('-'));
    }

    public JsonNode deployedForm(String task) {
        return read("/task/" + task + "/deployed-form");
    }

    /** What the form is filled with when it opens. */
    public Map<String, Object> prefill(String task) {
        Map<String, Object> values = new LinkedHashMap<>();
        read("/task/" + task + "/form-variables?deserializeValues=false")
                .fields()
                .forEachRemaining(field -> values.put(field.getKey(), value(field.getValue())));
        return values;
    }

    private static Object value(JsonNode variable) {
        try {
            return variable.path("type").asText().equals("Json")
                    ? JSON.readValue(variable.path("value").asText(), Object.class)
                    : JSON.convertValue(variable.path("value"), Object.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> claim(String task) {
        return post("/task/" + task + "/claim", Map.of("userId", login));
    }

    public HttpResponse<String> submit(String task, Map<String, Object> values) {
        return post("/task/" + task + "/submit-form", form(values));
    }

    /** A form's values as they are sent. */
    public static Map<String, Object> form(Map<String, Object> values) {
        return Map.of("variables", variables(values));
    }

    /** Scalars go without a type, lists as text of type Json. */
    private static Map<String, Object> variables(Map<String, Object> values) {
        Map<String, Object> variables = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Map<String, Object> variable = new LinkedHashMap<>();
            boolean structured = value instanceof List || value instanceof Map;
            if (structured) {
                variable.put("type", "Json");
            }
            variable.put("value", structured ? text(value) : value);
            variables.put(name, variable);
        });
        return variables;
    }

    public static String message(HttpResponse<String> refusal) {
        return parse(refusal, refusal.statusCode()).path("message").asText();
    }

    public JsonNode read(String path) {
        return parse(get(path), 200);
    }

    public static JsonNode parse(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode())
                .as("%s %s: %s", answer.request().method(), answer.uri(), answer.body())
                .isEqualTo(status);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + answer.body(), e);
        }
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
