package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.PlainText;
import fi.lapimurto.web.CsvFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tables of text as people have them: with any separator, a title above, from Windows, Mac and the web. */
final class CsvReader {

    private static final String SEPARATORS = ";,\t|";

    /** A first line that tells spreadsheets what separates the columns. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=(.)\"?[ ;,\t]*(\r\n|\r|\n)");

    /** What keeps a zero in front of digits when a spreadsheet opens the file. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    /** Letters and signs that have one place in all code tables of Western, Central and Northern Europe. */
    private static final String SURE = "äöüÄÖÜåÅéÉß §°´·«»\u00a0";

    /** Quotation marks and dashes of Windows; on a Mac they would be letters. */
    private static final String SIGNS_OF_WINDOWS = "‘’“”–—•€…";

    private final String text;
    private final char separator;
    private int at;

    private CsvReader(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The table of a text; one without a header when no row is one. */
    static FileTable read(byte[] file, int most, Predicate<FileRow> isHeader) {
        String text = decoded(file);
        Matcher line = SEPARATOR_LINE.matcher(text);
        if (line.lookingAt()) {
            return read(text, line.group(1).charAt(0), new FileTable(null, most, isHeader));
        }
        char best = SEPARATORS.charAt(0);
        int columns = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            FileTable above = new FileTable(null, most, isHeader);
            new CsvReader(text, separator).rows(row -> above.add(row) && above.header() == null);
            if (above.header() != null && above.header().cells().size() > columns) {
                best = separator;
                columns = above.header().cells().size();
            }
        }
        return read(text, best, new FileTable(null, most, isHeader));
    }

    private static FileTable read(String text, char separator, FileTable table) {
        new CsvReader(text, separator).rows(table::add);
        return table;
    }

    private void rows(Predicate<FileRow> taker) {
        int number = 0;
        boolean wanted = true;
        while (wanted && at < text.length()) {
            wanted = taker.test(row(++number));
        }
    }

    private FileRow row(int number) {
        List<FileCell> cells = new ArrayList<>();
        do {
            String written = written(number);
            if (cells.size() <= FileTable.MOST_COLUMNS) {
                cells.add(cell(written));
            } else if (!PlainText.isBlank(written)) {
                cells.set(FileTable.MOST_COLUMNS, FileCell.text(written));
            }
        } while (next() == separator);
        return new FileRow(number, cells);
    }

    /** Passes over what ends a cell and returns it: a separator, or a line's or the text's end. */
    private char next() {
        if (at >= text.length()) {
            return '\n';
        }
        char end = text.charAt(at++);
        if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return end == separator ? end : '\n';
    }

    private String written(int number) {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (; at < text.length(); at++) {
            char character = text.charAt(at);
            if (!quoted && (character == separator || character == '\r' || character == '\n')) {
                return cell.toString();
            }
            if (character == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at++;
            } else if (character == '"' && (quoted || !begun)) {
                quoted = !quoted;
                begun = true;
                continue;
            }
            begun |= !Character.isWhitespace(character);
            if (cell.length() <= FileTable.LONGEST_CELL) {
                cell.append(character);
            }
        }
        if (quoted) {
            throw TableFile.refused("sheet.file.openQuote", number);
        }
        return cell.toString();
    }

    private static FileCell cell(String written) {
        if (written.isEmpty()) {
            return FileCell.EMPTY;
        }
        String plain = PlainText.text(written);
        String text = CsvFile.asMeant(plain);
        Matcher kept = KEPT_AS_TEXT.matcher(text);
        if (kept.matches()) {
            return FileCell.text(kept.group(1));
        }
        return text.equals(plain) && (text.startsWith("=") || text.startsWith("@"))
                ? new FileCell("", FileCell.CellType.FORMULA)
                : FileCell.text(text);
    }

    private static String decoded(byte[] file) {
        Charset wide = wide(file);
        if (wide != null) {
            return new String(file, wide);
        }
        for (byte each : file) {
            if (each == 0) {
                throw TableFile.refused("sheet.file.unreadable");
            }
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            text = ofWindows(file);
        }
        return text.startsWith(CsvFile.BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** The code of two bytes for each character in which a text is, or {@code null}. */
    private static Charset wide(byte[] file) {
        if (file.length < 4 || file.length % 2 == 1) {
            return null;
        }
        boolean marked = (file[0] & 0xFF) + (file[1] & 0xFF) == 0xFF + 0xFE;
        if (marked) {
            return StandardCharsets.UTF_16;
        }
        boolean first = file[0] == 0 && file[2] == 0;
        boolean second = file[1] == 0 && file[3] == 0;
        return first == second ? null : first ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** As Finnish Windows programs used to write it, if it can be nothing else. */
    private static String ofWindows(byte[] file) {
        String text = new String(file, Charset.forName("windows-1252"));
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean letterFollows = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            boolean sure = character < 0x80
                    || SURE.indexOf(character) >= 0
                    || SIGNS_OF_WINDOWS.indexOf(character) >= 0 && (character == '’' || !letterFollows);
            if (!sure) {
                int from = wordBegins(text, i);
                int length = wordEnds(text, i) - from;
                throw TableFile.refused(
                        "sheet.file.letters",
                        text.substring(from, from + length),
                        new String(file, from, length, Charset.forName("x-MacRoman")));
            }
        }
        return text;
    }

    private static int wordBegins(String text, int within) {
        int from = within;
        while (from > 0
                && within - from < 20
                && text.charAt(from - 1) > ' '
                && SEPARATORS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private static int wordEnds(String text, int within) {
        int to = within + 1;
        while (to < text.length()
                && to - within < 20
                && text.charAt(to) > ' '
                && SEPARATORS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }
}
