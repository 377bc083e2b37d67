package fi.lapimurto.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Visitor;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@LapimurtoTest
class ServerTests {

    private static final String PROBLEM = "application/problem+json";
    private static final String LOCAL = "localhost";

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    private int port;

    private String login;
    private Visitor visitor;

    @BeforeEach
    void somebody() {
        login = "s" + UUID.randomUUID().toString().substring(0, 8);
        people.createDemoPerson(login, "Simo Server", "en", Role.organiser);
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/apply/x", "/api/apply/x/y"})
    void aLargeBodyAtAPublicDoorOfTheApiIsRefusedUnread(String path) {
        byte[] large =
                ("{\"answers\":{\"sketch\":[" + "{},".repeat(2_000_000) + "{}]}}").getBytes(StandardCharsets.US_ASCII);
        for (BodyPublisher body : List.of(
                BodyPublishers.ofByteArray(large),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                BodyPublishers.ofByteArray(large, 0, 65 * 1024))) {
            HttpResponse<String> answer = visitor.send(visitor.request(path)
                    .header("Content-Type", "application/json")
                    .POST(body));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(PROBLEM);
            assertThat(answer.body()).contains("\"status\":413", "too large");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/access/x", "/invitations/x", "/apply/x", "/language"})
    void aLargeFormAtAPublicDoorIsRefusedWithAPage(String path) {
        String form = "a=" + "x".repeat(65 * 1024);
        for (BodyPublisher body : List.of(
                BodyPublishers.ofString(form),
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(form.getBytes(StandardCharsets.US_ASCII))))) {
            HttpResponse<String> answer = visitor.send(visitor.request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(body));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("too large", "lapimurto.css");
        }
    }

    @Test
    void aBodyThatNobodyReadsTakesNothingOfTheNextRequest() throws IOException {
        String answers = RawHttp.fileAndNext(port);

        assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(3);
        assertThat(answers).doesNotContain("HTTP/1.1 400", "HTTP/1.1 500");
    }

    @Test
    void jsonMayNotBeLargeDeepOrOfManyPartsForWhoIsSignedInEither() {
        visitor.signIn(login, login);
        String token = visitor.token("/");

        for (Map.Entry<Integer, String> bad : Map.of(
                        413, "[\"" + "x".repeat(1024 * 1024) + "\"]",
                        400, "{\"name\":" + "[".repeat(60) + "]".repeat(60) + "}",
                        -400, "{\"name\":[" + "1,".repeat(150_000) + "1]}")
                .entrySet()) {
            HttpResponse<String> answer = visitor.send(visitor.request("/api/collaboratives")
                    .header("Content-Type", "application/json")
                    .header("X-CSRF-TOKEN", token)
                    .POST(BodyPublishers.ofString(bad.getValue())));
            assertThat(answer.statusCode()).isEqualTo(Math.abs(bad.getKey()));
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(PROBLEM);
        }
    }

    /** More connections than there are threads, each with the beginning of a body. */
    @Test
    void slowBodiesLeaveTheServerToOthers() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 220; i++) {
                slow.add(RawHttp.beginPost(port, i % 2 == 0 ? "/login" : "/api/apply/x"));
            }
            Instant start = Instant.now();
            assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
            assertThat(visitor.signIn(login, login).headers().firstValue("Location"))
                    .hasValueSatisfying(it -> assertThat(it).endsWith("/"));
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** A byte now and then keeps no thread busy for longer than a body may take. */
    @Test
    void aBodyThatDripsIsCutOff() throws IOException {
        Instant start = Instant.now();
        try (Socket socket = RawHttp.beginPost(port, "/login")) {
            socket.setSoTimeout(500);
            StringBuilder answer = new StringBuilder();
            while (answer.isEmpty()) {
                try {
                    answer.append((char) socket.getInputStream().read());
                } catch (java.net.SocketTimeoutException nothingYet) {
                    RawHttp.send(socket, "x");
                }
            }
            answer.append(new String(socket.getInputStream().readNBytes(11), StandardCharsets.US_ASCII));
            assertThat(answer.toString()).isEqualTo("HTTP/1.1 408");
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/teams/a%2Fb",
                "/api/teams/%00",
                "/api/teams/a;b",
                "/api/teams/a%5Cb",
                "/api/%zz",
                "/api/x/../../..",
                "/api//teams"
            })
    void whatTheServerRefusesOnTheApiIsAProblem(String target) throws IOException {
        assertThat(RawHttp.get(port, target, LOCAL))
                .startsWith("HTTP/1.1 40")
                .contains(PROBLEM, "\"detail\":")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("<html", "Apache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/teams/a%2Fb", "/teams/%00", "/teams/a;b", "/%zz", "/login?a=b|c", "//login"})
    void whatTheServerRefusesElsewhereIsOurPage(String target) throws IOException {
        assertThat(RawHttp.get(port, target, LOCAL))
                .startsWith("HTTP/1.1 400")
                .contains("<html", "lapimurto.css")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Apache", "Whitelabel");
    }

    @Test
    void aLongQueryIsRefusedInOurWords() throws IOException {
        assertThat(RawHttp.get(port, "/api/collaboratives?q=" + "x".repeat(9000), LOCAL))
                .startsWith("HTTP/1.1 414")
                .contains(PROBLEM)
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Apache")
                .contains("\"detail\":");
    }

    /** As while the embedded database is started again. */
    @Test
    void whileTheProgramIsNotReadyEverybodyIsToldSoAtOnce() throws IOException {
        AvailabilityChangeEvent.publish(program, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(RawHttp.get(port, "/collaboratives", LOCAL))
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After", "<html");
            assertThat(RawHttp.get(port, "/api/collaboratives", LOCAL))
                    .startsWith("HTTP/1.1 503")
                    .contains(PROBLEM);
        } finally {
            AvailabilityChangeEvent.publish(program, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(RawHttp.get(port, "/login", LOCAL)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1"})
    void anotherHostIsRefused(String host) throws IOException {
        assertThat(RawHttp.get(port, "/", host)).startsWith("HTTP/1.1 400").doesNotContain("Location");
        assertThat(RawHttp.get(port, "/api/collaboratives", host))
                .startsWith("HTTP/1.1 400")
                .contains(PROBLEM);
        assertThat(RawHttp.get(port, "/actuator/health", host)).startsWith("HTTP/1.1 200");
        assertThat(RawHttp.get(port, "/login", "LOCALHOST:" + port)).startsWith("HTTP/1.1 200");
    }
}
