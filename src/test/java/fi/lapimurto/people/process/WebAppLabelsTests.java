package fi.lapimurto.people.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The web apps' Finnish and Swedish; what Cockpit and Welcome lack, they show in English. */
class WebAppLabelsTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv"})
    void tasklistIsTranslatedAsAWhole(String language) throws IOException {
        assertThat(labels("tasklist", language).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> labelNames("tasklist", "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "welcome"})
    void swedishIsAsCompleteAsFinnish(String app) throws IOException {
        assertThat(labels(app, "sv").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> labelNames(app, "fi"));
    }

    @ParameterizedTest
    @CsvSource({"tasklist,fi", "cockpit,fi", "welcome,fi", "tasklist,sv", "cockpit,sv", "welcome,sv"})
    void everyLabelExistsInTheSourceAndKeepsItsPlaces(String app, String language) throws IOException {
        JsonNode source = labels(app, "en");
        JsonNode words = labels(app, language);
        words.fieldNames().forEachRemaining(key -> {
            assertThat(source.has(key)).as(key).isTrue();
            assertThat(places(words.get(key).asText()))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(places(source.get(key).asText()));
        });
        assertThat(words.get("BANNER_CE_EOL_TEXT").asText()).isEmpty();
    }

    @Test
    void aScriptThatSpeaksFinnishSpeaksSwedish() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/META-INF/resources/webjars/camunda/app"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".js")).toList()) {
                List<String> lines = Files.readAllLines(file);
                assertThat(lines.stream().filter(it -> it.startsWith("  sv: ")))
                        .as(file.toString())
                        .hasSameSizeAs(lines.stream()
                                .filter(it -> it.startsWith("  fi: "))
                                .toList());
            }
        }
    }

    private static List<String> places(String text) {
        List<String> places = new ArrayList<>();
        for (Matcher matcher = PLACE.matcher(text); matcher.find(); ) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static Iterator<String> labelNames(String app, String language) {
        try {
            return labels(app, language).fieldNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode labels(String app, String language) throws IOException {
        String path = "/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
        try (InputStream file = WebAppLabelsTests.class.getResourceAsStream(path)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(text.replace("\uFEFF", "")).get("labels");
        }
    }
}
