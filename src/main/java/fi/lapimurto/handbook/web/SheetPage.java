package fi.lapimurto.handbook.web;

import fi.lapimurto.handbook.web.RowView.Choice;
import fi.lapimurto.web.ListSummary;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A list as its page shows it, in the reader's language.
 *
 * @param place which workshop or gap, or {@code null}
 * @param path the page's address
 * @param otherView another page that shows what follows from the rows, or {@code null}
 * @param keys the fields of a row in their order
 */
record SheetPage(
        UUID collaborativeId,
        String collaborative,
        String title,
        String place,
        String intro,
        String path,
        Choice otherView,
        boolean editable,
        List<String> keys,
        List<RowView> rows,
        ListSummary summary,
        List<Choice> templates,
        List<Choice> origins) {

    /** Whether somebody else has changed some of the same rows. */
    public boolean clashing() {
        return rows.stream().anyMatch(row -> row.clash() != null);
    }

    /** The fields that at least one row has something in, for a table that is to fit on paper. */
    public List<Choice> columns() {
        return rows.stream()
                .flatMap(row -> row.all().stream())
                .filter(cell -> !cell.text().isBlank())
                .map(cell -> new Choice(cell.key(), cell.label(), false))
                .distinct()
                .sorted(Comparator.comparing(column -> keys.indexOf(column.value())))
                .toList();
    }
}
