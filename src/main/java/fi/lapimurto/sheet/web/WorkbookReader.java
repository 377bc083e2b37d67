package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.PlainText;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the first visible sheet of a workbook that names our columns, cell by cell; nothing is kept of what is not asked
 * for.
 */
final class WorkbookReader {

    /** Cells and rows, empty ones too. */
    private static final int MOST_CELLS = 200_000;

    private static final int MOST_TEXTS = 100_000;
    private static final int MOST_ROWS = 1_048_576;

    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z]{1,20})\\d{0,20}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{0,30}\\.?\\d{1,30}([eE][-+]?\\d{1,2})?");

    /** A character that XML does not take, as spreadsheets write it. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final WorkbookParts parts;
    private final int most;
    private final Predicate<FileRow> isHeader;
    private List<String> texts;
    private int cells;

    private WorkbookReader(WorkbookParts parts, int most, Predicate<FileRow> isHeader) {
        this.parts = parts;
        this.most = most;
        this.isHeader = isHeader;
    }

    /**
     * The table of a workbook; one without a header when no sheet has any.
     *
     * @throws IOException when it is no workbook
     */
    static FileTable read(byte[] file, int most, Predicate<FileRow> isHeader) throws IOException, XMLStreamException {
        try (WorkbookParts parts = new WorkbookParts(file)) {
            return new WorkbookReader(parts, most, isHeader).read();
        }
    }

    private FileTable read() throws IOException, XMLStreamException {
        FileTable first = null;
        for (WorkbookParts.Sheet sheet : parts.visibleSheets()) {
            FileTable table = new FileTable(sheet.name(), most, isHeader);
            read(sheet.part(), table);
            if (table.header() != null) {
                return table;
            }
            first = first == null || first.isEmpty() ? table : first;
        }
        return first == null ? new FileTable(null, most, isHeader) : first;
    }

    private void read(String part, FileTable table) throws IOException, XMLStreamException {
        int number = 0;
        try (WorkbookParts.Part xml = parts.open(part)) {
            while (xml.next()) {
                if (xml.begins("row")) {
                    number = number(xml.attribute("r"), number + 1);
                    if (!table.add(row(xml, number))) {
                        return;
                    }
                }
            }
        }
    }

    private static int number(String written, int otherwise) throws XMLStreamException {
        if (written == null) {
            return otherwise;
        }
        if (!written.matches("\\d{1,7}") || Integer.parseInt(written) > MOST_ROWS) {
            throw new XMLStreamException("No row");
        }
        return Integer.parseInt(written);
    }

    private FileRow row(WorkbookParts.Part xml, int number) throws XMLStreamException {
        List<FileCell> row = new ArrayList<>();
        int column = -1;
        count();
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                count();
                column = column(xml.attribute("r"), column + 1);
                FileCell cell = cell(xml);
                if (!cell.isBlank()) {
                    while (row.size() <= column) {
                        row.add(FileCell.EMPTY);
                    }
                    row.set(column, cell);
                }
            }
        }
        return new FileRow(number, row);
    }

    private void count() {
        if (++cells > MOST_CELLS) {
            throw TableFile.refused("sheet.file.unpacks");
        }
    }

    /** The place of a column from 0; of one beyond all lists, the first beyond them. */
    private static int column(String written, int otherwise) throws XMLStreamException {
        if (written == null) {
            return Math.min(otherwise, FileTable.MOST_COLUMNS);
        }
        Matcher address = ADDRESS.matcher(written);
        if (!address.matches()) {
            throw new XMLStreamException("No cell");
        }
        int column = 0;
        for (char letter : address.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
            column = Math.min(column * 26 + letter - 'A' + 1, FileTable.MOST_COLUMNS + 1);
        }
        return column - 1;
    }

    private FileCell cell(WorkbookParts.Part xml) throws XMLStreamException {
        String type = String.valueOf(xml.attribute("t"));
        String value = "";
        StringBuilder inline = new StringBuilder();
        boolean formula = type.equals("e");
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                formula = true;
                xml.skip();
            } else if (xml.begins("v")) {
                value = xml.text();
            } else if (xml.begins("is")) {
                inline.append(rich(xml, "is"));
            }
        }
        if (formula) {
            return new FileCell("", FileCell.CellType.FORMULA);
        }
        return switch (type) {
            case "s" -> FileCell.text(shared(value.strip()));
            case "inlineStr" -> FileCell.text(plain(inline.toString()));
            case "b" -> FileCell.text(value.strip());
            case "null", "n" -> number(value.strip());
            default -> FileCell.text(plain(value));
        };
    }

    /** A number as people write it: spreadsheets keep 17.9 as 17.899999999999999. */
    private static FileCell number(String value) {
        return NUMBER.matcher(value).matches()
                ? new FileCell(
                        BigDecimal.valueOf(Double.parseDouble(value))
                                .stripTrailingZeros()
                                .toPlainString(),
                        FileCell.CellType.NUMBER)
                : FileCell.text(plain(value));
    }

    private String shared(String index) throws XMLStreamException {
        if (texts == null) {
            texts = parts.sharedTexts() == null ? List.of() : readTexts(parts.sharedTexts());
        }
        if (!index.matches("\\d{1,6}") || Integer.parseInt(index) >= texts.size()) {
            throw new XMLStreamException("No such text");
        }
        return texts.get(Integer.parseInt(index));
    }

    private List<String> readTexts(String part) throws XMLStreamException {
        List<String> read = new ArrayList<>();
        try (WorkbookParts.Part xml = parts.open(part)) {
            while (xml.next()) {
                if (xml.begins("si")) {
                    if (read.size() == MOST_TEXTS) {
                        throw TableFile.refused("sheet.file.unpacks");
                    }
                    read.add(plain(rich(xml, "si")));
                }
            }
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
        return read;
    }

    /** A text with the runs of its fonts put together, without how it is pronounced. */
    private static String rich(WorkbookParts.Part xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends(end)) {
            if (xml.begins("rPh")) {
                xml.skip();
            } else if (xml.begins("t") && text.length() <= FileTable.LONGEST_CELL) {
                text.append(xml.text());
            }
        }
        return text.toString();
    }

    private static String plain(String text) {
        return PlainText.text(ESCAPE.matcher(text).replaceAll(WorkbookReader::character));
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}
