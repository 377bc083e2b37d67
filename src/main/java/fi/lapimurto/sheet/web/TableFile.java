package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.UseCaseRejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as people's own programs read and write them: .xlsx and .csv. What comes in is read cell by cell: no file makes
 * the program work for longer than a moment or keep more than a table of so many rows as are asked. What goes out runs
 * no code in the program that opens it.
 */
public final class TableFile {

    /** The type of workbooks. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The largest lists are a tenth of it. */
    static final int MOST_BYTES = 1_000_000;

    private static final byte[] OLD_OR_ENCRYPTED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};

    private TableFile() {}

    /**
     * The table of a file; one without a header when no row is one.
     *
     * @param most rows below the header
     * @param isHeader whether a row names the columns that are asked
     * @throws UseCaseRejected when it is no table, or not one that may be read
     */
    static FileTable read(byte[] file, int most, Predicate<FileRow> isHeader) {
        if (file.length == 0) {
            throw refused("sheet.file.empty");
        }
        if (file.length > MOST_BYTES) {
            throw refused("sheet.file.large", MOST_BYTES / 1_000);
        }
        if (begins(file, OLD_OR_ENCRYPTED)) {
            throw refused("sheet.file.old");
        }
        return begins(file, ZIP) ? workbook(file, most, isHeader) : CsvReader.read(file, most, isHeader);
    }

    private static FileTable workbook(byte[] file, int most, Predicate<FileRow> isHeader) {
        try {
            return WorkbookReader.read(file, most, isHeader);
        } catch (UseCaseRejected refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // Whatever is wrong with it, it is not a workbook that can be read.
            throw refused("sheet.file.unreadable");
        }
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

    private static void sheet(Worksheet sheet, List<? extends List<?>> rows) {
        int columns = rows.get(0).size();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                if (rows.get(row).get(column) instanceof Number number) {
                    sheet.value(row, column, number);
                } else {
                    sheet.inlineString(
                            row, column, escaped((String) rows.get(row).get(column)));
                }
            }
        }
        for (int column = 0; column < columns; column++) {
            int at = column;
            int longest = rows.stream()
                    .mapToInt(row -> at < row.size() ? row.get(at).toString().length() : 0)
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

    /** A text in which nothing looks like a character that XML does not take. */
    private static String escaped(String text) {
        return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }

    /** A sheet: its name, and its rows of texts and numbers with the columns' names first. */
    public record Table(String name, List<? extends List<?>> rows) {}

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length
                && ByteBuffer.wrap(file, 0, with.length).equals(ByteBuffer.wrap(with));
    }

    static UseCaseRejected refused(String why, Object... arguments) {
        return UseCaseRejected.invalid("file", why, arguments);
    }
}
