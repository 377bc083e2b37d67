package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.PlainText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** The rows of a list as they are being written, right or wrong: what a person typed survives every answer. */
final class TypedRows {

    private static final Pattern NAME = Pattern.compile("rows\\[(\\d{1,4})]\\.(\\w{1,60})");

    /** One row as it is being written. */
    public static final class TypedRow {
        private final Map<String, List<String>> fields;
        private final String was;
        private Long id;
        private Integer version;
        private boolean removed;

        private TypedRow(Long id, Integer version, String was, boolean removed, Map<String, List<String>> fields) {
            this.id = id;
            this.version = version;
            this.was = was;
            this.removed = removed;
            this.fields = new LinkedHashMap<>(fields);
        }

        /** {@code null} while the row is new. */
        public Long id() {
            return id;
        }

        /** What the person saw of the row. */
        public Integer version() {
            return version;
        }

        /** A fingerprint of the fields as they were shown, so that it is known whether the person changed any. */
        public String was() {
            return was;
        }

        public boolean removed() {
            return removed;
        }

        public List<String> values(String field) {
            return fields.getOrDefault(field, List.of());
        }

        public String first(String field) {
            return values(field).isEmpty() ? "" : values(field).get(0);
        }

        public boolean blank() {
            return fields.values().stream().flatMap(List::stream).allMatch(String::isBlank);
        }

        /** Whether the person changed it; a new row in which nothing stands is none. */
        public boolean touched() {
            return !fingerprint(fields).equals(was) && (id != null || !blank());
        }

        /** Types over some of the fields. */
        public void type(Map<String, List<String>> typed) {
            fields.putAll(typed);
        }

        /** Saving again means: mine is to replace what is there now, or is to be there again. */
        public void sawNow(Long nowId, Integer nowVersion) {
            id = nowId;
            version = nowVersion;
        }
    }

    private final int most;
    private final List<TypedRow> rows = new ArrayList<>();

    /**
     * No rows yet.
     *
     * @param most how many there can be
     */
    public TypedRows(int most) {
        this.most = most;
    }

    /** Rows as a browser sent them; one more than there can be is taken, so that it is noticed. */
    public static TypedRows sent(Collection<String> fields, MultiValueMap<String, String> sent, int most) {
        Map<Integer, Map<String, List<String>>> byRow = new TreeMap<>();
        sent.forEach((name, values) -> {
            Matcher place = NAME.matcher(name);
            if (place.matches()) {
                byRow.computeIfAbsent(Integer.valueOf(place.group(1)), index -> new LinkedHashMap<>())
                        .put(
                                place.group(2),
                                values.stream().map(PlainText::text).toList());
            }
        });
        TypedRows rows = new TypedRows(most);
        byRow.values().stream().limit(most + 1L).forEach(it -> rows.rows.add(row(fields, it)));
        return rows;
    }

    private static TypedRow row(Collection<String> names, Map<String, List<String>> sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String name : names) {
            fields.put(
                    name,
                    sent.getOrDefault(name, List.of()).stream()
                            .filter(it -> !it.isEmpty())
                            .toList());
        }
        String id = first(sent, "_id");
        String version = first(sent, "_version");
        boolean kept = id.matches("\\d{1,18}") && version.matches("\\d{1,9}");
        return new TypedRow(
                kept ? Long.valueOf(id) : null,
                kept ? Integer.valueOf(version) : null,
                first(sent, "_was"),
                first(sent, "_removed").equals("true"),
                fields);
    }

    public List<TypedRow> rows() {
        return rows;
    }

    /** A row as it is kept. */
    public void keep(long id, int version, Map<String, List<String>> fields) {
        rows.add(kept(id, version, fields));
    }

    private static TypedRow kept(long id, int version, Map<String, List<String>> fields) {
        return new TypedRow(id, version, fingerprint(fields), false, fields);
    }

    /** A new row. */
    public void add(Map<String, List<String>> fields) {
        add(fields, "");
    }

    /** A new row that begins with what is usual; left as it is, it is not kept. */
    public void addUsual(Map<String, List<String>> fields) {
        add(fields, fingerprint(fields));
    }

    private void add(Map<String, List<String>> fields, String was) {
        if (rows.size() < most) {
            rows.add(new TypedRow(null, null, was, false, fields));
        }
    }

    /** Marks a kept row as to be removed, and forgets a new one. */
    public void remove(int index) {
        if (isThere(index)) {
            if (rows.get(index).id == null) {
                rows.remove(index);
            } else {
                rows.get(index).removed = true;
            }
        }
    }

    public void restore(int index) {
        if (isThere(index)) {
            rows.get(index).removed = false;
        }
    }

    /** The id of a row that is kept, or {@code null}. */
    public Long id(int index) {
        return isThere(index) ? rows.get(index).id : null;
    }

    /** Gives a row up for what is kept of it now. */
    public void replace(int index, int version, Map<String, List<String>> fields) {
        rows.set(index, kept(rows.get(index).id, version, fields));
    }

    /** The row that a button was pressed for, or -1. */
    public static int index(MultiValueMap<String, String> sent, String button) {
        String index = String.valueOf(sent.getFirst(button));
        return index.matches("\\d{1,4}") ? Integer.parseInt(index) : -1;
    }

    private boolean isThere(int index) {
        return index >= 0 && index < rows.size();
    }

    private static String first(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of("")).get(0);
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
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
