package fi.lapimurto.collaborative.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Summary summary,
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

    /** What the rows come to, and what is to be said of them. */
    record Summary(List<String> figures, List<Said> findings) {}

    /** A finding in words. */
    record Said(String level, String text, String source) {}

    /** Something that can be chosen. */
    record Choice(String value, String label, boolean chosen) {}

    /**
     * One row.
     *
     * @param name what its fields' names begin with
     * @param title what it is called when it is folded
     * @param clash what somebody else has made of it meanwhile, or {@code null}
     */
    record RowView(
            int index,
            String name,
            String title,
            Long id,
            Integer version,
            String was,
            boolean removed,
            boolean fresh,
            Clash clash,
            List<Cell> cells,
            List<Cell> folded) {

        /** Whether something folded away is filled in or wrong, so that it is shown at once. */
        public boolean open() {
            return folded.stream().anyMatch(cell -> cell.wrong() != null);
        }

        public List<Cell> all() {
            return Stream.concat(cells.stream(), folded.stream()).toList();
        }

        /** What is filled in of the fields that are folded away. */
        public String foldedText() {
            return folded.stream()
                    .map(Cell::text)
                    .filter(text -> !text.isBlank())
                    .map(text -> text.length() > 60 ? text.substring(0, 60) + "…" : text)
                    .collect(Collectors.joining(" · "));
        }

        /** A field in the reader's words. */
        public String text(String key) {
            return all().stream()
                    .filter(cell -> cell.key().equals(key))
                    .map(Cell::text)
                    .findFirst()
                    .orElse("");
        }
    }

    /** What somebody else has made of a row: removed it, or changed the fields that are named. */
    record Clash(String text, List<String> theirs, boolean gone) {}

    /**
     * One field of a row.
     *
     * @param kind {@code line}, {@code text}, {@code number}, {@code date}, {@code time}, {@code choice} or {@code choices}
     * @param value what stands in it; for choices see the options
     * @param text the value in the reader's words
     */
    record Cell(
            String name,
            String key,
            String kind,
            String label,
            String hint,
            boolean required,
            String value,
            List<Choice> options,
            String text,
            String wrong) {

        /** What stands in the field, as a browser sends it. */
        public List<String> values() {
            return options.isEmpty()
                    ? List.of(value)
                    : options.stream().filter(Choice::chosen).map(Choice::value).toList();
        }

        /** The value of its aria-describedby, or {@code null}. */
        public String describedBy() {
            String both = (wrong == null ? "" : name + "-wrong ") + (hint == null ? "" : name + "-hint");
            return both.isEmpty() ? null : both.strip();
        }
    }
}
