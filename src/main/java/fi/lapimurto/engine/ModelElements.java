package fi.lapimurto.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What the program's models say of their elements. It holds for the instances of earlier versions as well, which name
 * the same elements: an element in which somebody may wait keeps its id.
 */
@Component
public class ModelElements {

    private final Map<String, ModelElement> byKey = new LinkedHashMap<>();

    ModelElements() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
                ModelFile.parse(file.getContentAsByteArray())
                        .elements()
                        .forEach(it -> byKey.put(key(it.process(), it.id()), it));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The element with the id; one that no model has any more says nothing. */
    public ModelElement of(String process, String element) {
        ModelElement known = byKey.get(key(process, element));
        return known == null ? ModelElement.unknown(process, element) : known;
    }

    /** The tasks, service tasks and catching events of all models. */
    public Collection<ModelElement> all() {
        return byKey.values();
    }

    /** The ids of the processes that are not about a single trial. */
    public Set<String> processesButTrials() {
        return byKey.values().stream()
                .filter(it -> it.kind() != ModelElement.ProcessKind.trial)
                .map(ModelElement::process)
                .collect(Collectors.toSet());
    }

    private static String key(String process, String element) {
        return process + "." + element;
    }
}
