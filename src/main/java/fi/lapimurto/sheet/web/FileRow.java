package fi.lapimurto.sheet.web;

import java.util.List;

/**
 * One row of a file, up to its last cell in which something stands.
 *
 * @param number its place in the file as a spreadsheet counts, from 1
 */
record FileRow(int number, List<FileCell> cells) {

    FileRow {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        cells = List.copyOf(cells.subList(0, last));
    }

    boolean isBlank() {
        return cells.isEmpty();
    }

    FileCell cell(int column) {
        return column < cells.size() ? cells.get(column) : FileCell.EMPTY;
    }

    List<String> texts() {
        return cells.stream().map(FileCell::text).toList();
    }
}
