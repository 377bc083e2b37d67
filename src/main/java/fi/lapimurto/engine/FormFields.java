package fi.lapimurto.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What each form asks and in which order, so that pages can ask the same and show what was answered as the form does. */
@Component
public class FormFields {

    private final Map<String, List<FormComponent>> byForm = new LinkedHashMap<>();
    private final Labels labels;

    FormFields(ObjectMapper json, Labels labels) {
        this.labels = labels;
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
                JsonNode form = json.readTree(file.getInputStream());
                byForm.put(form.path("id").asText(), FormComponent.of(form.path("components")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of a form from first to last, in the language that forms are written in; none without such a form. */
    public List<FormComponent> of(String form) {
        return byForm.getOrDefault(form, List.of()).stream()
                .flatMap(FormComponent::all)
                .filter(it -> it.key() != null)
                .toList();
    }

    /** What a form consists of, with the words of a language. */
    public List<FormComponent> components(String form, String language) {
        return byForm.getOrDefault(form, List.of()).stream()
                .map(it -> it.translated(form, language, labels))
                .toList();
    }
}
