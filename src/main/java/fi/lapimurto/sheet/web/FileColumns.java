package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.Language;
import fi.lapimurto.engine.PlainText;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Wording;
import fi.lapimurto.sheet.Sheet;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** The columns of a file: which field stands in which, by the names that people give them in any language. */
final class FileColumns {

    private static final String NOTHING = "-";

    private final Sheet<?> sheet;
    private final List<RecordComponent> fields;
    private final Map<String, RecordComponent> byLabel = new HashMap<>();
    private final Map<String, RecordComponent> byVariant = new HashMap<>();

    FileColumns(Sheet<?> sheet, MessageSource messages) {
        this.sheet = sheet;
        this.fields = sheet.fields();
        for (RecordComponent field : fields) {
            byLabel.put(key(field.getName()), field);
            for (Locale language : Language.locales()) {
                String label = messages.getMessage(label(field), null, language);
                byLabel.put(key(label), field);
                byVariant.putIfAbsent(key(unexplained(label)), field);
                String variants = messages.getMessage("sheet.column." + field.getName(), null, "", language);
                for (String variant : variants.split(",")) {
                    byVariant.putIfAbsent(key(variant), field);
                }
            }
        }
        byVariant.remove(NOTHING);
    }

    /** Whether a row names columns: without the first field a row is nothing. */
    boolean isHeader(FileRow row) {
        return row.texts().stream().anyMatch(it -> fields.get(0).equals(field(it)));
    }

    /**
     * The field of each column, {@code null} for a column that holds none.
     *
     * @throws UseCaseRejected when two columns hold the same
     */
    List<RecordComponent> of(FileRow header) {
        List<RecordComponent> columns = new ArrayList<>();
        for (String name : header.texts()) {
            RecordComponent field = byLabel.get(key(name));
            if (field != null && columns.contains(field)) {
                throw TableFile.refused("sheet.file.columnTwice", Wording.of(label(field)));
            }
            columns.add(field);
        }
        for (int column = 0; column < columns.size(); column++) {
            RecordComponent field =
                    columns.get(column) == null ? field(header.cell(column).text()) : null;
            if (field != null && !columns.contains(field)) {
                columns.set(column, field);
            }
        }
        return columns;
    }

    private RecordComponent field(String name) {
        RecordComponent field = byLabel.get(key(name));
        return field != null ? field : byVariant.getOrDefault(key(name), byVariant.get(key(unexplained(name))));
    }

    /** The key of a field's label. */
    String label(RecordComponent field) {
        return "sheet." + sheet.id() + "." + field.getName();
    }

    private static String unexplained(String name) {
        return name.replaceAll("\\([^)]*\\)", "");
    }

    /** A name without blanks, stars and dashes. */
    private static String key(String name) {
        String key = PlainText.line(name).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}€]", "");
        return key.isEmpty() ? NOTHING : key;
    }
}
