package fi.lapimurto.engine;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a component of a form is hidden: one field has a value, or has another.
 *
 * @param equal whether it is hidden when the field has the value, else when it has not
 */
public record FormCondition(String key, boolean equal, String value) {

    private static final Pattern COMPARISON = Pattern.compile("= *(\\w+) *(!?=) *(?:\"(\\w+)\"|(true|false))");

    /** Reads the one kind of expression that the forms use: a comparison with a text, or with yes or no. */
    static FormCondition of(String expression) {
        Matcher comparison = COMPARISON.matcher(expression);
        if (!comparison.matches()) {
            throw new IllegalArgumentException("A form's condition compares a field with a value: " + expression);
        }
        String value = comparison.group(3) == null ? comparison.group(4) : comparison.group(3);
        return new FormCondition(comparison.group(1), comparison.group(2).equals("="), value);
    }

    /** Whether the component is hidden while the form's fields have these values. */
    public boolean hides(Map<String, ?> values) {
        return value.equals(String.valueOf(values.get(key))) == equal;
    }
}
