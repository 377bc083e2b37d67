package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.engine.FormComponent;
import fi.lapimurto.engine.FormFields;
import fi.lapimurto.handbook.StepSheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every demand of the handbook's thirteen steps has its place in the program: {@code coverage.csv} says which. */
@LapimurtoTest
class CoverageTests {

    /** How many demands the handbook's steps 1 to 13 have. */
    private static final int[] DEMANDS = {12, 9, 17, 15, 4, 12, 5, 5, 2, 18, 9, 5, 6};

    /** How code and docs refer to docs/handbook.md. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.])(?:S\\d{1,2}\\.\\d{1,2}|(?:PH|[CDGKP])\\d{1,2}|(?<=handbook )\\d\\.\\d{1,2})(?!\\w)");

    private static final Pattern TEXT = Pattern.compile(".*\\.(java|sql|html|properties|md)");

    /** The test classes by the names of their files. */
    private static final Map<String, List<Path>> TESTS = tests();

    /** The ids in all models. */
    private static final Set<String> ELEMENTS = elements();

    /**
     * One line.
     *
     * @param where a form's id, {@code sheet:} and a list's id, {@code model:} and an element of a process,
     *     {@code page:} and a template, or {@code guidance} when the demand is only a piece of advice
     * @param field the fields there, or where the advice stands
     * @param test the test of the rule, or empty where there is none
     */
    record Line(String item, String where, String field, String test) {
        static Line of(String line) {
            String[] cells = line.split(";", -1);
            assertThat(cells).as(line).hasSize(4);
            return new Line(cells[0], cells[1], cells[2], cells[3]);
        }

        List<String> fields() {
            return Arrays.stream(field.split("\\|")).filter(it -> !it.isBlank()).toList();
        }
    }

    @Autowired
    private FormFields forms;

    @Autowired
    private StepSheets sheets;

    static Stream<Line> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/coverage.csv")).stream()
                .skip(1)
                .filter(it -> !it.isBlank())
                .map(Line::of);
    }

    @Test
    void noDemandIsForgotten() throws IOException {
        assertThat(lines().map(Line::item).collect(Collectors.toSet()))
                .containsAll(IntStream.rangeClosed(1, DEMANDS.length)
                        .boxed()
                        .flatMap(step ->
                                IntStream.rangeClosed(1, DEMANDS[step - 1]).mapToObj(it -> "S" + step + "." + it))
                        .toList());
    }

    /** The participants' phases (handbook 1.1), their tools (1.5–1.7, 2.4), daily management and confidentiality (1.10). */
    @Test
    void noDemandOfATeamsJourneyIsForgotten() throws IOException {
        Set<String> items = lines().map(Line::item).collect(Collectors.toSet());
        assertThat(items).contains("1.5", "1.6", "1.7", "2.4", "C1", "C2", "C3", "C4");
        assertThat(items)
                .containsAll(
                        IntStream.rangeClosed(0, 7).mapToObj(it -> "PH" + it).toList());
        assertThat(items)
                .containsAll(
                        IntStream.rangeClosed(1, 6).mapToObj(it -> "D" + it).toList());
    }

    @Test
    void everyNumberIsExplainedInTheHandbook() throws IOException {
        Set<String> explained = Files.readAllLines(Path.of("docs/handbook.md")).stream()
                .filter(it -> it.startsWith("| "))
                .map(it -> it.split("\\|")[1].strip())
                .collect(Collectors.toSet());
        assertThat(explained).containsAll(lines().map(Line::item).toList());
        for (String folder : List.of("src/main", "docs")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                assertThat(files.filter(it -> TEXT.matcher(it.toString()).matches()))
                        .isNotEmpty()
                        .allSatisfy(
                                file -> assertThat(NUMBER.matcher(text(file)).results())
                                        .extracting(MatchResult::group)
                                        .isSubsetOf(explained));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whatALineNamesIsThere(Line line) {
        if (line.where().equals("guidance")) {
            assertThat(line.fields())
                    .as(line.item())
                    .isNotEmpty()
                    .allMatch(it -> !fields(it).isEmpty() || page(it));
        } else if (line.where().startsWith("model:")) {
            assertThat(ELEMENTS).as(line.item()).contains(line.where().substring("model:".length()));
        } else if (line.where().startsWith("page:")) {
            assertThat(page(line.where().substring("page:".length())))
                    .as(line.item())
                    .isTrue();
        } else {
            assertThat(fields(line.where())).as(line.item()).isNotEmpty().containsAll(line.fields());
            assertThat(line.fields()).as(line.item()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theTestThatALineNamesExists(Line line) {
        if (!line.test().isBlank()) {
            String[] parts = line.test().split("#");
            assertThat(TESTS.getOrDefault(parts[0] + ".java", List.of()))
                    .as(line.test())
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file)).contains("void " + parts[1] + "("));
        }
    }

    private static Map<String, List<Path>> tests() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.collect(Collectors.groupingBy(it -> it.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of a form or of a list's rows; empty when there is neither. */
    private Set<String> fields(String where) {
        if (where.startsWith("sheet:")) {
            return sheets.all().stream()
                    .filter(it -> it.id().equals(where.substring("sheet:".length())))
                    .flatMap(it -> Stream.of(it.type().getRecordComponents()))
                    .map(it -> it.getName())
                    .collect(Collectors.toSet());
        }
        return forms.of(where).stream().map(FormComponent::key).collect(Collectors.toSet());
    }

    private static boolean page(String template) {
        return Files.exists(Path.of("src/main/resources/templates", template + ".html"));
    }

    private static Set<String> elements() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(it -> it.toString().endsWith(".bpmn"))
                    .flatMap(it -> Stream.of(text(it).split("id=\"")).map(part -> part.split("\"")[0]))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
