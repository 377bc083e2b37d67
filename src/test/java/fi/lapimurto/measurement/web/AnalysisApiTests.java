package fi.lapimurto.measurement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.people.People;
import fi.lapimurto.people.TestPeople;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** The contract of the analysis. */
@LapimurtoTest
class AnalysisApiTests {

    private static final String PATH = "/api/measurement/analysis";
    private static final String DOWN =
            "\"values\": [6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, null, 3, 3, 2, 3, 1, 3, 3, 2, 3], \"baseline\": 12";

    @Autowired
    People people;

    @Autowired
    MessageSource messages;

    @LocalServerPort
    int port;

    private String login;
    private Program program;

    @BeforeEach
    void somebodyIsSignedIn() {
        login = TestPeople.somebody(people);
        program = new Program(port, login);
    }

    @Test
    void aSeriesIsAnalysedByTheContractsNames() {
        JsonNode answer = answer("{\"chart\": \"run\", \"rules\": \"anhoej\", " + DOWN + ", \"direction\": \"lower\","
                + " \"target\": 3.5, \"sustained\": {\"baseline\": 12, \"length\": 9, \"side\": \"below\"}}");

        JsonNode phase = answer.at("/phases/0");
        assertThat(answer.get("signal").asBoolean()).isTrue();
        assertThat(phase.fieldNames())
                .toIterable()
                .containsExactly(
                        "from",
                        "to",
                        "centre",
                        "useful",
                        "longestRun",
                        "longestRunLimit",
                        "crossings",
                        "crossingsLimit",
                        "runs",
                        "runsLow",
                        "runsHigh");
        assertThat(phase.toString())
                .isEqualTo("{\"from\":1,\"to\":22,\"centre\":5.0,\"useful\":21,\"longestRun\":10,\"longestRunLimit\":7,"
                        + "\"crossings\":11,\"crossingsLimit\":6,\"runs\":12,\"runsLow\":7,\"runsHigh\":16}");
        assertThat(answer.at("/sustained").toString())
                .isEqualTo("[{\"from\":14,\"to\":22,\"side\":\"below\",\"centre\":3.0}]");
        assertThat(answer.get("points")).hasSize(22);
        assertThat(answer.at("/points/12").toString()).isEqualTo("{\"signals\":[]}");
        assertThat(answer.at("/points/13").toString()).isEqualTo("{\"signals\":[\"shift\"]}");
    }

    @Test
    void aPointsMarksHaveTheContractsNames() {
        JsonNode answer = answer("{\"chart\": \"xmr\", \"rules\": \"mdc\", \"baseline\": 12,"
                + " \"values\": [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 9, 9, 1, 2, 3, 4, 5.5, 5.6, 20]}");

        assertThat(answer.at("/points/12/signals").toString()).isEqualTo("[\"two-of-three\"]");
        assertThat(answer.at("/points/20/signals").toString()).isEqualTo("[\"outside\",\"trend\"]");
        assertThat(answer.at("/points/20/upper").asDouble()).isCloseTo(10.32, within(1e-9));
        assertThat(answer.at("/phases/0/meanMovingRange").asDouble()).isEqualTo(2);
    }

    @Test
    void everyFieldMayBeLeftOut() {
        JsonNode answer = answer("{}");

        assertThat(answer.get("signal").asBoolean()).isFalse();
        assertThat(answer.get("phases")).isEmpty();
        assertThat(answer.get("points")).isEmpty();
        assertThat(answer.get("sustained")).isEmpty();
        assertThat(answer.get("sentence").asText()).isEqualTo(text("measurement.finding.empty", "en"));
    }

    @ParameterizedTest
    @CsvSource({"fi", "sv", "en"})
    void theSentenceIsInTheCallersLanguage(String language) {
        people.chooseLanguage(login, language);
        assertThat(answer("{" + DOWN + "}").get("sentence").asText())
                .startsWith(text(
                        "measurement.finding.neutral",
                        language,
                        text("measurement.finding.shift.below.median", language, 10, 12, 22)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"values\": [1, \"3,1\"]}|values[1]|any.wrongType",
                "{\"values\": [\"3.1\"]}|values[0]|any.wrongType",
                "{\"values\": [\"\"]}|values[0]|any.wrongType",
                "{\"values\": [true]}|values[0]|any.wrongType",
                "{\"values\": 3}|values|any.wrongType",
                "{\"values\": [1, NaN]}|values|any.wrongType",
                "{\"values\": [1, Infinity]}|values|any.wrongType",
                "{\"values\": [1, 1e308]}|values[1]|measurement.invalid.too_large",
                "{\"values\": [1, -1e400]}|values[1]|measurement.invalid.not_a_number",
                "{\"values\": [1, 2], \"denominators\": [1]}|denominators|measurement.invalid.lengths",
                "{\"values\": [1], \"denominators\": [-1]}|denominators[0]|measurement.invalid.negative",
                "{\"chart\": \"p\", \"values\": [1]}|denominators|measurement.invalid.no_denominators",
                "{\"chart\": \"p\", \"values\": [3], \"denominators\": [2]}|values[0]|measurement.invalid.above_denominator",
                "{\"chart\": \"c\", \"values\": [-3]}|values[0]|measurement.invalid.negative",
                "{\"chart\": \"pie\"}|chart|measurement.invalid.choice",
                "{\"chart\": 0}|chart|measurement.invalid.choice",
                "{\"rules\": \"nelson\"}|rules|measurement.invalid.choice",
                "{\"direction\": \"up\"}|direction|measurement.invalid.choice",
                "{\"values\": [1, 2], \"baseline\": 3}|baseline|measurement.invalid.baseline",
                "{\"values\": [1, 2], \"baseline\": 0}|baseline|measurement.invalid.baseline",
                "{\"values\": [1, 2], \"baseline\": 1.5}|baseline|any.wrongType",
                "{\"values\": [1, 2], \"baseline\": \"2\"}|baseline|any.wrongType",
                "{\"values\": [1, 2, 3], \"phases\": [3, 2]}|phases|measurement.invalid.phases",
                "{\"values\": [1, 2, 3], \"phases\": [4]}|phases|measurement.invalid.phases",
                "{\"values\": [1, 2, 3], \"phases\": [null]}|phases[0]|any.wrongWholeNumber",
                "{\"target\": 1e300}|target|measurement.invalid.target",
                "{\"sustained\": {\"side\": \"left\"}}|sustained.side|measurement.invalid.choice",
                "{\"sustained\": {\"length\": 0}}|sustained.length|measurement.invalid.not_positive",
                "{\"sustained\": 9}|sustained|any.wrongType",
                "{\"valeus\": [1]}|''|any.unknownField"
            })
    void whatIsWrongIsNamedInThePersonsLanguage(String body, String field, String key) {
        people.chooseLanguage(login, "fi");
        HttpResponse<String> refused = program.post(PATH, body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = Program.json(refused).at("/errors/0");
        assertThat(problem.get("field").asText()).isIn(field, "valeus");
        String begin = text(key, "fi", "\u0000").replaceAll("\u0000.*", "");
        assertThat(problem.get("message").asText()).startsWith(begin.replaceAll("\\{.*", ""));
    }

    @Test
    void tenThousandValuesAreAnalysedAndOneMoreIsRefused() {
        String many = String.join(",", Collections.nCopies(10_000, "1,2").subList(0, 5_000));
        assertThat(program.post(PATH, "{\"rules\": \"perla\", \"values\": [" + many + "]}")
                        .statusCode())
                .isEqualTo(200);
        JsonNode refused = Program.json(program.post(PATH, "{\"values\": [" + many + ",1]}"));
        assertThat(refused.at("/errors/0/field").asText()).isEqualTo("values");
    }

    @Test
    void largeNumbersStayNumbers() {
        for (String chart : new String[] {"run", "xmr", "u", "c"}) {
            String body = program.post(
                            PATH,
                            "{\"chart\": \"" + chart + "\", \"values\": [1e15, 0, 1e15, 1, -0.0], \"denominators\":"
                                    + " [1e-9, 1e-9, 1e-9, 1e-9, 1e-9]}")
                    .body();
            assertThat(body).contains("\"signal\":false").doesNotContain("NaN", "Infinity", "-0.0");
        }
    }

    @Test
    void nobodyElseMayAsk() {
        assertThat(new Program(port, null).post(PATH, "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void theContractIsDescribed() {
        JsonNode described = Program.json(program.get("/v3/api-docs"));
        JsonNode fields = described.at("/components/schemas/AnalysisRequest/properties");

        assertThat(described.at("/paths/~1api~1measurement~1analysis/post").isMissingNode())
                .isFalse();
        assertThat(fields.at("/values/items/type").asText()).isEqualTo("number");
        assertThat(fields.at("/phases/items/type").asText()).isEqualTo("integer");
        assertThat(StreamSupport.stream(fields.at("/chart/enum").spliterator(), false)
                        .map(JsonNode::asText))
                .containsExactly("run", "xmr", "p", "u", "c");
    }

    @Test
    void thePageShowsEveryCase() {
        people.chooseLanguage(login, "en");
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        String page = visitor.get("/measurement/conformance").body();

        assertThat(page)
                .contains("279.78", "321.22", "39, 40", "phases[0].centre")
                .doesNotContain(text("measurement.conformance.no", "en") + "</td>");
        people.chooseLanguage(login, "fi");
        assertThat(visitor.get("/measurement/conformance").body())
                .contains("279,78")
                .doesNotContain("279.78");
    }

    private JsonNode answer(String body) {
        HttpResponse<String> response = program.post(PATH, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Program.json(response);
    }

    private String text(String key, String language, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag(language));
    }
}
