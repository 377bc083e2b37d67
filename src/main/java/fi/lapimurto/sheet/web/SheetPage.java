package fi.lapimurto.sheet.web;

import fi.lapimurto.sheet.web.RowView.Cell;
import fi.lapimurto.sheet.web.RowView.FieldOption;
import fi.lapimurto.web.ListSummary;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list as its page shows it, in the reader's language.
 *
 * @param of whose list it is
 * @param place which workshop or gap, or {@code null}
 * @param path the page's address
 * @param back the page above it
 * @param otherView another page that shows what follows from the rows, or {@code null}
 * @param whole whether the reader sees every row, adds and removes rows and takes files
 * @param add what adding a row is called
 * @param begin what stands before the templates
 * @param rows those that the reader sees whole
 * @param others those of which the reader sees a part
 * @param history who changed the list, the newest first
 */
record SheetPage(
        String title,
        String of,
        String place,
        List<String> lead,
        String path,
        FieldOption back,
        FieldOption otherView,
        boolean editable,
        boolean whole,
        String add,
        String begin,
        String empty,
        List<RowView> rows,
        List<RowView> others,
        ListSummary summary,
        List<FieldOption> templates,
        List<FieldOption> origins,
        List<String> history) {

    /** Whether somebody else has changed some of the same rows. */
    public boolean clashing() {
        return rows.stream().anyMatch(row -> row.clash() != null);
    }

    /** The fields that at least one of the rows has something in, for a table that is to fit on paper. */
    public List<FieldOption> columns(List<RowView> of) {
        List<Cell> cells = of.stream().flatMap(row -> row.all().stream()).toList();
        Stream<String> inOrder = of.stream().limit(1).flatMap(row -> row.keys().stream());
        return inOrder.flatMap(key -> cells.stream()
                        .filter(it -> it.key().equals(key) && !it.text().isBlank())
                        .limit(1))
                .map(it -> new FieldOption(it.key(), it.label(), false))
                .collect(Collectors.toList());
    }
}
