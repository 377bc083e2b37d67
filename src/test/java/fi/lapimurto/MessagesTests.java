package fi.lapimurto;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** Every word that a page shows is a message, and every message can be said in Finnish and in Swedish. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)");

    private static final Pattern COMPOSED_KEY = Pattern.compile("#\\{\\|[^|]*\\|");

    /** The same in every language: our name, and languages, which name themselves. */
    private static final Pattern NAMES = Pattern.compile("Läpimurto|Suomi|Svenska|English");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern LITERAL = Pattern.compile("\\|([^|]*)\\||'\\p{Lu}[^']*'");
    private static final Pattern EXPRESSION = Pattern.compile("[$#@]\\{[^}]*}");
    private static final Set<String> SEEN_OR_HEARD = Set.of("title", "alt", "placeholder", "aria-label", "label");

    static List<Path> english() {
        return files("messages", ".properties").stream()
                .filter(it -> !it.toString().matches(".*_(fi|sv)\\.properties"))
                .toList();
    }

    static List<Path> templates() {
        return files("templates", ".html");
    }

    @ParameterizedTest
    @MethodSource("english")
    void everyMessageIsSaidInEachLanguageWithTheSamePlaceholders(Path english) {
        Map<String, String> messages = messages(english);
        assertThat(others(english)).allSatisfy(file -> {
            Map<String, String> said = messages(file);
            assertThat(said.keySet()).isEqualTo(messages.keySet());
            assertThat(messages)
                    .allSatisfy((key, text) ->
                            assertThat(placeholders(said.get(key))).as(key).isEqualTo(placeholders(text)));
        });
    }

    /** A message is read as a pattern only when it has arguments, so an apostrophe would come out differently. */
    @ParameterizedTest
    @MethodSource("english")
    void everyMessageIsAPatternWithoutQuotes(Path english) {
        Stream.concat(Stream.of(english), others(english).stream())
                .forEach(file -> assertThat(messages(file)).allSatisfy((key, text) -> {
                    assertThat(text).as(key).isNotBlank().doesNotContain("'");
                    assertThatCode(() -> new MessageFormat(text)).as(key).doesNotThrowAnyException();
                }));
    }

    @Test
    void everyFileIsReadAndNoKeyHasTwoMeanings() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new FileSystemResource(RESOURCES.resolve("application.yaml")));
        String basenames = settings.getObject().getProperty("spring.messages.basename");

        assertThat(basenames.split(","))
                .containsExactlyInAnyOrderElementsOf(english().stream()
                        .map(it -> RESOURCES.relativize(it).toString().replace(".properties", ""))
                        .toList());
        assertThat(english().stream().flatMap(it -> messages(it).keySet().stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aPageSaysOnlyWhatIsAMessage(Path template) throws Exception {
        Set<String> known =
                english().stream().flatMap(it -> messages(it).keySet().stream()).collect(Collectors.toSet());

        assertThat(KEY.matcher(Files.readString(template)).results().map(it -> it.group(1)))
                .filteredOn(key -> !key.endsWith("."))
                .allSatisfy(key -> assertThat(known).contains(key));
        assertThat(hardCoded(template)).isEmpty();
    }

    /** Words that no translation reaches, and text that would go into a page as HTML. */
    private static List<String> hardCoded(Path template) throws Exception {
        List<String> found = new ArrayList<>();
        Deque<Boolean> replaced = new ArrayDeque<>(List.of(false));
        new SimpleMarkupParser(ParseConfiguration.htmlConfiguration())
                .parse(Files.newBufferedReader(template), new AbstractSimpleMarkupHandler() {

                    @Override
                    public void handleOpenElement(String element, Map<String, String> attributes, int line, int col) {
                        examine(attributes, line);
                        boolean code = element.equals("script") || element.equals("style");
                        replaced.push(replaced.peek() || code || has(attributes, "th:text"));
                    }

                    @Override
                    public void handleCloseElement(String element, int line, int col) {
                        replaced.pop();
                    }

                    @Override
                    public void handleAutoOpenElement(
                            String element, Map<String, String> attributes, int line, int col) {
                        replaced.push(replaced.peek());
                    }

                    @Override
                    public void handleAutoCloseElement(String element, int line, int col) {
                        replaced.pop();
                    }

                    @Override
                    public void handleStandaloneElement(
                            String element, Map<String, String> attributes, boolean minimized, int line, int col) {
                        examine(attributes, line);
                    }

                    @Override
                    public void handleText(char[] buffer, int offset, int length, int line, int col) {
                        String text = new String(buffer, offset, length);
                        if (!replaced.peek() && hasWords(text)) {
                            found.add(line + ": " + text.strip());
                        }
                    }

                    private void examine(Map<String, String> attributes, int line) {
                        (attributes == null ? Map.<String, String>of() : attributes).forEach((name, value) -> {
                            boolean html = name.equals("th:utext");
                            boolean words = SEEN_OR_HEARD.contains(name) && hasWords(value);
                            boolean literal = name.matches("th:(text|title|alt|placeholder|aria-label)")
                                    && LITERAL.matcher(
                                                    COMPOSED_KEY.matcher(value).replaceAll(""))
                                            .results()
                                            .anyMatch(it -> hasWords(it.group()));
                            if (html || words || literal) {
                                found.add(line + ": " + name + "=" + value);
                            }
                        });
                    }
                });
        return found;
    }

    private static boolean has(Map<String, String> attributes, String name) {
        return attributes != null && attributes.containsKey(name);
    }

    private static boolean hasWords(String text) {
        return text != null
                && WORD.matcher(NAMES.matcher(EXPRESSION.matcher(text).replaceAll(""))
                                .replaceAll(""))
                        .find();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> others(Path english) {
        return Stream.of("_fi", "_sv")
                .map(it -> english.resolveSibling(
                        english.getFileName().toString().replace(".properties", it + ".properties")))
                .toList();
    }

    private static Map<String, String> messages(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(toMap(it -> it, properties::getProperty));
    }

    private static List<Path> files(String folder, String suffix) {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(it -> it.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
