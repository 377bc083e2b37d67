package fi.lapimurto.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the variants of models and forms in another language from their one source file. */
@Component
class Translation {

    /** A component's properties that people read, and what each is called in the labels' files. */
    private static final Map<String, String> FORM_TEXTS =
            Map.of("label", "label", "dateLabel", "label", "description", "description", "text", "text");

    private final Labels labels;
    private final ObjectMapper json;

    Translation(Labels labels, ObjectMapper json) {
        this.labels = labels;
        this.json = json;
    }

    /** A process or a decision table whose words are in the given language. */
    byte[] model(byte[] source, String language) {
        ModelFile model = ModelFile.parse(source);
        model.translate((key, own) -> labels.ofModel(key, language, own));
        return model.write();
    }

    /** A form whose texts are in the given language, under the given id. */
    byte[] form(byte[] source, String id, String language) {
        try {
            ObjectNode form = (ObjectNode) json.readTree(source);
            String original = form.path("id").asText();
            translate(form.path("components"), original, language);
            form.put("id", id);
            return json.writeValueAsBytes(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void translate(JsonNode components, String form, String language) {
        for (JsonNode component : components) {
            String name = component.path("key").asText(component.path("id").asText());
            FORM_TEXTS.forEach(
                    (property, label) -> put((ObjectNode) component, property, form, name + "." + label, language));
            for (JsonNode value : component.path("values")) {
                String key = name + "." + value.path("value").asText();
                put((ObjectNode) value, "label", form, key, language);
            }
            translate(component.path("components"), form, language);
        }
    }

    private void put(ObjectNode node, String property, String form, String key, String language) {
        if (node.hasNonNull(property)) {
            node.put(
                    property,
                    labels.ofForm(form, key, language, node.get(property).asText()));
        }
    }
}
