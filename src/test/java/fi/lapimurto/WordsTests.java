package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that people see can be said in Finnish. */
class WordsTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** The product's name, and names of languages in themselves. */
    private static final Set<String> THE_SAME_EVERYWHERE = Set.of("Läpimurto", "Suomi", "Svenska", "English");

    private static final Pattern ELEMENT = Pattern.compile("<([a-z:]+)((?:[^<>\"]|\"[^\"]*\")*)>([^<]+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s(?:alt|title|placeholder|aria-label)=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*[A-Za-z0-9])[(}]");

    @Test
    void everyMessageHasItsFinnishTwinAndTheOtherWayRound() throws IOException {
        for (Path english : files(RESOURCES.resolve("messages"), ".properties")) {
            String name = english.getFileName().toString();
            if (!name.contains("_")) {
                Path finnish = english.resolveSibling(name.replace(".properties", "_fi.properties"));
                assertThat(keys(finnish)).as(name).isEqualTo(keys(english));
            }
        }
    }

    @Test
    void templatesSayNothingByThemselves() throws IOException {
        List<String> words = new ArrayList<>();
        for (Path template : files(RESOURCES.resolve("templates"), ".html")) {
            String text = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
            Matcher element = ELEMENT.matcher(text);
            while (element.find()) {
                boolean replaced = element.group(2).contains("th:text=");
                String said = element.group(3).strip();
                if (!replaced && said.matches("(?s).*\\p{L}.*") && !THE_SAME_EVERYWHERE.contains(said)) {
                    words.add(template.getFileName() + ": " + said);
                }
            }
            Matcher attribute = ATTRIBUTE.matcher(text);
            while (attribute.find()) {
                words.add(template.getFileName() + ": " + attribute.group());
            }
        }

        assertThat(words).isEmpty();
    }

    @Test
    void templatesUseMessagesThatExist() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : files(RESOURCES.resolve("messages"), ".properties")) {
            known.addAll(keys(file));
        }
        Set<String> used = new TreeSet<>();
        for (Path template : files(RESOURCES.resolve("templates"), ".html")) {
            Matcher key = KEY.matcher(Files.readString(template));
            while (key.find()) {
                used.add(key.group(1));
            }
        }

        assertThat(known).containsAll(used);
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
