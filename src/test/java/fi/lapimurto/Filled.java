package fi.lapimurto;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The forms as somebody fills them in: every field that can be, with made-up texts that the rules accept. */
public final class Filled {

    public static final String START = "collaborative-start";

    private static final Map<String, Map<String, Object>> FORMS = read();

    private Filled() {}

    /** The ids of all forms. */
    public static Set<String> forms() {
        return FORMS.keySet();
    }

    /** What a form sends, some fields of it otherwise: pairs of field and value, {@code null} empties a field. */
    public static Map<String, Object> form(String id, Object... changed) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!id.equals(START)) {
            values.put("outcome", "done");
        }
        values.putAll(FORMS.get(id));
        for (int i = 0; i < changed.length; i += 2) {
            values.put((String) changed[i], changed[i + 1]);
        }
        return values;
    }

    private static Map<String, Map<String, Object>> read() {
        try (InputStream file = Filled.class.getResourceAsStream("/samples/forms.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
