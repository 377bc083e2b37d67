package fi.lapimurto.sheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.engine.UseCaseRejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file costs more than a moment and some megabytes, whatever it says. */
class FileLimitsTests {

    /** What is read beside these limits is not worked out: the cells of a list as it should be. */
    private static final String READ = "read";

    private static final Duration EACH = Duration.ofSeconds(5);

    private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

    private static byte[] file(String what) {
        String names = SampleWorkbook.NAMES;
        String far = names + "<row r=\"2\"><c r=\"ZZZZZ1\"><v>1</v></c></row>";
        return switch (what) {
            case "far right" -> SampleWorkbook.of(far);
            case "far right elsewhere" ->
                new SampleWorkbook().sheet("A", "", "anywhere/else.bin", far).file();
            case "far right by reference" -> SampleWorkbook.of(far.replace("ZZZZZ1", "&#90;ZZZZZ1"));
            case "far right in UTF-16" ->
                new SampleWorkbook()
                        .sheet("A", "", "xl/s.xml", far, StandardCharsets.UTF_16)
                        .file();
            case "far right and empty" ->
                SampleWorkbook.of(names + "<row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"ZZZZZ2\" s=\"1\"/></row>");
            case "far down" -> SampleWorkbook.of(names + "<row r=\"99999999999\"><c><v>1</v></c></row>");
            case "array formulas" ->
                SampleWorkbook.of(names
                        + IntStream.range(2, 30_000)
                                .mapToObj(it -> "<row r=\"" + it + "\"><c r=\"A" + it + "\"><f t=\"array\" ref=\"A" + it
                                        + ":B99999\">" + it + "</f><v>1</v></c></row>")
                                .collect(Collectors.joining()));
            case "millions of cells" -> SampleWorkbook.of(names + "<row>" + "<c/>".repeat(2_400_000) + "</row>");
            case "millions of rows" -> SampleWorkbook.of(names + "<row/>".repeat(1_600_000));
            case "a title without end" -> SampleWorkbook.of("<row><c><v>1</v></c></row>".repeat(350_000));
            case "one text in all cells" ->
                new SampleWorkbook()
                        .texts("<si><t>" + "x".repeat(4_900) + "</t></si>")
                        .sheet(
                                "A",
                                "",
                                "s.xml",
                                names + ("<row>" + "<c t=\"s\"><v>0</v></c>".repeat(100) + "</row>").repeat(200))
                        .file();
            case "very many texts" ->
                new SampleWorkbook()
                        .texts("<si/>".repeat(1_900_000))
                        .sheet("A", "", "s.xml", names + "<row><c t=\"s\"><v>1</v></c></row>")
                        .file();
            case "a text without end" ->
                SampleWorkbook.of(names + "<row><c t=\"inlineStr\"><is>" + "<t>xxxxxxxxxxxx</t>".repeat(500_000)
                        + "</is></c></row>");
            case "an attribute without end" -> SampleWorkbook.of(names + "<row r=\"" + " ".repeat(9_000_000) + "\"/>");
            case "very many attributes" ->
                SampleWorkbook.of(names
                        + ("<row "
                                        + IntStream.range(0, 3_000)
                                                .mapToObj(it -> "a" + it + "=\"\"")
                                                .collect(Collectors.joining(" "))
                                        + "/>")
                                .repeat(300));
            case "very many names" ->
                SampleWorkbook.of(names
                        + IntStream.range(0, 200_000)
                                .mapToObj(it -> "<a" + it + "/>")
                                .collect(Collectors.joining()));
            case "very deep" -> SampleWorkbook.of(names + "<a>".repeat(1_000_000));
            case "very many namespaces" ->
                SampleWorkbook.of(names
                        + IntStream.range(0, 40)
                                .mapToObj(it -> "<a "
                                        + IntStream.range(0, 5_000)
                                                .mapToObj(n -> "xmlns:n" + it + "_" + n + "=\"x\"")
                                                .collect(Collectors.joining(" "))
                                        + ">")
                                .collect(Collectors.joining())
                        + "<z:b/>".repeat(500_000));
            case "a comment without end" -> SampleWorkbook.of(names + "<!--" + "x".repeat(9_000_000) + "-->");
            case "bytes without end" -> SampleWorkbook.of(names + " ".repeat(60_000_000));
            case "very many sheets" -> sheets();
            case "entities" ->
                new SampleWorkbook()
                        .sheet("A", "", "s.xml", names)
                        .part(
                                "s.xml",
                                "<!DOCTYPE a [<!ENTITY a \"" + "x".repeat(100_000) + "\"><!ENTITY b \""
                                        + "&a;".repeat(1000)
                                        + "\">]><worksheet><row><c><v>&b;</v></c></row></worksheet>")
                        .file();
            case "a number without end" -> SampleWorkbook.of(names + "<row><c><v>1e999999999</v></c></row>");
            case "columns of text" -> ("Name;" + ";".repeat(900_000)).getBytes(StandardCharsets.UTF_8);
            case "columns of letters" -> ("Name\n" + "a;".repeat(450_000)).getBytes(StandardCharsets.UTF_8);
            case "quotes" -> ("Name\n" + "a\"".repeat(450_000)).getBytes(StandardCharsets.UTF_8);
            case "lines" -> ("Name" + "\n".repeat(900_000)).getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static byte[] sheets() {
        SampleWorkbook workbook = new SampleWorkbook();
        for (int i = 0; i < 280; i++) {
            workbook.sheet("S" + i, "", "s" + i + ".xml", "<row>" + "<c/>".repeat(50_000) + "</row>");
        }
        return workbook.file();
    }

    static {
        EXPECTED.put("far right", "sheet.file.wide");
        EXPECTED.put("far right elsewhere", "sheet.file.wide");
        EXPECTED.put("far right by reference", "sheet.file.wide");
        EXPECTED.put("far right in UTF-16", "sheet.file.wide");
        EXPECTED.put("far right and empty", READ);
        EXPECTED.put("far down", "sheet.file.unreadable");
        EXPECTED.put("array formulas", "sheet.file.long");
        EXPECTED.put("millions of cells", "sheet.file.unpacks");
        EXPECTED.put("millions of rows", "sheet.file.unpacks");
        EXPECTED.put("a title without end", "sheet.file.long");
        EXPECTED.put("one text in all cells", "sheet.file.unpacks");
        EXPECTED.put("very many texts", "sheet.file.unpacks");
        EXPECTED.put("a text without end", READ);
        EXPECTED.put("an attribute without end", "sheet.file.unpacks");
        EXPECTED.put("very many attributes", "sheet.file.unpacks");
        EXPECTED.put("very many names", "sheet.file.unpacks");
        EXPECTED.put("very deep", "sheet.file.unreadable");
        EXPECTED.put("very many namespaces", "sheet.file.unpacks");
        EXPECTED.put("a comment without end", "sheet.file.unpacks");
        EXPECTED.put("bytes without end", "sheet.file.unpacks");
        EXPECTED.put("very many sheets", "sheet.file.unpacks");
        EXPECTED.put("entities", "sheet.file.unreadable");
        EXPECTED.put("a number without end", READ);
        EXPECTED.put("columns of text", READ);
        EXPECTED.put("columns of letters", "sheet.file.wide");
        EXPECTED.put("quotes", READ);
        EXPECTED.put("lines", READ);
    }

    @Test
    void aSmallHeapIsEnoughForWhateverAFileSays(@TempDir Path folder) throws IOException, InterruptedException {
        for (String what : EXPECTED.keySet()) {
            byte[] file = file(what);
            assertThat(file.length).as(what).isLessThanOrEqualTo(TableFile.MOST_BYTES);
            Files.write(folder.resolve(what), file);
        }
        Path said = folder.resolve("said.txt");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FileLimitsTests.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        boolean ended = reader.waitFor(EACH.multipliedBy(EXPECTED.size()).toSeconds(), TimeUnit.SECONDS);
        reader.destroyForcibly();

        assertThat(ended).as(Files.readString(said)).isTrue();
        assertThat(Files.readAllLines(said))
                .containsExactlyElementsOf(EXPECTED.entrySet().stream()
                        .map(it -> it.getKey() + ": " + it.getValue())
                        .toList());
    }

    /** Reads the files of a folder and says what became of each. */
    public static void main(String[] folder) throws IOException {
        for (String what : EXPECTED.keySet()) {
            byte[] file = Files.readAllBytes(Path.of(folder[0], what));
            long begun = System.nanoTime();
            String said = read(file);
            boolean slow = System.nanoTime() - begun > EACH.toNanos();
            System.out.println(what + ": " + said + (slow ? ", slowly" : ""));
        }
    }

    private static String read(byte[] file) {
        try {
            List<FileRow> rows = TableFile.read(file, 200, row -> true).rows();
            return rows.size() <= 200 ? READ : rows.size() + " rows";
        } catch (UseCaseRejected refused) {
            return refused.reasons().get(0).key();
        } catch (OutOfMemoryError e) {
            return e.toString();
        }
    }
}
