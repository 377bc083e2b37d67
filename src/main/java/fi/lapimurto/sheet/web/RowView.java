package fi.lapimurto.sheet.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of a list, in the reader's language.
 *
 * @param name what its fields' names begin with
 * @param title what it is called when it is folded
 * @param legend what it is called among the others
 * @param removal what removing it is called
 * @param keys its fields in their order
 * @param clash what somebody else has made of it meanwhile, or {@code null}
 */
record RowView(
        int index,
        String name,
        String title,
        String legend,
        String removal,
        List<String> keys,
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
                .filter(cell -> !cell.text().isBlank())
                .map(Cell::inShort)
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

    /** Something that can be chosen. */
    public record FieldOption(String value, String label, boolean chosen) {}

    /** What somebody else has made of a row: removed it, or changed the fields that are named. */
    public record Clash(String text, List<String> theirs, boolean gone) {}

    /**
     * One field of a row.
     *
     * @param kind {@code line}, {@code text}, {@code number}, {@code date}, {@code time}, {@code choice} or {@code choices}
     * @param value what stands in it; for choices see the options
     * @param text the value in the reader's words
     */
    public record Cell(
            String name,
            String key,
            String kind,
            String label,
            String hint,
            boolean required,
            String value,
            List<FieldOption> options,
            String text,
            String wrong) {

        /** What stands in it, in a few words; a number or a yes says nothing without its label. */
        private String inShort() {
            String beginning = text.length() > 60 ? text.substring(0, 60) + "…" : text;
            return options.isEmpty() && !kind.equals("number") ? beginning : label + ": " + beginning;
        }

        /** What stands in the field, as a browser sends it. */
        public List<String> values() {
            return options.isEmpty()
                    ? List.of(value)
                    : options.stream()
                            .filter(FieldOption::chosen)
                            .map(FieldOption::value)
                            .toList();
        }
    }
}
