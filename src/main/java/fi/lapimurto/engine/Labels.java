package fi.lapimurto.engine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of models and forms in other languages, from the files {@code labels_<language>.properties} beside them.
 * Where a word is missing, the model's own is right: an organiser may write Finnish straight into a model.
 */
@Component
public class Labels {

    private static final String SHARED = "any";

    private final Map<String, Properties> byFolderAndLanguage = new TreeMap<>();

    Labels() {
        for (String folder : List.of("processes", "forms")) {
            for (Language language : Language.values()) {
                byFolderAndLanguage.put(folder + "_" + language, read(folder, language));
            }
        }
        byFolderAndLanguage.put("processes_" + Language.en, sourceNames());
    }

    /** The name of a process ({@code <process>}) or of one of its elements ({@code <process>.<element>}). */
    public String ofModel(String key, String language, String own) {
        return byFolderAndLanguage.get("processes_" + language).getProperty(key, own);
    }

    /** A text of a form; what all forms share stands once, under {@code any}. */
    public String ofForm(String form, String key, String language, String own) {
        Properties labels = byFolderAndLanguage.get("forms_" + language);
        return labels.getProperty(form + "." + key, labels.getProperty(SHARED + "." + key, own));
    }

    /** The models' own names: the deployed diagrams may be in another language by the time a task is named. */
    private static Properties sourceNames() {
        Properties names = new Properties();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
                ModelFile.parse(file.getContentAsByteArray()).names().forEach(names::setProperty);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static Properties read(String folder, Language language) {
        Resource file = new PathMatchingResourcePatternResolver()
                .getResource("classpath:" + folder + "/labels_" + language + ".properties");
        Properties labels = new Properties();
        if (file.exists()) {
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                labels.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return labels;
    }
}
