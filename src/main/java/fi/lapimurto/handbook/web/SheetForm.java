package fi.lapimurto.handbook.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.handbook.Sheet;
import fi.lapimurto.handbook.Sheets;
import fi.lapimurto.handbook.Sheets.Edit;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** A list as it is being written. */
class SheetForm {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private final Sheet<?> sheet;
    private final TypedRows typed;

    private SheetForm(Sheet<?> sheet, TypedRows typed) {
        this.sheet = sheet;
        this.typed = typed;
    }

    /** The list as it is kept. */
    static SheetForm of(Sheet<?> sheet, List<? extends Sheets.Row<?>> kept) {
        TypedRows typed = new TypedRows(Sheets.MOST_ROWS);
        kept.forEach(row -> typed.keep(row.id(), row.version(), shown(sheet, row.content())));
        return new SheetForm(sheet, typed);
    }

    /** The list as a browser sent it. */
    static SheetForm of(Sheet<?> sheet, MultiValueMap<String, String> sent) {
        List<String> fields =
                sheet.fields().stream().map(RecordComponent::getName).toList();
        return new SheetForm(sheet, TypedRows.sent(fields, sent, Sheets.MOST_ROWS));
    }

    /** The rows as they are being written. */
    TypedRows typed() {
        return typed;
    }

    List<TypedRows.Row> rows() {
        return typed.rows();
    }

    void add(Record content) {
        typed.add(shown(sheet, content));
    }

    /** Saving again means: mine is to replace what is there now. */
    void sawNow(int index, Sheets.Row<?> now) {
        rows().get(index).sawNow(now == null ? null : now.id(), now == null ? null : now.version());
    }

    /** Gives a row up for what is kept of it now. */
    void takeTheirs(int index, Sheets.Row<?> now) {
        typed.replace(index, now.version(), shown(sheet, now.content()));
    }

    List<Edit> edits() {
        return rows().stream()
                .map(row -> new Edit(row.id(), row.version(), values(row), row.removed(), row.touched()))
                .toList();
    }

    /** The fields of a row as the binder reads them. */
    Map<String, JsonNode> values(TypedRows.Row row) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (RecordComponent field : sheet.fields()) {
            List<String> entered = row.values(field.getName());
            if (List.class.equals(field.getType())) {
                values.put(field.getName(), JSON.valueToTree(entered));
            } else if (!entered.isEmpty()) {
                values.put(field.getName(), JSON.valueToTree(read(field.getType(), entered.get(0))));
            }
        }
        return values;
    }

    /** Numbers and times as people of each language write them. */
    private static String read(Class<?> type, String typed) {
        if (type.equals(BigDecimal.class) || type.equals(Integer.class)) {
            return typed.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        }
        if (type.equals(LocalTime.class) && typed.strip().matches("\\d{1,2}[.:]\\d\\d")) {
            String time = typed.strip().replace('.', ':');
            return time.length() == 4 ? "0" + time : time;
        }
        return typed;
    }

    private static Map<String, List<String>> shown(Sheet<?> sheet, Record content) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (RecordComponent field : sheet.fields()) {
            fields.put(field.getName(), shown(value(field, content)));
        }
        return fields;
    }

    private static List<String> shown(Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        if (value instanceof BigDecimal number) {
            return List.of(number.stripTrailingZeros().toPlainString().replace('.', ','));
        }
        return List.of(TypedRows.plain(String.valueOf(value)));
    }

    static Object value(RecordComponent field, Record content) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(content);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
