package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.PlainText;

/**
 * What stands in one cell of a file.
 *
 * @param text as it was written; of a formula nothing
 */
record FileCell(String text, Kind kind) {

    /** What a cell holds for the program that wrote it. */
    enum Kind {
        TEXT,
        NUMBER,
        /** Something that is worked out, or the error that came of it. */
        FORMULA
    }

    static final FileCell EMPTY = new FileCell("", Kind.TEXT);

    static FileCell text(String text) {
        return new FileCell(text, Kind.TEXT);
    }

    boolean isBlank() {
        return kind != Kind.FORMULA && PlainText.isBlank(text);
    }
}
