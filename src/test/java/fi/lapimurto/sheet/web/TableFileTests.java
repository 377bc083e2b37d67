package fi.lapimurto.sheet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.web.CsvFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in as a file is read as a table or refused with a reason, and what goes out is harmless. */
class TableFileTests {

    private static final int MOST = 200;

    private static final List<List<String>> ROWS = List.of(
            List.of("Nimi", "Puhelin", "Erityisruokavalio"),
            List.of("Äiti Örn", "+358 40 123 4567", "=HYPERLINK(\"http://evil.example\")"),
            List.of("Semi; \"colon\"", "-", "@SUM(1)\nsecond line"));

    @Test
    void aWorkbookComesBackAsItWasWritten() {
        assertThat(read(TableFile.xlsx(List.of(new TableFile.Table("Osallistujat", ROWS))), MOST))
                .isEqualTo(ROWS);
    }

    @Test
    void aTextThatWouldBeAFormulaGoesOutAsText() {
        String csv = new String(CsvFile.of(ROWS), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFFNimi;Puhelin;")
                .contains("'=HYPERLINK", ";+358 40 123 4567;", ";-;", "\"'@SUM");
        assertThat(Stream.of("=1", "+1+1", "-1-1", "- see", "@A", "\t=x", " =1", "\"=1", "+358-40", "\uFF1D1", "''=1")
                        .map(CsvFile::harmless))
                .allMatch(it -> it.contains("'"));
        assertThat(Stream.of("", "1", "Matti", "a=b", "-", "-12,5", "+358 (0)40 123", "a, b", "a-b")
                        .map(CsvFile::harmless))
                .noneMatch(it -> it.contains("'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,=1+1",
                "a, =1+1",
                "a;=1+1",
                "a\t=1+1",
                "a\n=1+1",
                "a,\"=1+1",
                "a,+cmd|' /C calc'!A1",
                "a,@SUM(1)",
                "a|=1",
                "a,'=1"
            })
    void noSeparatorMakesAFormulaOfAPartOfAText(String text) {
        String csv = new String(CsvFile.of(List.of(List.of("Name"), List.of(text))), StandardCharsets.UTF_8);

        for (String part : csv.split("[;,|\t\r\n]")) {
            assertThat(part.replace("\"", "").strip()).doesNotContainPattern("^[=+@-]");
        }
        assertThat(read(CsvFile.of(List.of(List.of("Name"), List.of(text))), MOST)
                        .get(1))
                .containsExactly(text);
    }

    @Test
    void aWorkbookHoldsTextsAsTheyAreAndNumbersAsNumbers() {
        byte[] file = TableFile.xlsx(List.of(new TableFile.Table(
                "A", List.of(List.of("Name", "Nights"), List.of("+358 40 1234567", 3), List.of("'=1_x000D_", 2.5)))));

        FileTable table = TableFile.read(file, MOST, row -> true);

        assertThat(table.rows().get(0).cells())
                .containsExactly(FileCell.text("+358 40 1234567"), new FileCell("3", FileCell.CellType.NUMBER));
        assertThat(table.rows().get(1).cells())
                .containsExactly(FileCell.text("'=1_x000D_"), new FileCell("2.5", FileCell.CellType.NUMBER));
    }

    @Test
    void whatWentOutAsCommaSeparatedTextComesBack() {
        assertThat(read(CsvFile.of(ROWS), MOST)).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void textIsReadWhateverStandsBetweenItsColumns(String delimiter) {
        String text = "Nimi" + delimiter + "Ammatti\r\nMäki" + delimiter + "Hoitaja\r\n\r\n";

        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertThat(read(text.getBytes(charset), MOST))
                    .containsExactly(List.of("Nimi", "Ammatti"), List.of("Mäki", "Hoitaja"));
        }
    }

    @Test
    void numbersAndAnswersInCellsAreText() {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "Nimi");
            sheet.value(0, 1, "Yöt");
            sheet.value(0, 2, "Illallinen");
            sheet.value(1, 0, "Maija");
            sheet.value(1, 1, 2);
            sheet.value(1, 2, true);
            // Row 3 is empty, and left out.
            sheet.value(3, 0, "Matti");
        });

        assertThat(read(file, MOST))
                .containsExactly(List.of("Nimi", "Yöt", "Illallinen"), List.of("Maija", "2", "1"), List.of("Matti"));
    }

    @Test
    void twoHundredRowsAreReadAndOneMoreIsRefused() {
        assertThat(read(people(200), MOST)).hasSize(201);
        refused("sheet.file.long", people(201));
    }

    @Test
    void tenThousandRowsAreRefusedInAMoment() {
        Instant begun = Instant.now();
        refused("sheet.file.long", people(10_000));
        refused("sheet.file.long", "a;b\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    static Stream<Arguments> badFiles() {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        byte[] good = TableFile.xlsx(List.of(new TableFile.Table("A", ROWS)));
        return Stream.of(
                Arguments.of("nothing", "sheet.file.empty", new byte[0]),
                Arguments.of("too large", "sheet.file.large", new byte[1_000_001]),
                Arguments.of("an old or encrypted workbook", "sheet.file.old", new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3
                }),
                Arguments.of("macros", "sheet.file.macros", with(good, Map.of("xl/vbaProject.bin", "code"))),
                Arguments.of("macros of old", "sheet.file.macros", with(good, Map.of("xl/macrosheets/sheet1.xml", ""))),
                Arguments.of(
                        "a macro template",
                        "sheet.file.macros",
                        with(
                                good,
                                Map.of(
                                        "[Content_Types].xml",
                                        "<Types><Override PartName='/xl/workbook.xml' ContentType='application/"
                                                + "vnd.ms-excel.sheet.macroEnabled.main+xml'/></Types>"))),
                Arguments.of("a document", "sheet.file.unreadable", zip(Map.of("word/document.xml", "<a/>"))),
                Arguments.of("a broken archive", "sheet.file.unreadable", half(good)),
                Arguments.of(
                        "a workbook without content", "sheet.file.unreadable", zip(Map.of("xl/workbook.xml", "<a/>"))),
                Arguments.of("noise", "sheet.file.unreadable", noise),
                Arguments.of(
                        "a zip bomb",
                        "sheet.file.unpacks",
                        with(good, Map.of("xl/worksheets/sheet1.xml", " ".repeat(50_000_000)))),
                Arguments.of("very many parts", "sheet.file.unpacks", parts(good)),
                Arguments.of(
                        "a cell at the end of the world",
                        "sheet.file.wide",
                        with(
                                good,
                                Map.of(
                                        "xl/worksheets/sheet1.xml",
                                        "<worksheet><sheetData><row><c"
                                                + " r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>"))),
                Arguments.of("very many columns", "sheet.file.wide", ("a;".repeat(101) + "\nb;\n").getBytes()),
                Arguments.of("an open quote", "sheet.file.openQuote", "Nimi;B\n\"x;y\n".getBytes()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void aFileThatIsNoTableIsRefusedWithItsReason(String what, String reason, byte[] file) {
        refused(reason, file);
    }

    @Test
    void anEntityThatGrowsOrReadsFilesIsNotFollowed() {
        String sheet = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        byte[] good = TableFile.xlsx(List.of(new TableFile.Table("A", ROWS)));

        assertThatThrownBy(() -> read(with(good, Map.of("xl/worksheets/sheet1.xml", sheet)), MOST))
                .isInstanceOf(UseCaseRejected.class)
                .hasMessageNotContaining("root:");
    }

    /** The texts of all rows, the first of which names the columns. */
    private static List<List<String>> read(byte[] file, int most) {
        FileTable table = TableFile.read(file, most, row -> true);
        return Stream.concat(Stream.ofNullable(table.header()), table.rows().stream())
                .map(FileRow::texts)
                .toList();
    }

    private static void refused(String reason, byte[] file) {
        assertThatThrownBy(() -> read(file, MOST)).isInstanceOfSatisfying(UseCaseRejected.class, it -> {
            assertThat(it.kind()).isEqualTo(UseCaseRejected.Kind.INVALID);
            assertThat(it.reasons()).singleElement().satisfies(only -> {
                assertThat(only.field()).isEqualTo("file");
                assertThat(only.key()).isEqualTo(reason);
            });
        });
    }

    private static byte[] people(int number) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("Nimi", "Ammatti")));
        for (int i = 0; i < number; i++) {
            rows.add(List.of("Henkilö " + i, "Hoitaja"));
        }
        return TableFile.xlsx(List.of(new TableFile.Table("A", rows)));
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
            content.accept(workbook.newWorksheet("A"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static byte[] parts(byte[] good) {
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            parts.put("xl/part" + i + ".xml", "");
        }
        return with(good, parts);
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** A workbook with further parts, or others instead of its own. */
    private static byte[] with(byte[] workbook, Map<String, String> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (!parts.containsKey(entry.getName())) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(out);
                }
            }
            put(out, parts);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(file)) {
            put(out, parts);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static void put(ZipOutputStream out, Map<String, String> parts) throws IOException {
        for (Map.Entry<String, String> part : parts.entrySet()) {
            out.putNextEntry(new ZipEntry(part.getKey()));
            out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }
}
