package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.web.CsvFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Tables as people's own programs read and write them: .xlsx and .csv. What comes in is looked at before it is opened,
 * and read row by row: no file makes the program work for longer than a moment or keep more than a table of so
 * many rows as are asked. What goes out runs no code in the program that opens it.
 */
public final class TableFile {

    /** The type of workbooks. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The largest lists are a tenth of it. */
    static final int MOST_BYTES = 1_000_000;

    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 5_000;
    private static final int MOST_UNPACKED = 10_000_000;
    private static final int MOST_PARTS = 300;

    private static final byte[] OLD_OR_ENCRYPTED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};

    /** A cell so far to the right that no list reaches it: the reader would make room for all cells before it. */
    private static final Pattern FAR_RIGHT = Pattern.compile("\\sr\\s*=\\s*[\"'][A-Za-z]{3}");

    private static final Pattern RUNS_CODE = Pattern.compile("(?i).*vbaProject.*|xl/macrosheets/.*");

    private TableFile() {}

    /**
     * The rows of a file, the one with the columns' names first; rows with nothing in them are left out.
     *
     * @param most rows beside the one with the columns' names
     * @throws UseCaseRejected when it is no table, or not one that may be read
     */
    static List<List<String>> read(byte[] file, int most) {
        if (file.length == 0) {
            throw refused("sheet.file.empty");
        }
        if (file.length > MOST_BYTES) {
            throw refused("sheet.file.large", MOST_BYTES / 1_000);
        }
        if (begins(file, OLD_OR_ENCRYPTED)) {
            throw refused("sheet.file.old");
        }
        List<List<String>> rows = begins(file, ZIP) ? workbook(file, most) : text(file, most);
        if (rows.size() < 2) {
            throw refused("sheet.file.empty");
        }
        return rows;
    }

    private static List<List<String>> workbook(byte[] file, int most) {
        try {
            look(file);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                List<List<String>> read = new ArrayList<>();
                for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
                    add(read, cells(all.next()), most);
                }
                return read;
            }
        } catch (UseCaseRejected refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with it, it is not a workbook that can be read.
            throw refused("sheet.file.unreadable");
        }
    }

    /** Unpacks every part once without keeping it, by the same library as the reader. */
    private static void look(byte[] file) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.stream().anyMatch(it -> RUNS_CODE.matcher(it.getName()).matches())) {
                throw refused("sheet.file.macros");
            }
            if (parts.stream().noneMatch(it -> it.getName().equals("xl/workbook.xml"))) {
                throw refused("sheet.file.unreadable");
            }
            if (parts.size() > MOST_PARTS) {
                throw refused("sheet.file.unpacks");
            }
            long unpacked = 0;
            for (ZipArchiveEntry part : parts) {
                byte[] content = unpack(zip, part, MOST_UNPACKED - unpacked);
                unpacked += content.length;
                look(part.getName(), content);
            }
        }
    }

    private static byte[] unpack(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        try (InputStream packed = zip.getInputStream(part)) {
            byte[] content = packed.readNBytes((int) most + 1);
            if (content.length > most) {
                throw refused("sheet.file.unpacks");
            }
            return content;
        }
    }

    private static void look(String name, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (name.equals("[Content_Types].xml") && text.contains("macroEnabled")) {
            throw refused("sheet.file.macros");
        }
        if (name.startsWith("xl/worksheets/") && FAR_RIGHT.matcher(text).find()) {
            throw refused("sheet.file.wide", MOST_COLUMNS);
        }
    }

    private static List<String> cells(Row row) {
        if (row.getCellCount() > MOST_COLUMNS) {
            throw refused("sheet.file.wide", MOST_COLUMNS);
        }
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(TableFile::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            throw refused("sheet.file.formula", cell.getAddress().toString());
        }
        return switch (cell.getType()) {
            case NUMBER -> plain(cell.asNumber());
            case BOOLEAN -> cell.asBoolean() ? "1" : "0";
            case ERROR -> throw refused("sheet.file.formula", cell.getAddress().toString());
            default -> cleaned(cell.getText());
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static List<List<String>> text(byte[] file, int most) {
        String text = decoded(file);
        if (text.indexOf('\0') >= 0) {
            throw refused("sheet.file.unreadable");
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<List<String>> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (row.size() > MOST_COLUMNS) {
                    throw refused("sheet.file.wide", MOST_COLUMNS);
                }
                if (row.stream().anyMatch(TableFile::isFormula)) {
                    throw refused("sheet.file.formulaInRow", row.getRecordNumber());
                }
                add(rows, row.stream().map(TableFile::cleaned).toList(), most);
            }
            return rows;
        } catch (UncheckedIOException | CSVException e) {
            throw refused("sheet.file.unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFormula(String cell) {
        String text = cell.strip();
        return text.startsWith("=") || text.startsWith("@");
    }

    private static void add(List<List<String>> rows, List<String> cells, int most) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (rows.size() > most) {
            throw refused("sheet.file.long", most);
        }
        rows.add(cells);
    }

    /** As most programs write it today, or as Finnish Windows programs used to. */
    private static String decoded(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(file, Charset.forName("windows-1252"));
        }
        return text.startsWith(CsvFile.BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** What stands most often between the columns' names. */
    private static String delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return Stream.of(";", ",", "\t")
                .max((one, other) -> Integer.compare(count(first, one), count(first, other)))
                .filter(it -> count(first, it) > 0)
                .orElse(";");
    }

    private static int count(String text, String part) {
        return text.length() - text.replace(part, "").length();
    }

    private static String cleaned(String cell) {
        String text = cell.strip();
        if (text.length() > LONGEST_CELL) {
            throw refused("sheet.file.longCell", LONGEST_CELL);
        }
        boolean ours = text.length() > 1 && text.charAt(0) == '\'' && CsvFile.beginsFormula(text.substring(1));
        return ours ? text.substring(1) : text;
    }

    /** A workbook with one sheet for each table. */
    public static byte[] xlsx(List<Table> tables) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Lapimurto", "1.0")) {
            for (Table table : tables) {
                sheet(workbook.newWorksheet(sheetName(table.name())), table.rows());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** As workbooks allow it: at most 31 characters, and none that separates sheets in a formula. */
    private static String sheetName(String name) {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return plain.length() > 31 ? plain.substring(0, 31) : plain;
    }

    private static void sheet(Worksheet sheet, List<List<String>> rows) {
        int columns = rows.get(0).size();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.inlineString(row, column, CsvFile.harmless(rows.get(row).get(column)));
            }
        }
        for (int column = 0; column < columns; column++) {
            int at = column;
            int longest = rows.stream()
                    .mapToInt(row -> at < row.size() ? row.get(at).length() : 0)
                    .max()
                    .orElse(0);
            sheet.width(column, Math.max(10, Math.min(50, longest + 2)));
        }
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .fillColor("E8EEF4")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(0, 1);
    }

    /** A sheet: its name, and its rows with the columns' names first. */
    public record Table(String name, List<List<String>> rows) {}

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length
                && ByteBuffer.wrap(file, 0, with.length).equals(ByteBuffer.wrap(with));
    }

    private static UseCaseRejected refused(String why, Object... arguments) {
        return UseCaseRejected.invalid("file", why, arguments);
    }
}
