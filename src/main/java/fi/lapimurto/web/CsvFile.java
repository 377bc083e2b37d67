package fi.lapimurto.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables as Finnish spreadsheet programs open them: semicolons, and a mark that says UTF-8. */
public final class CsvFile {

    public static final String TYPE = "text/csv;charset=UTF-8";

    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The beginning of a part which a program that separates by any of these signs would work out. */
    private static final String PART = "(^|[;,|\t\r\n])([\"\\s]*)";

    private static final String OPERATOR = "([=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])";

    /** Nothing comes of working out a telephone number in blanks, a negative number, or a dash. */
    private static final String NO_FORMULA =
            "(?!(?:\\+[0-9][0-9 ()]*|-[0-9]+(?:[.,][0-9]+)?|-)\\s*(?:\\z|[;,|\t\r\n]))";

    private static final Pattern FORMULA = Pattern.compile(PART + "('*)" + NO_FORMULA + OPERATOR);
    private static final Pattern HARMLESS = Pattern.compile(PART + "'('*)" + OPERATOR);

    private static final Pattern QUOTED = Pattern.compile("(?s)(?!-?[0-9]+,[0-9]+$)(.*[;,|\t\"\r\n].*|\\s.*|.*\\s)");

    private CsvFile() {}

    /** The rows, the one with the columns' names first. */
    public static byte[] of(List<List<String>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        for (List<String> row : rows) {
            String line = row.stream().map(CsvFile::cell).collect(Collectors.joining(";", "", "\r\n"));
            file.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    private static String cell(String text) {
        String harmless = harmless(text);
        return QUOTED.matcher(harmless).matches() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** A text of which the program that opens it works out nothing, whatever it takes for a separator. */
    public static String harmless(String text) {
        return FORMULA.matcher(text).replaceAll("$1$2'$3$4");
    }

    /** What was made {@link #harmless}, as it was before. */
    public static String asMeant(String text) {
        return HARMLESS.matcher(text).replaceAll("$1$2$3$4");
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
