package fi.lapimurto.engine;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a component of a form depends on: a field has a value, has another, or is more than a number. Where several
 * values can be chosen in the field, one of them is enough.
 */
public record FormCondition(String key, Comparison comparison, String value) {

    public enum Comparison {
        equal,
        different,
        more
    }

    private static final Pattern EXPRESSION = Pattern.compile("(\\w+) *(!?=|>) *(?:\"(\\w*)\"|(true|false|\\d+))");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** Reads the one kind of expression that the forms use: a comparison with a text, a whole number, or yes or no. */
    static FormCondition of(String expression) {
        Matcher found = EXPRESSION.matcher(expression.replaceFirst("^= *", ""));
        if (!found.matches()) {
            throw new IllegalArgumentException("A form's condition compares a field with a value: " + expression);
        }
        Comparison comparison = switch (found.group(2)) {
            case "=" -> Comparison.equal;
            case "!=" -> Comparison.different;
            default -> Comparison.more;
        };
        return new FormCondition(found.group(1), comparison, found.group(3) == null ? found.group(4) : found.group(3));
    }

    /** Whether it is so while the form's fields have these values. */
    public boolean holds(Map<String, ?> values) {
        Object given = values.get(key);
        return switch (comparison) {
            case equal -> has(given);
            case different -> !has(given);
            case more -> isMore(String.valueOf(given).replace(',', '.'));
        };
    }

    private boolean has(Object given) {
        return given instanceof Collection<?> several
                ? several.stream().map(String::valueOf).anyMatch(value::equals)
                : value.equals(given == null ? "" : given.toString());
    }

    private boolean isMore(String given) {
        return NUMBER.matcher(given).matches() && new BigDecimal(given).compareTo(new BigDecimal(value)) > 0;
    }
}
