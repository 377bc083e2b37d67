package fi.lapimurto;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a deployed form, however deep they lie in groups. */
final class FormFields {

    private FormFields() {}

    static Set<String> of(JsonNode form) {
        Set<String> keys = new TreeSet<>();
        form.findValues("key").forEach(key -> keys.add(key.asText()));
        return keys;
    }
}
