package fi.lapimurto.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Form fields as they were sent, text by text and number by number. */
class SentValues implements FormValues {

    private final Map<String, JsonNode> values;
    private final ObjectMapper json;
    private final Validator validator;

    SentValues(Map<String, JsonNode> values, ObjectMapper json, Validator validator) {
        this.values = values;
        this.json = json;
        this.validator = validator;
    }

    @Override
    public <R extends Record> R bind(Class<R> type) {
        List<UseCaseRejected.Reason> reasons = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            try {
                arguments[i] = value(components[i]);
            } catch (IllegalArgumentException | DateTimeException e) {
                reasons.add(
                        new UseCaseRejected.Reason(components[i].getName(), wrong(components[i].getType()), List.of()));
            }
        }
        Set<String> unread = reasons.stream().map(UseCaseRejected.Reason::field).collect(Collectors.toSet());
        R record = create(type, components, arguments);
        validator.validate(record).stream()
                .map(SentValues::reason)
                .filter(it -> !unread.contains(it.field()))
                .forEach(reasons::add);
        if (reasons.isEmpty()) {
            return record;
        }
        List<String> order =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        reasons.sort(Comparator.comparingInt(it -> order.indexOf(it.field().replaceAll("[\\[.].*", ""))));
        throw new UseCaseRejected(UseCaseRejected.Kind.INVALID, reasons);
    }

    private static String wrong(Class<?> expected) {
        if (LocalDate.class.equals(expected)) {
            return "any.wrongDay";
        } else if (BigDecimal.class.equals(expected)) {
            return "any.wrongNumber";
        }
        return Number.class.isAssignableFrom(expected) ? "any.wrongWholeNumber" : "any.wrongType";
    }

    private Object value(RecordComponent component) {
        JsonNode sent = plain(component, values.get(component.getName()));
        if (sent == null || sent.isNull() || (sent.isTextual() && sent.asText().isEmpty())) {
            return List.class.equals(component.getType()) ? List.of() : null;
        }
        if (LocalDate.class.equals(component.getType())) {
            return date(sent);
        }
        if (sent.isTextual() && Number.class.isAssignableFrom(component.getType()) && !isDecimal(sent.asText())) {
            throw new IllegalArgumentException("Not a number");
        }
        return json.convertValue(sent, json.constructType(component.getGenericType()));
    }

    /** What was sent, with texts made plain as the field asks. */
    private static JsonNode plain(RecordComponent component, JsonNode sent) {
        if (sent != null && sent.isTextual()) {
            return TextNode.valueOf(plain(component, sent.asText()));
        }
        if (sent instanceof ArrayNode several) {
            ArrayNode plain = JsonNodeFactory.instance.arrayNode();
            several.forEach(it -> plain.add(plain(component, it)));
            return plain;
        }
        return sent;
    }

    /** An exponent is no number that anybody writes in a form. */
    private static boolean isDecimal(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    private static String plain(RecordComponent component, String sent) {
        Class<?> type = component.getType();
        if (type.equals(String.class) || type.equals(List.class)) {
            return PlainText.of(PlainText.kind(component.getAccessor()), sent);
        }
        return Number.class.isAssignableFrom(type) ? PlainText.decimal(sent) : PlainText.number(sent);
    }

    /** A day as browsers send it: a year of four digits, so that counting on from it never leaves the calendar. */
    private static LocalDate date(JsonNode sent) {
        if (!sent.isTextual() || !sent.asText().matches("\\d{4}-\\d\\d-\\d\\d")) {
            throw new IllegalArgumentException("Not a date");
        }
        return LocalDate.parse(sent.asText());
    }

    private static <R extends Record> R create(Class<R> type, RecordComponent[] components, Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A form's record is made by its fields alone: " + type, e);
        }
    }

    static UseCaseRejected.Reason reason(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        String template = violation.getMessageTemplate().replaceAll("^\\{|}$", "");
        String key = template.startsWith("jakarta.")
                ? "any." + constraint.getAnnotation().annotationType().getSimpleName()
                : template;
        List<Object> bounds = Stream.of("min", "max", "value")
                .map(constraint.getAttributes()::get)
                .filter(Objects::nonNull)
                .toList();
        return new UseCaseRejected.Reason(violation.getPropertyPath().toString(), key, bounds);
    }
}
