package fi.lapimurto.team.participants.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.team.participants.Attendee;
import fi.lapimurto.team.participants.Field;
import fi.lapimurto.team.participants.ListEditing;
import fi.lapimurto.team.participants.ListEditing.Edit;
import fi.lapimurto.team.participants.ListView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** A list of participants as it is being written, right or wrong: what a person typed survives every answer. */
class ListForm {

    private static final Pattern NAME = Pattern.compile("rows\\[(\\d{1,4})]\\.(\\w{1,60})");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One row as it is being written.
     *
     * @param id {@code null} while the row is new
     * @param version what the person saw of the row
     * @param was a fingerprint of the fields as they were shown, so that it is known whether the person changed any
     */
    static final class Row {
        private final Map<Field, List<String>> fields;
        private final String was;
        private Long id;
        private Integer version;
        private boolean removed;

        private Row(Long id, Integer version, String was, boolean removed, Map<Field, List<String>> fields) {
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

        List<String> values(Field field) {
            return fields.getOrDefault(field, List.of());
        }

        String first(Field field) {
            return values(field).isEmpty() ? "" : values(field).get(0);
        }

        private boolean touched() {
            boolean blank = fields.values().stream().flatMap(List::stream).allMatch(String::isBlank);
            return !fingerprint(fields).equals(was) && (id != null || !blank);
        }

        /** Saving again means: mine is to replace what is there now. */
        void sawNow(ListView.Row now) {
            id = now == null ? null : now.id();
            version = now == null ? null : now.version();
        }
    }

    private final List<Row> rows;

    private ListForm(List<Row> rows) {
        this.rows = rows;
    }

    /** The list as it is kept. */
    static ListForm of(ListView view) {
        List<Row> rows = new ArrayList<>();
        view.rows().stream().filter(ListView.Row::whole).forEach(it -> rows.add(row(view, it)));
        return new ListForm(rows);
    }

    private static Row row(ListView view, ListView.Row kept) {
        Map<Field, List<String>> fields = shown(view, kept.attendee());
        return new Row(kept.id(), kept.version(), fingerprint(fields), false, fields);
    }

    /** The list as a browser sent it. */
    static ListForm of(ListView view, MultiValueMap<String, String> sent) {
        Map<Integer, Map<String, List<String>>> byRow = new TreeMap<>();
        sent.forEach((name, values) -> {
            Matcher place = NAME.matcher(name);
            if (place.matches()) {
                byRow.computeIfAbsent(Integer.valueOf(place.group(1)), index -> new HashMap<>())
                        .put(
                                place.group(2),
                                values.stream().map(ListForm::plain).toList());
            }
        });
        List<Row> rows = new ArrayList<>();
        byRow.values().stream().limit(ListEditing.MOST_ROWS + 1L).forEach(it -> rows.add(row(view, it)));
        return new ListForm(rows);
    }

    private static Row row(ListView view, Map<String, List<String>> sent) {
        Map<Field, List<String>> fields = new EnumMap<>(Field.class);
        for (Field field : view.fields()) {
            fields.put(
                    field,
                    sent.getOrDefault(field.name(), List.of()).stream()
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

    /** A row that begins with what is usual; left as it is, it is not kept. */
    void addEmpty(ListView view, Attendee usual) {
        Map<Field, List<String>> fields = shown(view, usual);
        add(fields, fingerprint(fields));
    }

    void add(ListView view, Attendee attendee) {
        add(shown(view, attendee), "");
    }

    private void add(Map<Field, List<String>> fields, String was) {
        if (rows.size() < ListEditing.MOST_ROWS) {
            rows.add(new Row(null, null, was, false, fields));
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

    void restore(int index) {
        if (index >= 0 && index < rows.size()) {
            rows.get(index).removed = false;
        }
    }

    /** Gives a row up for what is kept of it now. */
    void takeTheirs(int index, ListView view) {
        if (index >= 0 && index < rows.size()) {
            view.rows().stream()
                    .filter(it -> Long.valueOf(it.id()).equals(rows.get(index).id))
                    .findFirst()
                    .ifPresent(it -> rows.set(index, row(view, it)));
        }
    }

    /** Puts people from a file into the rows that are theirs, by address or else by name, or into new ones. */
    void take(List<Map<Field, List<String>>> people) {
        for (Map<Field, List<String>> person : people) {
            rows.stream()
                    .filter(row -> isOf(row, person))
                    .findFirst()
                    .ifPresentOrElse(row -> row.fields.putAll(person), () -> add(new EnumMap<>(person), ""));
        }
    }

    private static boolean isOf(Row row, Map<Field, List<String>> person) {
        Field by = row.first(Field.email).isBlank() || !person.containsKey(Field.email) ? Field.name : Field.email;
        return person.containsKey(by)
                && row.first(by)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(person.get(by).get(0).strip().toLowerCase(Locale.ROOT));
    }

    List<Edit> edits() {
        return rows.stream()
                .map(row -> new Edit(row.id, row.version, values(row.fields), row.removed, row.touched()))
                .toList();
    }

    /** The fields of a row as the binder reads them. */
    static Map<String, JsonNode> values(Map<Field, List<String>> fields) {
        Map<String, JsonNode> values = new HashMap<>();
        fields.forEach((field, typed) -> {
            if (field.type().equals(List.class)) {
                values.put(field.name(), JSON.valueToTree(typed));
            } else if (!typed.isEmpty()) {
                values.put(field.name(), JSON.valueToTree(typed.get(0)));
            }
        });
        return values;
    }

    private static Map<Field, List<String>> shown(ListView view, Attendee attendee) {
        Map<Field, List<String>> fields = new EnumMap<>(Field.class);
        for (Field field : view.fields()) {
            Object value = field.of(attendee);
            fields.put(
                    field,
                    value == null
                            ? List.of()
                            : value instanceof List<?> list
                                    ? list.stream().map(String::valueOf).toList()
                                    : List.of(value.toString()));
        }
        return fields;
    }

    /** Browsers write line ends their own way. */
    private static String plain(String value) {
        return value.replace("\r\n", "\n");
    }

    private static String first(Map<String, List<String>> sent, String name) {
        List<String> values = sent.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private static String fingerprint(Map<Field, List<String>> fields) {
        StringBuilder all = new StringBuilder();
        for (Field field : Field.values()) {
            all.append(field)
                    .append('=')
                    .append(fields.getOrDefault(field, List.of()))
                    .append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
