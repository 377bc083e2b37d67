package fi.lapimurto.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What can be chosen in a field whose choices are known only when its form is opened. */
public record FormOption(String value, String label) {

    /** A choice that is its own label. */
    public static FormOption of(String text) {
        return new FormOption(text, text);
    }

    /** The choices among what a form is filled with, by their value. */
    static Map<String, String> labels(Object prefilled) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (prefilled instanceof Collection<?> options) {
            options.forEach(it -> {
                Map<?, ?> option = (Map<?, ?>) it;
                labels.put(String.valueOf(option.get("value")), String.valueOf(option.get("label")));
            });
        }
        return labels;
    }
}
