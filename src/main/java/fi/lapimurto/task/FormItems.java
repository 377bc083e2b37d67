package fi.lapimurto.task;

import fi.lapimurto.engine.FormComponent;
import fi.lapimurto.task.FormItem.ItemKind;
import fi.lapimurto.task.FormItem.Words;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Makes what a page shows of a form: each kind of component that the forms' files have. */
@Component
class FormItems {

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\"[^>]*>([^<]*)</a>");
    private static final Pattern FILLED = Pattern.compile("\\{\\{(\\w+)}}");

    /** From so many characters on a text gets more than one line. */
    private static final int LONG_TEXT = 500;

    /** The components of a form with their values. */
    List<FormItem> of(List<FormComponent> components, Map<String, ?> values, Locale locale) {
        return components.stream().map(it -> item(it, values, locale)).toList();
    }

    private FormItem item(FormComponent it, Map<String, ?> values, Locale locale) {
        return switch (it.type()) {
            case "text" ->
                new FormItem(
                        ItemKind.text, null, null, words(it.text(), values), null, it.hidden(), List.of(), List.of());
            case "group" ->
                new FormItem(
                        ItemKind.group,
                        it.label(),
                        null,
                        List.of(),
                        null,
                        it.hidden(),
                        List.of(),
                        of(it.parts(), values, locale));
            default -> it.disabled() ? shown(it, values, locale) : field(it, values, locale);
        };
    }

    private static FormItem shown(FormComponent it, Map<String, ?> values, Locale locale) {
        Object value = values.get(it.key());
        List<Words> words = value == null ? List.of() : List.of(new Words(text(value, locale), null));
        return new FormItem(
                ItemKind.shown, it.label(), it.description(), words, null, it.hidden(), List.of(), List.of());
    }

    private static FormItem field(FormComponent it, Map<String, ?> values, Locale locale) {
        Object value = values.containsKey(it.key()) ? values.get(it.key()) : it.initial();
        Map<String, Object> input = new HashMap<>();
        input.put("name", it.key());
        input.put("required", it.required() || it.needed().stream().anyMatch(condition -> condition.holds(values)));
        input.put("sometimes", !it.needed().isEmpty());
        input.put("maxlength", it.maxLength());
        input.put("value", text(value, locale));
        switch (it.type()) {
            case "textarea" -> {
                input.put("type", "textarea");
                input.put("rows", it.maxLength() != null && it.maxLength() < LONG_TEXT ? 2 : 4);
            }
            case "textfield" -> input.put("autocomplete", "off");
            case "number" -> {
                input.put("inputmode", Objects.equals(it.decimals(), 0) ? "numeric" : "decimal");
                input.put("size", 12);
                input.put("autocomplete", "off");
            }
            // A text that is no day stays to be mended; a browser's own field of a day would drop it.
            case "datetime" ->
                input.put("type", value == null || value.equals("") || FormInput.isDay(value) ? "date" : "text");
            case "radio", "select" -> options(it, input, it.type());
            case "checklist", "taglist" -> {
                options(it, input, "checkboxes");
                input.put("value", value instanceof Collection<?> several ? several : List.of());
            }
            case "checkbox" -> {
                input.put("type", "checkbox");
                input.put("value", "true");
                input.put("checked", Boolean.TRUE.equals(value) || "true".equals(value));
            }
            default -> throw new IllegalArgumentException("No page shows a component of type " + it.type());
        }
        return new FormItem(
                ItemKind.field, it.label(), it.description(), List.of(), input, it.hidden(), it.needed(), List.of());
    }

    private static void options(FormComponent it, Map<String, Object> input, String type) {
        input.put("type", type);
        input.put(
                "options",
                it.options().entrySet().stream()
                        .map(option -> Map.of("value", option.getKey(), "label", option.getValue()))
                        .toList());
    }

    private static String text(Object value, Locale locale) {
        if (value instanceof Number number) {
            NumberFormat format = NumberFormat.getInstance(locale);
            format.setGroupingUsed(false);
            return format.format(number);
        }
        return value == null ? "" : value.toString();
    }

    /** A text with its links, which name values of the form. */
    static List<Words> words(String text, Map<String, ?> values) {
        List<Words> words = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            words.add(new Words(text.substring(from, link.start()), null));
            String path = FILLED.matcher(link.group(1))
                    .replaceAll(it -> Matcher.quoteReplacement(String.valueOf(values.get(it.group(1)))));
            words.add(new Words(link.group(2), path));
            from = link.end();
        }
        words.add(new Words(
                FILLED.matcher(text.substring(from))
                        .replaceAll(it -> Matcher.quoteReplacement(String.valueOf(values.get(it.group(1))))),
                null));
        return words.stream().filter(it -> !it.text().isEmpty()).toList();
    }
}
