package fi.lapimurto.sheet.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A table of a file as it is being read: what stands above the names of its columns is passed over, and so are rows with
 * nothing in them.
 */
final class FileTable {

    static final int MOST_COLUMNS = 100;
    static final int LONGEST_CELL = 5_000;

    private static final int MOST_CHARACTERS = 1_000_000;

    /** So many rows are looked at for the names of columns: a title and what it is for may stand above. */
    private static final int ROWS_ABOVE = 10;

    private final String sheet;
    private final int most;
    private final Predicate<FileRow> isHeader;
    private final List<FileRow> rows = new ArrayList<>();
    private FileRow header;
    private int above;
    private int characters;

    /**
     * Nothing read yet.
     *
     * @param sheet the sheet's name in its workbook, or {@code null}
     * @param most rows below the header
     * @param isHeader whether a row names the columns that are asked
     */
    FileTable(String sheet, int most, Predicate<FileRow> isHeader) {
        this.sheet = sheet;
        this.most = most;
        this.isHeader = isHeader;
    }

    /** Takes a row; returns whether there is any use in the next one. */
    boolean add(FileRow row) {
        if (row.isBlank()) {
            return true;
        }
        if (header == null) {
            header = isHeader.test(row) ? row : null;
            above++;
        }
        if (header != null && row.cells().size() > MOST_COLUMNS) {
            throw TableFile.refused("sheet.file.wide", MOST_COLUMNS);
        }
        if (header == null || header == row) {
            return header != null || above < ROWS_ABOVE;
        }
        if (rows.size() == most) {
            throw TableFile.refused("sheet.file.long", most);
        }
        characters += row.cells().stream().mapToInt(it -> it.text().length()).sum();
        if (characters > MOST_CHARACTERS) {
            throw TableFile.refused("sheet.file.unpacks");
        }
        rows.add(row);
        return true;
    }

    /** The sheet's name, or {@code null} where a file has no sheets. */
    String sheet() {
        return sheet;
    }

    /** The row with the columns' names, or {@code null} when there was none. */
    FileRow header() {
        return header;
    }

    /** Whether nothing stands in it. */
    boolean isEmpty() {
        return above == 0;
    }

    List<FileRow> rows() {
        return rows;
    }
}
