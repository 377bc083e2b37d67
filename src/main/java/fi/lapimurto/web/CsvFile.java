package fi.lapimurto.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables as Finnish spreadsheet programs open them: semicolons, and a mark that says UTF-8. */
public final class CsvFile {

    public static final String TYPE = "text/csv;charset=UTF-8";

    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** With one of these a cell is a formula for the program that opens the file. */
    private static final String FORMULAS = "=+-@\t\r";

    private CsvFile() {}

    /** The rows, the one with the columns' names first. */
    public static byte[] of(List<List<String>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        try (OutputStreamWriter writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer, format)) {
            writer.write(BYTE_ORDER_MARK);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(CsvFile::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** A text that the program which opens it takes for a text, whatever somebody has written. */
    public static String harmless(String text) {
        return beginsFormula(text) ? "'" + text : text;
    }

    /** Whether a text would be worked out by the program that opens it. */
    public static boolean beginsFormula(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
    }

    /**
     * A file that somebody takes along.
     *
     * @param name with its ending; what no file system takes is left out
     */
    public static ResponseEntity<byte[]> download(byte[] content, String name, String type) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " "), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }
}
