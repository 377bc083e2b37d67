package fi.lapimurto.team.participants.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * The page of a list of participants, in words.
 *
 * @param state how far the list is and until when it can be changed
 * @param privacy who sees what is delicate and when it is deleted
 * @param all whether the reader sees and changes every row
 * @param others names and roles, for those who do not
 */
record ListPage(
        String title,
        String team,
        String path,
        String back,
        String lead,
        List<String> state,
        String privacy,
        boolean all,
        boolean editable,
        Summary summary,
        List<Row> rows,
        List<Row> others,
        List<String> otherHeads,
        List<String> changes) {

    /** What the rows come to and what is to be said of them; named as the lists beside forms name theirs. */
    record Summary(List<String> figures, List<Said> findings) {}

    record Said(String level, String text, String source) {}

    /** Whether somebody else has changed one of the rows meanwhile. */
    public boolean clashing() {
        return rows.stream().anyMatch(it -> it.clash() != null);
    }

    /**
     * One row.
     *
     * @param name what the names of its fields begin with
     * @param fresh not saved yet
     */
    record Row(
            int index,
            String name,
            Long id,
            Integer version,
            String was,
            boolean removed,
            boolean fresh,
            String title,
            List<Cell> cells,
            List<Cell> folded,
            Clash clash) {

        public List<Cell> all() {
            return Stream.concat(cells.stream(), folded.stream()).toList();
        }

        /** Whether something in the folded part has to be put right. */
        public boolean open() {
            return folded.stream().anyMatch(it -> it.wrong() != null);
        }

        /** What stands in the folded part, in a few words. */
        public String foldedText() {
            return String.join(
                    ", ",
                    folded.stream()
                            .filter(it -> !it.text().isEmpty())
                            .map(it -> it.label() + ": " + it.text())
                            .toList());
        }
    }

    /** What somebody else has made of a row. */
    record Clash(String text, List<String> theirs, boolean gone) {}

    record Choice(String value, String label, boolean chosen) {}

    /**
     * One field of a row; named as the lists beside forms name theirs, whose fragment shows it.
     *
     * @param kind {@code line}, {@code number}, {@code choice} or {@code choices}
     */
    record Cell(
            String name,
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
