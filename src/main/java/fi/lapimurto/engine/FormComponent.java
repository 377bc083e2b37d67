package fi.lapimurto.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One component of a form: a field, a text or a group.
 *
 * @param key the field's name in what is sent, or {@code null}
 * @param name by which the files of labels know it
 * @param type the kind of component, such as {@code radio} or {@code datetime}
 * @param label of a field or a group, or {@code null}
 * @param description a hint, or {@code null}
 * @param text what a text says, or {@code null}
 * @param required whether it is to be filled in
 * @param disabled whether it only shows something
 * @param maxLength the most characters, or {@code null}
 * @param decimals how many decimals a number may have, or {@code null} for any
 * @param options the values that can be chosen, and their labels
 * @param optionsKey what the form is filled with that has the choices, or {@code null} where its file has them
 * @param initial the value to begin with, or {@code null}
 * @param hidden when it is not shown, or {@code null}: always shown
 * @param needed when it has to be filled in although the form does not require it otherwise: when one of these holds
 * @param parts what a group holds
 */
public record FormComponent(
        String key,
        String name,
        String type,
        String label,
        String description,
        String text,
        boolean required,
        boolean disabled,
        Integer maxLength,
        Integer decimals,
        BigDecimal min,
        BigDecimal max,
        Map<String, String> options,
        String optionsKey,
        String initial,
        FormCondition hidden,
        List<FormCondition> needed,
        List<FormComponent> parts) {

    static List<FormComponent> of(JsonNode components) {
        return StreamSupport.stream(components.spliterator(), false)
                .map(FormComponent::component)
                .toList();
    }

    private static FormComponent component(JsonNode it) {
        JsonNode rules = it.path("validate");
        String key = it.path("key").asText(null);
        Map<String, String> options = new LinkedHashMap<>();
        it.path("values")
                .forEach(option -> options.put(
                        option.path("value").asText(), option.path("label").asText()));
        String hidden = it.path("conditional").path("hide").asText(null);
        return new FormComponent(
                key,
                key == null ? it.path("id").asText() : key,
                it.path("type").asText(),
                it.path("label").asText(it.path("dateLabel").asText(key)),
                it.path("description").asText(null),
                it.path("text").asText(null),
                rules.path("required").asBoolean(),
                it.path("disabled").asBoolean(),
                rules.hasNonNull("maxLength") ? rules.get("maxLength").asInt() : null,
                it.hasNonNull("decimalDigits") ? it.get("decimalDigits").asInt() : null,
                rules.hasNonNull("min") ? rules.get("min").decimalValue() : null,
                rules.hasNonNull("max") ? rules.get("max").decimalValue() : null,
                options,
                it.path("valuesKey").asText(null),
                it.path("defaultValue").asText(null),
                hidden == null ? null : FormCondition.of(hidden),
                needed(it.path("properties").path("requiredWhen").asText()),
                of(it.path("components")));
    }

    private static List<FormCondition> needed(String expressions) {
        return expressions.isEmpty()
                ? List.of()
                : Stream.of(expressions.split(" or ")).map(FormCondition::of).toList();
    }

    /** The same with the words of a language; what the labels lack stays in the language of the form's file. */
    FormComponent translated(String form, String language, Labels labels) {
        Map<String, String> choices = new LinkedHashMap<>();
        options.forEach((value, own) -> choices.put(value, labels.ofForm(form, name + "." + value, language, own)));
        return new FormComponent(
                key,
                name,
                type,
                label == null ? null : labels.ofForm(form, name + ".label", language, label),
                description == null ? null : labels.ofForm(form, name + ".description", language, description),
                text == null ? null : labels.ofForm(form, name + ".text", language, text),
                required,
                disabled,
                maxLength,
                decimals,
                min,
                max,
                choices,
                optionsKey,
                initial,
                hidden,
                needed,
                parts.stream().map(it -> it.translated(form, language, labels)).toList());
    }

    /** The same with the choices that a form is filled with when it is opened. */
    public FormComponent choosingFrom(Map<String, ?> values) {
        return new FormComponent(
                key,
                name,
                type,
                label,
                description,
                text,
                required,
                disabled,
                maxLength,
                decimals,
                min,
                max,
                optionsKey == null ? options : FormOption.labels(values.get(optionsKey)),
                optionsKey,
                initial,
                hidden,
                needed,
                parts.stream().map(it -> it.choosingFrom(values)).toList());
    }

    /** This and all that it holds, from first to last. */
    public Stream<FormComponent> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(FormComponent::all));
    }
}
