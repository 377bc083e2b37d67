package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.PlainText;

/**
 * What stands in one cell of a file.
 *
 * @param text as it was written; of a formula nothing
 */
record FileCell(String text, CellType kind) {

    /** What a cell holds for the program that wrote it. */
    enum CellType {
        TEXT,
        NUMBER,
        /** Something that is worked out, or the error that came of it. */
        FORMULA
    }

    static final FileCell EMPTY = new FileCell("", CellType.TEXT);

    static FileCell text(String text) {
        return new FileCell(text, CellType.TEXT);
    }

    boolean isBlank() {
        return kind != CellType.FORMULA && PlainText.isBlank(text);
    }
}
