package fi.lapimurto.form;

import java.util.Map;

/**
 * One field of a form in its reader's words.
 *
 * @param key its name in what is sent
 * @param type the kind of component, such as {@code radio} or {@code datetime}
 * @param hint or {@code null}
 * @param required whether it is to be filled in
 * @param options the values that can be chosen and their labels
 */
public record Question(
        String key, String type, String label, String hint, boolean required, Map<String, String> options) {

    public boolean isNumber() {
        return type.equals("number");
    }

    public boolean isDay() {
        return type.equals("datetime");
    }

    /** Whether several options can be chosen. */
    public boolean isSeveral() {
        return type.equals("checklist");
    }
}
