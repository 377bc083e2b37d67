package fi.lapimurto.sheet.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.lapimurto.engine.PlainText;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.form.LongText;
import fi.lapimurto.sheet.Sheet;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** The fields of rows between the record, what people type and what they read. */
@Component
class SheetFields {

    private final MessageSource messages;

    SheetFields(MessageSource messages) {
        this.messages = messages;
    }

    /** How a field is asked: {@code line}, {@code text}, {@code number}, {@code date}, {@code time}, {@code choice} or {@code choices}. */
    static String kind(Sheet<?> sheet, RecordComponent field) {
        Class<?> type = field.getType();
        if (type.equals(List.class)) {
            return "choices";
        } else if (!sheet.choices(field).isEmpty()) {
            return "choice";
        } else if (type.equals(LocalDate.class)) {
            return "date";
        } else if (type.equals(LocalTime.class)) {
            return "time";
        } else if (type.equals(Integer.class) || type.equals(BigDecimal.class)) {
            return "number";
        }
        return field.getAccessor().isAnnotationPresent(LongText.class) ? "text" : "line";
    }

    String label(Sheet<?> sheet, RecordComponent field, Locale locale) {
        return messages.getMessage("sheet." + sheet.id() + "." + field.getName(), null, locale);
    }

    /** A row as it stands in a form, field by field. */
    static Map<String, List<String>> typed(Sheet<?> sheet, Record row) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (RecordComponent field : sheet.fields()) {
            fields.put(field.getName(), typed(field, row));
        }
        return fields;
    }

    /** A field of a row as it stands in a form. */
    static List<String> typed(RecordComponent field, Record row) {
        return typed(value(field, row));
    }

    private static List<String> typed(Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        if (value instanceof BigDecimal number) {
            return List.of(number.stripTrailingZeros().toPlainString().replace('.', ','));
        }
        return List.of(PlainText.text(String.valueOf(value)));
    }

    private static Object value(RecordComponent field, Record row) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands in a form, as the record's fields are bound. */
    static Map<String, JsonNode> values(Sheet<?> sheet, TypedRows.TypedRow row) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (RecordComponent field : sheet.fields()) {
            List<String> typed = row.values(field.getName());
            if (field.getType().equals(List.class)) {
                ArrayNode several = JsonNodeFactory.instance.arrayNode();
                typed.forEach(several::add);
                values.put(field.getName(), several);
            } else if (!typed.isEmpty()) {
                values.put(field.getName(), JsonNodeFactory.instance.textNode(plain(field.getType(), typed.get(0))));
            }
        }
        return values;
    }

    /** Numbers and times as people of each language write them. */
    private static String plain(Class<?> type, String typed) {
        if (type.equals(BigDecimal.class) || type.equals(Integer.class)) {
            return PlainText.decimal(typed);
        }
        if (type.equals(LocalTime.class) && typed.strip().matches("\\d{1,2}[.:]\\d\\d")) {
            String time = typed.strip().replace('.', ':');
            return time.length() == 4 ? "0" + time : time;
        }
        return typed;
    }

    /** What stands in a field, as a reader sees it. */
    String text(Sheet<?> sheet, RecordComponent field, List<String> typed, Locale locale) {
        Map<String, MessageSourceResolvable> choices = sheet.choices(field);
        if (typed.isEmpty() || choices.isEmpty()) {
            return typed.isEmpty() ? "" : text(field.getType(), typed.get(0), locale);
        }
        return choices.entrySet().stream()
                .filter(it -> typed.contains(it.getKey()))
                .map(it -> messages.getMessage(it.getValue(), locale))
                .collect(Collectors.joining(", "));
    }

    private static String text(Class<?> type, String typed, Locale locale) {
        try {
            if (type.equals(LocalDate.class)) {
                return DateFormats.text(LocalDate.parse(typed), locale);
            } else if (type.equals(LocalTime.class)) {
                return DateFormats.time(LocalTime.parse(typed), locale);
            } else if (type.equals(BigDecimal.class)) {
                return NumberFormat.getInstance(locale).format(new BigDecimal(typed.replace(',', '.')));
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            return typed;
        }
        return typed;
    }
}
