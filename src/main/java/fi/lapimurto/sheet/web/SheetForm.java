package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.PlainText;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import fi.lapimurto.form.Wording;
import fi.lapimurto.sheet.RowEdit;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.SheetRow;
import fi.lapimurto.sheet.web.ReadFile.ReadRow;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** A list as it is being written. */
class SheetForm {

    private static final Pattern PLACE = Pattern.compile("rows\\[(\\d+)]\\.(\\w+)");

    private final Sheet<?> sheet;
    private final TypedRows typed;

    /** The rows that were read from a file, by their places here. */
    private final Map<Integer, ReadRow> fromFile = new HashMap<>();

    private List<ReadRow> sent = List.of();

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
    void take(List<ReadRow> read) {
        List<TypedRows.TypedRow> kept = List.copyOf(rows());
        // Of two with one address or one name, each is the one that it is most like.
        read.stream()
                .flatMap(row ->
                        kept.stream().filter(it -> isSame(it, row.fields())).map(it -> new Same(row, it)))
                .sorted(Comparator.comparingLong(Same::alike).reversed())
                .forEach(it -> {
                    int place = rows().indexOf(it.kept());
                    if (!fromFile.containsKey(place) && !fromFile.containsValue(it.read())) {
                        fromFile.put(place, it.read());
                    }
                });
        fromFile.forEach((place, row) -> rows().get(place).type(row.fields()));
        for (int at = 0; at < read.size(); at++) {
            if (!fromFile.containsValue(read.get(at))) {
                if (rows().size() == sheet.mostRows()) {
                    throw UseCaseRejected.invalid("file", "sheet.any.tooManyRows", sheet.mostRows());
                }
                fromFile.put(rows().size(), read.get(at));
                typed.add(read.get(at).fields());
            }
        }
        sent = read;
    }

    /** A refusal of rows with the places that they have in the file. */
    UseCaseRejected inFile(UseCaseRejected refused) {
        return new UseCaseRejected(
                refused.kind(), refused.reasons().stream().map(this::inFile).toList());
    }

    private Reason inFile(Reason reason) {
        Matcher place = PLACE.matcher(String.valueOf(reason.field()));
        ReadRow row = place.matches() ? fromFile.get(Integer.valueOf(place.group(1))) : null;
        return row == null
                ? reason
                : new Reason(
                        "rows[" + sent.indexOf(row) + "]." + place.group(2),
                        "sheet.file.inRow",
                        List.of(
                                row.number(),
                                Wording.of("sheet." + sheet.id() + "." + place.group(2)),
                                Wording.of(reason.key(), reason.arguments().toArray())));
    }

    /** A row of a file that may be a row which is kept. */
    private record Same(ReadRow read, TypedRows.TypedRow kept) {

        /** How many fields say the same in both. */
        long alike() {
            return read.fields().entrySet().stream()
                    .filter(it -> plain(it.getValue()).equals(plain(kept.values(it.getKey()))))
                    .count();
        }
    }

    /** Whether the first that both have of what identifies them is the same, and they are not called quite differently. */
    private boolean isSame(TypedRows.TypedRow row, Map<String, List<String>> fields) {
        List<String> both = sheet.identifiedBy().stream()
                .filter(it -> fields.containsKey(it) && !row.first(it).isBlank())
                .toList();
        return !both.isEmpty()
                && plain(row.values(both.get(0))).equals(plain(fields.get(both.get(0))))
                && both.stream()
                        .skip(1)
                        .allMatch(it -> shareWord(row.first(it), fields.get(it).get(0)));
    }

    private static boolean shareWord(String one, String other) {
        return !Collections.disjoint(words(one), words(other));
    }

    private static List<String> words(String text) {
        return List.of(plain(List.of(text)).split("[^\\p{L}\\p{N}]+"));
    }

    private static String plain(List<String> values) {
        return PlainText.line(String.join(" ", values)).toLowerCase(Locale.ROOT);
    }
}
