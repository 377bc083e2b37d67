package fi.lapimurto.collaborative.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.collaborative.Sheet;
import fi.lapimurto.collaborative.Sheets;
import fi.lapimurto.collaborative.Sheets.Edit;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** A list as it is being written, right or wrong: what a person typed survives every answer. */
class SheetForm {

    private static final Pattern NAME = Pattern.compile("rows\\[(\\d{1,4})]\\.(\\w{1,60})");
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    /**
     * One row as it is being written.
     *
     * @param id {@code null} while the row is new
     * @param version what the person saw of the row
     * @param was a fingerprint of the fields as they were shown, so that it is known whether the person changed any
     */
    static final class Row {
        private final Map<String, List<String>> fields;
        private final String was;
        private Long id;
        private Integer version;
        private boolean removed;

        private Row(Long id, Integer version, String was, boolean removed, Map<String, List<String>> fields) {
            this.id = id;
            this.version = version;
            this.was = was;
            this.removed = removed;
            this.fields = fields;
        }

        Long id() {
            return id;
        }

        Integer version() {
            return version;
        }

        String was() {
            return was;
        }

        boolean removed() {
            return removed;
        }

        List<String> values(String field) {
            return fields.getOrDefault(field, List.of());
        }

        boolean blank() {
            return fields.values().stream().flatMap(List::stream).allMatch(String::isBlank);
        }

        boolean touched() {
            return id == null ? !blank() : !fingerprint(fields).equals(was);
        }

        /** Saving again means: mine is to replace what is there now. */
        void sawNow(Sheets.Row<?> now) {
            id = now == null ? null : now.id();
            version = now == null ? null : now.version();
        }
    }

    private final Sheet<?> sheet;
    private final List<Row> rows;

    private SheetForm(Sheet<?> sheet, List<Row> rows) {
        this.sheet = sheet;
        this.rows = rows;
    }

    /** The list as it is kept. */
    static SheetForm of(Sheet<?> sheet, List<? extends Sheets.Row<?>> kept) {
        List<Row> rows = new ArrayList<>();
        for (Sheets.Row<?> row : kept) {
            Map<String, List<String>> fields = shown(sheet, row.content());
            rows.add(new Row(row.id(), row.version(), fingerprint(fields), false, fields));
        }
        return new SheetForm(sheet, rows);
    }

    /** The list as a browser sent it. */
    static SheetForm of(Sheet<?> sheet, MultiValueMap<String, String> sent) {
        Map<Integer, Map<String, List<String>>> byRow = new TreeMap<>();
        sent.forEach((name, values) -> {
            Matcher place = NAME.matcher(name);
            if (place.matches()) {
                byRow.computeIfAbsent(Integer.valueOf(place.group(1)), index -> new LinkedHashMap<>())
                        .put(
                                place.group(2),
                                values.stream().map(SheetForm::plain).toList());
            }
        });
        List<Row> rows = new ArrayList<>();
        byRow.values().stream().limit(Sheets.MOST_ROWS + 1L).forEach(it -> rows.add(row(sheet, it)));
        return new SheetForm(sheet, rows);
    }

    private static Row row(Sheet<?> sheet, Map<String, List<String>> sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (RecordComponent field : sheet.fields()) {
            fields.put(
                    field.getName(),
                    sent.getOrDefault(field.getName(), List.of()).stream()
                            .filter(it -> !it.isEmpty())
                            .toList());
        }
        String id = first(sent, "_id");
        String version = first(sent, "_version");
        boolean kept = id.matches("\\d{1,18}") && version.matches("\\d{1,9}");
        return new Row(
                kept ? Long.valueOf(id) : null,
                kept ? Integer.valueOf(version) : null,
                first(sent, "_was"),
                first(sent, "_removed").equals("true"),
                fields);
    }

    List<Row> rows() {
        return rows;
    }

    void add() {
        if (rows.size() < Sheets.MOST_ROWS) {
            rows.add(new Row(null, null, "", false, new LinkedHashMap<>()));
        }
    }

    void add(Record content) {
        if (rows.size() < Sheets.MOST_ROWS) {
            rows.add(new Row(null, null, "", false, shown(sheet, content)));
        }
    }

    /** Marks a kept row as to be removed, and forgets a new one. */
    void remove(int index) {
        if (index >= 0 && index < rows.size()) {
            if (rows.get(index).id == null) {
                rows.remove(index);
            } else {
                rows.get(index).removed = true;
            }
        }
    }

    /** Gives a row up for what is kept of it now. */
    void takeTheirs(int index, Sheets.Row<?> now) {
        if (index >= 0 && index < rows.size()) {
            Map<String, List<String>> fields = shown(sheet, now.content());
            rows.set(index, new Row(now.id(), now.version(), fingerprint(fields), false, fields));
        }
    }

    void restore(int index) {
        if (index >= 0 && index < rows.size()) {
            rows.get(index).removed = false;
        }
    }

    List<Edit> edits() {
        return rows.stream()
                .map(row -> new Edit(row.id, row.version, values(row), row.removed, row.touched()))
                .toList();
    }

    /** The fields of a row as the binder reads them. */
    Map<String, JsonNode> values(Row row) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (RecordComponent field : sheet.fields()) {
            List<String> typed = row.values(field.getName());
            if (List.class.equals(field.getType())) {
                values.put(field.getName(), JSON.valueToTree(typed));
            } else if (!typed.isEmpty()) {
                values.put(field.getName(), JSON.valueToTree(read(field.getType(), typed.get(0))));
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
        return List.of(plain(String.valueOf(value)));
    }

    static Object value(RecordComponent field, Record content) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(content);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String first(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of("")).get(0);
    }

    /** Browsers end lines in a way of their own. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace("\u0000", "");
    }

    private static String fingerprint(Map<String, List<String>> fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            fields.values()
                    .forEach(values -> digest.update(values.stream()
                            .map(String::strip)
                            .filter(it -> !it.isEmpty())
                            .sorted()
                            .toList()
                            .toString()
                            .getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
