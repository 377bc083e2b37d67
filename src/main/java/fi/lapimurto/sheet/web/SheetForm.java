package fi.lapimurto.sheet.web;

import fi.lapimurto.sheet.RowEdit;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.SheetRow;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** A list as it is being written. */
class SheetForm {

    private final Sheet<?> sheet;
    private final TypedRows typed;

    private SheetForm(Sheet<?> sheet, TypedRows typed) {
        this.sheet = sheet;
        this.typed = typed;
    }

    /** The list as it is kept, as far as the person may write it. */
    static SheetForm of(Sheet<?> sheet, List<? extends SheetRow<?>> kept) {
        TypedRows typed = new TypedRows(sheet.mostRows());
        kept.stream()
                .filter(SheetRow::whole)
                .forEach(row -> typed.keep(row.id(), row.version(), SheetFields.typed(sheet, row.content())));
        return new SheetForm(sheet, typed);
    }

    /** The list as a browser sent it. */
    static SheetForm of(Sheet<?> sheet, MultiValueMap<String, String> sent) {
        List<String> fields =
                sheet.fields().stream().map(RecordComponent::getName).toList();
        return new SheetForm(sheet, TypedRows.sent(fields, sent, sheet.mostRows()));
    }

    List<TypedRows.TypedRow> rows() {
        return typed.rows();
    }

    List<RowEdit> edits() {
        return rows().stream()
                .map(row -> new RowEdit(
                        row.id(), row.version(), SheetFields.values(sheet, row), row.removed(), row.touched()))
                .toList();
    }

    /** Whether a button was pressed that only changes what stands on the page; then it is changed. */
    boolean changed(MultiValueMap<String, String> sent) {
        if (sent.containsKey("add")) {
            sheet.usual()
                    .ifPresentOrElse(it -> typed.addUsual(SheetFields.typed(sheet, it)), () -> typed.add(Map.of()));
        } else if (sent.containsKey("remove")) {
            typed.remove(TypedRows.index(sent, "remove"));
        } else if (sent.containsKey("restore")) {
            typed.restore(TypedRows.index(sent, "restore"));
        } else if (sent.containsKey("theirs")) {
            takeTheirs(TypedRows.index(sent, "theirs"));
        } else if (sent.containsKey("begin")) {
            sheet.template(sent.getFirst("begin")).forEach(this::add);
        } else if (sent.containsKey("copy")) {
            sheet.copies(String.valueOf(sent.getFirst("from"))).forEach(this::add);
        } else {
            return false;
        }
        return true;
    }

    private void add(Record content) {
        typed.add(SheetFields.typed(sheet, content));
    }

    /** Saving again means: mine is to replace what is there now. */
    void sawNow(int index, SheetRow<?> now) {
        rows().get(index).sawNow(now == null ? null : now.id(), now == null ? null : now.version());
    }

    /** Gives a row up for what is kept of it now. */
    private void takeTheirs(int index) {
        sheet.rows().stream()
                .filter(it -> it.whole() && Long.valueOf(it.id()).equals(typed.id(index)))
                .findFirst()
                .ifPresent(it -> typed.replace(index, it.version(), SheetFields.typed(sheet, it.content())));
    }

    /** Puts the rows of a file into those that they are, each into one, and the others below. */
    void take(List<Map<String, List<String>>> read) {
        List<TypedRows.TypedRow> free = new ArrayList<>(rows());
        for (Map<String, List<String>> fields : read) {
            free.stream()
                    .filter(row -> isSame(row, fields))
                    .findFirst()
                    .ifPresentOrElse(
                            row -> {
                                row.type(fields);
                                free.remove(row);
                            },
                            () -> typed.add(fields));
        }
    }

    private boolean isSame(TypedRows.TypedRow row, Map<String, List<String>> fields) {
        return sheet.identifiedBy().stream()
                .filter(it -> fields.containsKey(it) && !row.first(it).isBlank())
                .findFirst()
                .filter(it -> plain(row.first(it)).equals(plain(fields.get(it).get(0))))
                .isPresent();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
