package fi.lapimurto.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What each form asks and in which order, so that pages can show what was answered as the form showed it. */
@Component
public class FormFields {

    /**
     * One field of a form.
     *
     * @param key its name in what is sent
     * @param type the kind of component, such as {@code radio} or {@code datetime}
     * @param label in the language that forms are written in
     * @param description a hint in the language that forms are written in, or {@code null}
     * @param required whether it is to be filled in
     * @param options the values that can be chosen and their labels, in the language that forms are written in
     */
    public record Field(
            String key, String type, String label, String description, boolean required, Map<String, String> options) {}

    private final Map<String, List<Field>> byForm = new LinkedHashMap<>();

    FormFields(ObjectMapper json) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
                JsonNode form = json.readTree(file.getInputStream());
                List<Field> fields = new ArrayList<>();
                collect(form.path("components"), fields);
                byForm.put(form.path("id").asText(), List.copyOf(fields));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of a form from first to last; none when there is no such form. */
    public List<Field> of(String form) {
        return byForm.getOrDefault(form, List.of());
    }

    private static void collect(JsonNode components, List<Field> fields) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key")) {
                fields.add(field(component));
            }
            collect(component.path("components"), fields);
        }
    }

    private static Field field(JsonNode component) {
        String key = component.path("key").asText();
        String label =
                component.path("label").asText(component.path("dateLabel").asText(key));
        Map<String, String> options = new LinkedHashMap<>();
        component
                .path("values")
                .forEach(it ->
                        options.put(it.path("value").asText(), it.path("label").asText()));
        return new Field(
                key,
                component.path("type").asText(),
                label,
                component.path("description").asText(null),
                component.path("validate").path("required").asBoolean(),
                options);
    }
}
