package fi.lapimurto.people.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web apps' Finnish; what Cockpit and Welcome lack, they show in English. */
class WebAppLabelsTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @Test
    void tasklistIsInFinnishAsAWhole() throws IOException {
        assertThat(labels("tasklist", "fi").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> labelNames("tasklist", "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "welcome"})
    void everyLabelExistsInTheSourceAndKeepsItsPlaces(String app) throws IOException {
        JsonNode source = labels(app, "en");
        JsonNode finnish = labels(app, "fi");
        finnish.fieldNames().forEachRemaining(key -> {
            assertThat(source.has(key)).as(key).isTrue();
            assertThat(places(finnish.get(key).asText()))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(places(source.get(key).asText()));
        });
        assertThat(finnish.get("BANNER_CE_EOL_TEXT").asText()).isEmpty();
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
