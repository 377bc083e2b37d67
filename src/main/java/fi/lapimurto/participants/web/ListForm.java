package fi.lapimurto.participants.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.handbook.web.TypedRows;
import fi.lapimurto.participants.Attendee;
import fi.lapimurto.participants.AttendeeField;
import fi.lapimurto.participants.ListEditing;
import fi.lapimurto.participants.ListEditing.Edit;
import fi.lapimurto.participants.ListView;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** A list of participants as it is being written. */
class ListForm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TypedRows typed;

    private ListForm(TypedRows typed) {
        this.typed = typed;
    }

    /** The list as it is kept. */
    static ListForm of(ListView view) {
        TypedRows typed = new TypedRows(ListEditing.MOST_ROWS);
        view.rows().stream()
                .filter(ListView.Row::whole)
                .forEach(it -> typed.keep(it.id(), it.version(), shown(view, it.attendee())));
        return new ListForm(typed);
    }

    /** The list as a browser sent it. */
    static ListForm of(ListView view, MultiValueMap<String, String> sent) {
        List<String> fields = view.fields().stream().map(AttendeeField::name).toList();
        return new ListForm(TypedRows.sent(fields, sent, ListEditing.MOST_ROWS));
    }

    /** The rows as they are being written. */
    TypedRows typed() {
        return typed;
    }

    List<TypedRows.Row> rows() {
        return typed.rows();
    }

    void addUsual(ListView view, Attendee usual) {
        typed.addUsual(shown(view, usual));
    }

    void add(ListView view, Attendee attendee) {
        typed.add(shown(view, attendee));
    }

    /** Saving again means: mine is to replace what is there now. */
    void sawNow(int index, ListView.Row now) {
        rows().get(index).sawNow(now == null ? null : now.id(), now == null ? null : now.version());
    }

    /** Gives a row up for what is kept of it now. */
    void takeTheirs(int index, ListView view) {
        view.rows().stream()
                .filter(it -> Long.valueOf(it.id()).equals(typed.id(index)))
                .findFirst()
                .ifPresent(it -> typed.replace(index, it.version(), shown(view, it.attendee())));
    }

    /** Puts people from a file into the rows that are theirs, by address or else by name, or into new ones. */
    void take(List<Map<AttendeeField, List<String>>> people) {
        for (Map<AttendeeField, List<String>> person : people) {
            Map<String, List<String>> fields = byName(person);
            rows().stream()
                    .filter(row -> isOf(row, person))
                    .findFirst()
                    .ifPresentOrElse(row -> row.type(fields), () -> typed.add(fields));
        }
    }

    private static Map<String, List<String>> byName(Map<AttendeeField, List<String>> person) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        person.forEach((field, values) -> fields.put(field.name(), values));
        return fields;
    }

    private static boolean isOf(TypedRows.Row row, Map<AttendeeField, List<String>> person) {
        boolean hasAddress =
                !row.first(AttendeeField.email.name()).isBlank() && person.containsKey(AttendeeField.email);
        AttendeeField by = hasAddress ? AttendeeField.email : AttendeeField.name;
        return person.containsKey(by)
                && row.first(by.name())
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(person.get(by).get(0).strip().toLowerCase(Locale.ROOT));
    }

    List<Edit> edits() {
        return rows().stream()
                .map(row -> new Edit(row.id(), row.version(), values(row), row.removed(), row.touched()))
                .toList();
    }

    /** The fields of a row as the binder reads them. */
    private static Map<String, JsonNode> values(TypedRows.Row row) {
        Map<String, JsonNode> values = new HashMap<>();
        for (AttendeeField field : AttendeeField.values()) {
            List<String> entered = row.values(field.name());
            if (field.type().equals(List.class)) {
                values.put(field.name(), JSON.valueToTree(entered));
            } else if (!entered.isEmpty()) {
                values.put(field.name(), JSON.valueToTree(entered.get(0)));
            }
        }
        return values;
    }

    private static Map<String, List<String>> shown(ListView view, Attendee attendee) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (AttendeeField field : view.fields()) {
            Object value = field.of(attendee);
            fields.put(
                    field.name(),
                    value == null
                            ? List.of()
                            : value instanceof List<?> list
                                    ? list.stream().map(String::valueOf).toList()
                                    : List.of(value.toString()));
        }
        return fields;
    }
}
