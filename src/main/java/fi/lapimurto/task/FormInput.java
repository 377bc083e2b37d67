package fi.lapimurto.task;

import fi.lapimurto.engine.FormComponent;
import fi.lapimurto.engine.PlainText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person has typed into a form on a page, made into what Tasklist would send of the same form. */
final class FormInput {

    /** A day as Finns write it; browsers that know days send 2027-02-01. */
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");

    private FormInput() {}

    /** The values to send: without what is hidden, what only shows something, and what the form does not ask. */
    static Map<String, Object> sent(List<FormComponent> components, Map<String, List<String>> typed) {
        Map<String, Object> choices = new HashMap<>();
        typed.forEach((key, values) -> choices.put(key, String.join("", values)));
        Map<String, Object> values = new LinkedHashMap<>();
        collect(components, typed, choices, values);
        return values;
    }

    private static void collect(
            List<FormComponent> components,
            Map<String, List<String>> typed,
            Map<String, Object> choices,
            Map<String, Object> values) {
        for (FormComponent it : components) {
            if (it.hidden() != null && it.hidden().holds(choices)) {
                continue;
            }
            if (it.key() != null && !it.disabled()) {
                values.put(it.key(), value(it, typed.getOrDefault(it.key(), List.of())));
            }
            collect(it.parts(), typed, choices, values);
        }
    }

    /** What a draft puts into the form when it is opened, here or in Tasklist: only values that the field can hold. */
    static Map<String, Object> draft(List<FormComponent> components, Map<String, List<String>> typed) {
        Map<String, Object> values = new LinkedHashMap<>();
        components.stream()
                .flatMap(FormComponent::all)
                .filter(it -> it.key() != null && !it.disabled() && typed.containsKey(it.key()))
                .forEach(it -> {
                    Object value = value(it, typed.get(it.key()));
                    if (it.type().equals("number")) {
                        number(value).ifPresent(number -> values.put(it.key(), number));
                    } else if (!it.type().equals("datetime") || isDay(value)) {
                        values.put(it.key(), value);
                    }
                });
        return values;
    }

    private static Object value(FormComponent field, List<String> typed) {
        String first = typed.isEmpty() ? "" : typed.get(0);
        return switch (field.type()) {
            case "checklist", "taglist" ->
                typed.stream()
                        .filter(it -> field.options().containsKey(it) || isUnknown(field))
                        .toList();
            case "checkbox" -> first.equals("true");
            case "datetime" -> day(first);
            default -> first;
        };
    }

    /** Whether the choices are known only when the form is opened. */
    private static boolean isUnknown(FormComponent field) {
        return field.optionsKey() != null && field.options().isEmpty();
    }

    private static String day(String typed) {
        Matcher day = DAY.matcher(typed.strip());
        return day.matches()
                ? "%s-%02d-%02d".formatted(day.group(3), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(1)))
                : typed.strip();
    }

    static boolean isDay(Object value) {
        try {
            return value instanceof String day && LocalDate.parse(day) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<BigDecimal> number(Object typed) {
        try {
            return Optional.of(new BigDecimal(PlainText.decimal(String.valueOf(typed))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
