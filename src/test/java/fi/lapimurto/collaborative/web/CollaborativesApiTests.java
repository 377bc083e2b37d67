package fi.lapimurto.collaborative.web;

import static fi.lapimurto.collaborative.web.Program.beginning;
import static fi.lapimurto.collaborative.web.Program.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

@LapimurtoTest
class CollaborativesApiTests {

    private static final String ALL = "/api/collaboratives";
    private static final String WHY = "{\"reason\": \"Not needed this time\"}";
    private static final String SKIPPED = "{\"outcome\": \"skipped\", \"skipReason\": \"Not needed this time\"}";

    @Autowired
    private People people;

    @Autowired
    MessageSource messages;

    @LocalServerPort
    private int port;

    private String organiser;
    private Program program;

    @BeforeEach
    void anOrganiser() {
        organiser = TestPeople.somebody(people, Role.organiser);
        program = new Program(port, organiser);
    }

    @Test
    void startsACollaborativeThatCanBeReadAndFound() {
        HttpResponse<String> opened = program.post(ALL, beginning("Smooth access", "2027-09-01"));

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.headers().firstValue("ETag")).isPresent();
        JsonNode body = json(opened);
        String path = ALL + "/" + body.get("id").asText();
        assertThat(opened.headers().firstValue("Location")).hasValue(path);
        assertThat(body.get("code").asText()).startsWith("SA-2027-");
        assertThat(body.get("workshops")).hasSize(4);
        assertThat(json(program.get(path))).isEqualTo(body);
        assertThat(json(program.get(ALL)).get("total").asInt()).isEqualTo(1);
        JsonNode steps = json(program.get(path + "/steps"));
        assertThat(steps).hasSize(13);
        assertThat(steps.get(0).get("state").asText()).isEqualTo("open");
        assertThat(steps.get(0).get("element").asText()).isEqualTo("Step01_AgreeCommission");
        assertThat(json(program.get(path + "/tasks"))).hasSize(1);
        assertThat(json(program.get(path + "/changes")).at("/items").findValuesAsText("by"))
                .containsOnly(organiser);
    }

    @Test
    void namesEachFieldThatIsWrong() {
        HttpResponse<String> missing = program.post(ALL, "{\"name\": \" \", \"language\": \"fi\"}");
        HttpResponse<String> unknown =
                program.post(ALL, beginning("A galaxy", "2027-09-01").replace("regional", "galactic"));

        assertProblem(missing, 400);
        assertThat(json(missing).get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("name", "level", "firstWorkshopDay");
        assertProblem(unknown, 400);
        assertThat(json(unknown).get("errors").findValuesAsText("field")).containsExactly("level");
        assertThat(json(program.get(ALL)).get("total").asInt()).isZero();
    }

    @Test
    void answersInTheCallersLanguage() {
        people.chooseLanguage(organiser, "fi");

        HttpResponse<String> refused = program.post(ALL, beginning("", "2027-09-01"));

        assertThat(json(refused).get("detail").asText()).isEqualTo("Tämä tieto on pakollinen.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20277-01-01", "+999999999-12-31", "1027-09-01", "tomorrow", "2027-02-30"})
    void refusesDaysThatCannotBe(String day) {
        assertProblem(program.post(ALL, beginning("Smooth access", day)), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-09-05, deadline.warning.workshopOnWeekend",
        "2027-12-06, deadline.warning.workshopOnHoliday",
        "2027-07-07, deadline.warning.workshopInJuly",
        "2020-09-02, deadline.warning.workshopIsOver"
    })
    void asksWhyTheDaysAreUnusual(String day, String warning) {
        HttpResponse<String> asked = program.post(ALL, beginning("Smooth access", day));

        assertProblem(asked, 400);
        assertThat(json(asked).get("errors").findValuesAsText("field")).containsOnly("deviationReason");
        assertThat(json(asked).at("/errors/0/message").asText()).contains(beginningOf(warning));
        assertThat(json(program.get(ALL)).get("total").asInt()).isZero();

        String explained = beginning("Smooth access", day).replace("}", ",\"deviationReason\":\"The hall is free\"}");
        HttpResponse<String> opened = program.post(ALL, explained);
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(program.get(ALL + "/" + json(opened).get("id").asText() + "/changes")
                        .body())
                .contains("The hall is free");
    }

    /** What a message begins with, before its first place to fill in. */
    private String beginningOf(String key) {
        return messages.getMessage(key, new Object[] {"|", "|", "|"}, Locale.ENGLISH)
                .split("\\|")[0];
    }

    @Test
    void asksForANameThatCanBeRecognised() {
        HttpResponse<String> refused = program.post(ALL, beginning("x", "2027-09-01"));

        assertProblem(refused, 400);
        assertThat(json(refused).get("errors").findValuesAsText("field")).containsExactly("name");
    }

    @Test
    void refusesWhatIsTooLongOrUnreadable() {
        assertProblem(program.post(ALL, beginning("x".repeat(10_000), "2027-09-01")), 400);
        assertProblem(program.post(ALL, "{\"name\": "), 400);
        assertProblem(program.post(ALL, "[]"), 400);
        assertProblem(program.send("POST", ALL, "name=x", "Content-Type", "application/x-www-form-urlencoded"), 415);
        String path = program.open("Smooth access");
        assertProblem(program.post(path + "/cancel", "{\"reason\": \"" + "x".repeat(10_000) + "\"}"), 400);
        assertProblem(program.post(path + "/cancel", "{\"reason\": \"  \"}"), 400);
    }

    @Test
    void knowsNothingUnderOtherIds() {
        assertProblem(program.get(ALL + "/not-an-id"), 404);
        assertProblem(program.get(ALL + "/" + UUID.randomUUID()), 404);
        assertProblem(program.get("/api/nothing"), 404);
        String path = program.open("Smooth access");
        assertProblem(program.post(path + "/steps/14/skip", WHY), 404);
        assertProblem(program.post(path + "/steps/0/submit", SKIPPED), 404);
        assertProblem(program.post(path + "/items/no-such-form/0/reopen", WHY), 404);
        assertProblem(program.post(path + "/tasks/no-such-task/submit", SKIPPED), 409);
    }

    @Test
    void asksStrangersForAPassword() {
        Program stranger = new Program(port, null);

        assertProblem(stranger.get(ALL), 401);
        assertProblem(stranger.post(ALL, beginning("Smooth access", "2027-09-01")), 401);
    }

    @Test
    void letsOnlyOrganisersOpen() {
        Program coach = new Program(port, TestPeople.somebody(people));

        assertProblem(coach.post(ALL, beginning("Smooth access", "2027-09-01")), 403);
    }

    @Test
    void hidesACollaborativeFromOthersOnEveryRoute() {
        String path = program.open("Smooth access");
        for (Role role : List.of(Role.organiser, Role.admin, Role.coach)) {
            Program other = new Program(port, TestPeople.somebody(people, role));

            assertThat(json(other.get(ALL)).get("total").asInt()).isZero();
            for (String route : List.of("", "/steps", "/tasks", "/people")) {
                assertProblem(other.get(path + route), 404);
            }
            if (role != Role.admin) {
                assertProblem(other.get(path + "/changes"), 404);
            }
            assertThat(changes(other, path)).containsOnly(404);
        }
    }

    @Test
    void letsReadersReadAndChangeNothing() {
        String path = program.open("Smooth access");
        Program reader = new Program(port, TestPeople.somebody(people, Role.process_owner));

        for (String route : List.of("", "/steps", "/tasks", "/changes")) {
            assertThat(reader.get(path + route).statusCode()).isEqualTo(200);
        }
        assertThat(changes(reader, path)).containsOnly(403);
        assertThat(json(program.get(path + "/changes?kind=collaborative")).get("items"))
                .hasSize(1);
    }

    private static List<Integer> changes(Program by, String path) {
        return List.of(
                        by.send("PUT", path + "/workshops", timetable("2027-09-01", "2027-12-01"), "If-Match", "\"0\""),
                        by.post(path + "/cancel", WHY),
                        by.post(path + "/info-session/bring-forward", null),
                        by.post(path + "/steps/1/skip", WHY),
                        by.post(path + "/steps/1/submit", SKIPPED),
                        by.post(path + "/tasks/some/submit", SKIPPED),
                        by.post(path + "/items/collaborative-agree-commission/0/reopen", WHY),
                        by.send("PUT", path + "/people/someone/coach", null),
                        by.send("DELETE", path + "/people/someone/coach", null))
                .stream()
                .map(HttpResponse::statusCode)
                .filter(status -> status != 409)
                .toList();
    }

    @Test
    void changesTheTimetableOfTheVersionThatWasSeenOnly() {
        String path = program.open("Smooth access");
        String route = path + "/workshops";
        String seen = program.get(path).headers().firstValue("ETag").orElseThrow();
        String moved = timetable("2027-09-08", "2027-12-08");

        assertProblem(program.send("PUT", route, moved), 428);
        assertProblem(program.send("PUT", route, moved, "If-Match", "\"77\""), 412);
        assertProblem(program.send("PUT", route, moved, "If-Match", "anything"), 412);
        HttpResponse<String> done = program.send("PUT", route, moved, "If-Match", seen);

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(seen);
        assertThat(json(done).get("workshops")).hasSize(2);
        assertProblem(program.send("PUT", route, moved, "If-Match", seen), 412);
    }

    @Test
    void refusesTimetablesThatCannotBe() {
        String route = program.open("Smooth access") + "/workshops";

        assertThat(wrongField(route, timetable("2027-12-01", "2027-09-01"))).isEqualTo("workshops[1].firstDay");
        assertThat(wrongField(route, timetable("2027-12-01"))).isEqualTo("workshops");
        assertThat(wrongField(route, timetable("2027-12-01", "2027-12-20").replace("\"days\":2", "\"days\":9")))
                .isEqualTo("workshops[0].days");
        assertThat(wrongField(route, timetable("2027-12-01", "2027-12-20").replace("on_site", "remote")))
                .isEqualTo("workshops[0].remoteReason");
        assertThat(wrongField(route, timetable("2027-12-01", "2027-12-20").replace("because", " ")))
                .isEqualTo("reason");
        assertProblem(
                program.send("PUT", route, timetable("2027-12-01").replace("on_site", "by boat"), "If-Match", "*"),
                400);
    }

    private String wrongField(String route, String timetable) {
        HttpResponse<String> refused = program.send("PUT", route, timetable, "If-Match", "*");
        assertProblem(refused, 400);
        return json(refused).get("errors").get(0).get("field").asText();
    }

    @Test
    void takesStepsThroughTheSameDoorAsTasklist() {
        String path = program.open("Smooth access");

        assertProblem(program.post(path + "/steps/1/submit", "{\"outcome\": \"done\", \"name\": \"\"}"), 400);
        assertThat(program.post(path + "/steps/1/submit", SKIPPED).statusCode()).isEqualTo(204);
        assertProblem(program.post(path + "/steps/1/submit", SKIPPED), 409);
        assertThat(program.post(path + "/steps/2/skip", WHY).statusCode()).isEqualTo(204);
        assertProblem(program.post(path + "/steps/2/skip", WHY), 409);
        assertProblem(program.post(path + "/steps/10/submit", SKIPPED), 409);
        assertThat(program.post(path + "/info-session/bring-forward", null).statusCode())
                .isEqualTo(204);
        assertProblem(program.post(path + "/info-session/bring-forward", null), 409);
        assertThat(program.post(path + "/items/collaborative-agree-commission/0/reopen", WHY)
                        .statusCode())
                .isEqualTo(204);
        assertProblem(program.post(path + "/items/collaborative-agree-commission/0/reopen", WHY), 409);
        String redo = json(program.get(path + "/tasks")).findParents("element").stream()
                .filter(task -> task.get("element").asText().equals("UserTask_RedoStep"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        assertThat(program.post(path + "/tasks/" + redo + "/submit", SKIPPED).statusCode())
                .isEqualTo(204);
        assertThat(program.post(path + "/cancel", WHY).statusCode()).isEqualTo(204);
        assertProblem(program.post(path + "/cancel", WHY), 409);
        assertThat(json(program.get(path)).get("state").asText()).isEqualTo("cancelled");
        assertThat(json(program.get(path + "/tasks"))).isEmpty();
    }

    @Test
    void givesAndWithdrawsRoles() {
        String path = program.open("Smooth access") + "/people";
        String coach = TestPeople.somebody(people);

        assertThat(program.send("PUT", path + "/" + coach + "/coach", null).statusCode())
                .isEqualTo(204);
        assertThat(json(program.get(path)).findValuesAsText("login")).containsExactlyInAnyOrder(organiser, coach);
        assertThat(program.send("DELETE", path + "/" + coach + "/coach", null).statusCode())
                .isEqualTo(204);
        assertProblem(program.send("PUT", path + "/" + coach + "/admin", null), 400);
        assertProblem(program.send("PUT", path + "/nobody-such/coach", null), 400);
        assertProblem(program.send("DELETE", path + "/" + organiser + "/organiser", null), 409);
    }

    @Test
    void describesItself() {
        JsonNode described = json(program.get("/v3/api-docs"));

        assertThat(described.at("/info/title").asText()).isEqualTo("Läpimurto");
        assertThat(described.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .contains("basic", "session");
        assertThat(described.get("paths").fieldNames())
                .toIterable()
                .contains(ALL, ALL + "/{id}/workshops")
                .allSatisfy(path -> assertThat(path).startsWith("/api/"));
    }

    private static String timetable(String... firstDays) {
        String workshops = List.of(firstDays).stream()
                .map(day ->
                        String.format(Locale.ROOT, "{\"firstDay\":\"%s\",\"days\":2,\"delivery\":\"on_site\"}", day))
                .reduce((some, more) -> some + "," + more)
                .orElse("");
        return "{\"workshops\":[" + workshops + "],\"reason\":\"because\"}";
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(response).get("detail").asText()).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception");
    }
}
