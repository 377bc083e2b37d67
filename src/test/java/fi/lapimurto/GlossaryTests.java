package fi.lapimurto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One word for each thing: the table of docs/glossary.md holds for every Finnish and every Swedish text. */
class GlossaryTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path WEB_APPS = RESOURCES.resolve("META-INF/resources/webjars/camunda/app");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String IN_SCRIPT = "^  %s: [\\[{].*?^  [\\]}]";
    private static final Pattern PROTOCOL = Pattern.compile("\\bETag\\b|If-Match|\\bHTTP\\b");

    record Term(
            String thing,
            String fi,
            String sv,
            String en,
            List<Pattern> rejectedFinnish,
            List<Pattern> rejectedSwedish,
            List<Pattern> except) {

        boolean rejects(List<Pattern> rejected, String text) {
            String rest = text;
            for (Pattern right : except) {
                rest = right.matcher(rest).replaceAll("");
            }
            String left = rest;
            return rejected.stream().anyMatch(it -> it.matcher(left).find());
        }

        @Override
        public String toString() {
            return thing;
        }
    }

    private static Map<String, String> finnish;
    private static Map<String, String> swedish;

    @BeforeAll
    static void readTheTexts() throws IOException {
        finnish = texts("fi");
        swedish = texts("sv");
    }

    static List<Term> terms() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("docs/glossary.md"))) {
            return lines.filter(it -> it.startsWith("|"))
                    .skip(2)
                    .map(it -> it.substring(1).split("\\|", -1))
                    .map(it -> new Term(
                            it[0].strip(),
                            it[1].strip(),
                            it[2].strip(),
                            it[3].strip(),
                            patterns(it[4]),
                            patterns(it[5]),
                            patterns(it[6])))
                    .toList();
        }
    }

    @Test
    void everyThingHasOneWordOfItsOwnInEachLanguage() throws IOException {
        assertThat(terms()).hasSizeGreaterThan(40).allSatisfy(term -> {
            assertThat(List.of(term.thing(), term.fi(), term.sv(), term.en())).noneMatch(String::isEmpty);
            assertThat(term.rejects(term.rejectedFinnish(), term.fi()))
                    .as(term.fi())
                    .isFalse();
            assertThat(term.rejects(term.rejectedSwedish(), term.sv()))
                    .as(term.sv())
                    .isFalse();
        });
        assertThat(terms()).extracting(Term::fi).doesNotHaveDuplicates();
        assertThat(terms()).extracting(Term::en).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void noFinnishTextUsesARejectedWord(Term term) {
        assertThat(finnish.entrySet())
                .filteredOn(it -> term.rejects(term.rejectedFinnish(), it.getValue()))
                .as("the word is “%s”", term.fi())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void noSwedishTextUsesARejectedWord(Term term) {
        assertThat(swedish.entrySet())
                .filteredOn(it -> term.rejects(term.rejectedSwedish(), it.getValue()))
                .as("the word is “%s”", term.sv())
                .isEmpty();
    }

    @Test
    void everyExceptionIsNeeded() throws IOException {
        String all = String.join("\n", finnish.values()) + "\n" + String.join("\n", swedish.values());
        assertThat(terms())
                .flatExtracting(Term::except)
                .allMatch(right -> right.matcher(all).find());
    }

    @Test
    void noTextForPeopleSpeaksOfTheProtocol() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>(finnish);
        texts.putAll(swedish);
        for (Path file : files(RESOURCES.resolve("messages"), ".*\\.properties")) {
            texts.putAll(properties(file));
        }
        for (Path file : files(Path.of("forms"), ".*\\.form")) {
            texts.put(file.toString(), Files.readString(file));
        }
        assertThat(texts.entrySet())
                .filteredOn(it -> PROTOCOL.matcher(it.getValue()).find())
                .isEmpty();
    }

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Path> bundles = new ArrayList<>(files(RESOURCES.resolve("messages"), ".*_" + language + "\\.properties"));
        bundles.add(Path.of("processes/labels_" + language + ".properties"));
        bundles.add(Path.of("forms/labels_" + language + ".properties"));
        for (Path file : bundles) {
            texts.putAll(properties(file));
        }
        for (Path file : files(WEB_APPS, ".*/locales/" + language + "\\.json")) {
            new ObjectMapper()
                    .readTree(file.toFile())
                    .get("labels")
                    .properties()
                    .forEach(it ->
                            texts.put(file + " " + it.getKey(), it.getValue().asText()));
        }
        for (Path file : files(WEB_APPS, ".*/scripts/.*\\.js")) {
            texts.put(
                    file.toString(),
                    Pattern.compile(IN_SCRIPT.formatted(language), Pattern.MULTILINE | Pattern.DOTALL)
                            .matcher(Files.readString(file))
                            .results()
                            .map(it -> it.group())
                            .collect(joining("\n")));
        }
        return texts;
    }

    private static Map<String, String> properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        properties
                .stringPropertyNames()
                .forEach(key ->
                        texts.put(file + " " + key, properties.getProperty(key).replaceAll(" href=\"[^\"]*\"", "")));
        return texts;
    }

    private static List<Path> files(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.toString().matches(name)).sorted().toList();
        }
    }

    private static List<Pattern> patterns(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(it -> Pattern.compile(
                        it.group(1), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS))
                .toList();
    }
}
