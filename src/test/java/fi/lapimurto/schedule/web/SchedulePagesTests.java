package fi.lapimurto.schedule.web;

import static fi.lapimurto.collaborative.web.Program.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Plan, moving and closed days, by pages and API. */
@LapimurtoTest
class SchedulePagesTests {

    private static final String RULE = "{\"offset\":\"4\",\"unit\":\"weeks\",\"roll\":\"back\",\"time\":\"16:00\","
            + "\"reason\":\"The hotel wants it\"}";

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private String organiser;
    private Program program;
    private String path;
    private String board;

    @BeforeEach
    void aCollaborative() {
        organiser = TestPeople.somebody(people, Role.organiser);
        program = new Program(port, organiser);
        path = program.open("Smooth access");
        board = path.replace("/api", "");
    }

    @Test
    void thePlanHasEveryDeadlineWithItsDatesAndItsRule() {
        JsonNode plan = json(program.get(path + "/plan"));

        JsonNode list = deadline(plan, "participant_list");
        assertThat(list.get("name").asText()).isEqualTo("Exact participant list in");
        assertThat(list.get("words").asText())
                .isEqualTo("2 weeks before the workshop’s first day, 16:00; on a day off: to the working day before");
        assertThat(list.get("own").asBoolean()).isFalse();
        assertThat(list.get("dates")).hasSize(4);
        assertThat(list.get("dates").get(0).get("day").asText()).isEqualTo("2027-08-18");
        assertThat(list.get("dates").get(0).get("at").asText()).isEqualTo("2027-08-18T13:00:00Z");
        assertThat(deadline(plan, "cancellation_reminder").get("dates")).isEmpty();
        assertThat(deadline(plan, "coaching_planned").get("dates"))
                .as("there is no coaching after the last workshop")
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Exact participant list in, '2 weeks before the workshop’s first day, 16:00', '18 Aug 2027, 16:00', workshop 1, default",
        "fi, Tarkat osallistujatiedot ilmoitettu, '2 viikkoa ennen työpajan ensimmäistä päivää, klo 16.00', 18.8.2027 klo 16.00, työpaja 1, oletus"
    })
    void thePlanPageSpeaksTheReadersLanguage(
            String language, String name, String rule, String date, String workshop, String whose) {
        Visitor visitor = signedIn(organiser, language);

        String page = visitor.get(board + "/plan").body();

        assertThat(page).contains(name, rule, date, workshop, whose).doesNotContain("??", "{0}");
        assertThat(visitor.get(board + "/plan/participant_list").statusCode()).isEqualTo(200);
    }

    @Test
    void anOrganiserCountsADeadlineDifferently() {
        Visitor visitor = signedIn(organiser, "en");
        String page = board + "/plan/participant_list";
        assertThat(visitor.get(board + "/plan").body()).contains(page);

        assertThat(visitor.submit(page, page, rule("4", "weeks", "0")).statusCode())
                .isEqualTo(302);

        String plan = visitor.get(board + "/plan").body();
        assertThat(plan)
                .contains("The deadline is counted anew", "4 Aug 2027, 16:00", "own", "How the counting has changed")
                .contains("2 weeks before the workshop’s first day, 16:00", "The hotel wants it");
        HttpResponse<String> late = visitor.submit(page, page, rule("3", "weeks", "0"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody changed this deadline at the same time", "The hotel wants it");
        assertThat(json(program.get(path + "/plan/changes")))
                .singleElement()
                .satisfies(it -> assertThat(it.get("to").get("offset").asInt()).isEqualTo(4));
    }

    @ParameterizedTest
    @CsvSource({
        "offset, -1, offset",
        "offset, 1000, offset",
        "offset, two, offset",
        "offset, '', offset",
        "unit, fortnights, unit",
        "roll, sideways, roll",
        "time, 25:00, time",
        "time, noon, time",
        "reason, ' ', reason"
    })
    void aRuleThatCannotBeIsRefused(String field, String value, String wrong) {
        Visitor visitor = signedIn(organiser, "en");
        String page = board + "/plan/poster";
        Map<String, String> fields = rule("2", "weeks", "0");
        fields.put(field, value);

        HttpResponse<String> refused = visitor.submit(page, page, fields);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("href=\"#" + wrong + "\"").doesNotContain("Exception");

        String sent = RULE.replaceAll("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");
        HttpResponse<String> problem = program.send("PUT", path + "/plan/poster", sent, "If-Match", "*");
        assertProblem(problem, 400);
        assertThat(json(problem).get("errors").get(0).get("field").asText()).isEqualTo(wrong);
        assertThat(json(program.get(path + "/plan/changes"))).isEmpty();
    }

    @Test
    void theApiAsksForTheVersionOfTheRule() {
        String route = path + "/plan/poster";
        String seen = program.get(route).headers().firstValue("ETag").orElseThrow();

        assertProblem(program.send("PUT", route, RULE), 428);
        assertProblem(program.send("PUT", route, RULE, "If-Match", "\"7\""), 412);
        HttpResponse<String> done = program.send("PUT", route, RULE, "If-Match", seen);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(json(done).get("own").asBoolean()).isTrue();
        assertThat(done.headers().firstValue("ETag")).contains("\"1\"");
        assertProblem(program.send("PUT", route, RULE, "If-Match", seen), 412);
        assertProblem(program.get(path + "/plan/nothing"), 404);
        assertProblem(program.send("PUT", path + "/plan/nothing", RULE, "If-Match", "*"), 404);
        assertProblem(program.send("PUT", route, "{\"offset\":{}}", "If-Match", "*"), 400);
    }

    @Test
    void aPreviewSavesNothingAndTellsWhatFollows() {
        String before = program.get(path).body();

        HttpResponse<String> answer = program.post(path + "/workshops/preview", "{\"shiftDays\":-84}");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode commission = Stream.of(json(answer).get("changes"))
                .flatMap(SchedulePagesTests::stream)
                .filter(it -> it.get("milestone").asText().equals("commission_agreed"))
                .findFirst()
                .orElseThrow();
        assertThat(commission.get("late").asBoolean()).isTrue();
        assertThat(commission.get("waiting").get(0).get("element").asText()).isEqualTo("Step01_AgreeCommission");
        assertThat(commission.get("waiting").get(0).get("kind").asText()).isEqualTo("task");
        assertThat(stream(json(answer).get("advice")).map(it -> it.get("key").asText()))
                .contains("workshopInSchoolHoliday");
        assertThat(program.get(path).body()).isEqualTo(before);
        assertThat(json(program.get(path + "/workshops/changes"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"shiftDays\":0}",
                "{\"shiftDays\":731}",
                "{\"shiftDays\":7,\"workshops\":[]}",
                "{\"workshops\":[{\"firstDay\":\"2027-13-01\"}]}",
                "{\"workshops\":[null]}",
                "[]",
                "no json"
            })
    void aPreviewOfWhatCannotBeIsRefused(String timetable) {
        assertProblem(program.post(path + "/workshops/preview", timetable), 400);
        assertProblem(program.send("PUT", path + "/workshops", timetable, "If-Match", "*"), 400);
    }

    @Test
    void everythingIsMovedByWeeksAndTheHistoryTellsSo() {
        String seen = program.get(path).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> moved =
                program.send("PUT", path + "/workshops", "{\"shiftDays\":14,\"reason\":\"Strike\"}", "If-Match", seen);

        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(json(moved).get("workshops").get(3).get("firstDay").asText()).isEqualTo("2028-05-24");
        JsonNode change = json(program.get(path + "/workshops/changes")).get(0);
        assertThat(change.get("reason").asText()).isEqualTo("Strike");
        assertThat(change.get("moves")).hasSize(4);
        assertThat(change.get("moves").get(0).get("from").get("first").asText()).isEqualTo("2027-09-01");
        JsonNode task = json(program.get(path + "/tasks")).get(0);
        assertThat(task.get("dueAt").asText()).isEqualTo("2027-01-15T14:00:00Z");
        assertThat(task.get("overdue").asBoolean()).isFalse();
    }

    @Test
    void ofTwoWhoMoveAtTheSameMomentOneIsTold() throws Exception {
        String seen = program.get(path).headers().firstValue("ETag").orElseThrow();
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int days : new int[] {7, 14}) {
                answers.add(both.submit(() -> {
                    together.await();
                    String move = "{\"shiftDays\":" + days + ",\"reason\":\"Strike\"}";
                    return program.send("PUT", path + "/workshops", move, "If-Match", seen);
                }));
            }
            together.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        } finally {
            both.shutdown();
        }
        assertThat(json(program.get(path + "/workshops/changes"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "en, What follows from these days, '23 Dec 2026, 16:00', '14 Jan 2027, 16:00', How the timetable has changed",
        "fi, Mitä näistä päivistä seuraa, 23.12.2026 klo 16.00, 14.1.2027 klo 16.00, Miten aikataulu on muuttunut"
    })
    void thePageShowsWhatFollowsBeforeItSaves(String language, String title, String old, String fresh, String history) {
        Visitor visitor = signedIn(organiser, language);
        String page = board + "/workshops";
        Map<String, String> fields = workshops();
        fields.put("move", "1");
        fields.put("shift", "2");
        fields.put("shiftUnit", "weeks");

        HttpResponse<String> preview = visitor.submit(page, page, fields);

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains(title, "2027-09-15", old, "Strike").doesNotContain("??", "{0}");
        assertThat(visitor.get(page).body()).contains("2027-09-01").doesNotContain("2027-09-15", history);

        Map<String, String> moved = workshops();
        moved.put("workshops[0].firstDay", "2027-09-15");
        HttpResponse<String> unseen = visitor.submit(page, page, moved);
        assertThat(unseen.statusCode()).isEqualTo(200);
        assertThat(unseen.body()).contains(title);
        moved.put("previewed", "2027-09-15/2 2027-12-08/2");
        assertThat(visitor.submit(page, page, moved).statusCode()).isEqualTo(302);
        assertThat(visitor.get(page).body()).contains("2027-09-15", history, "Strike");
        moved.put("version", "0");
        assertThat(visitor.submit(page, page, moved).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "much", "9999", "1e3"})
    void whoMovesEverythingSaysByHowMuch(String shift) {
        Visitor visitor = signedIn(organiser, "en");
        String page = board + "/workshops";
        Map<String, String> fields = workshops();
        fields.put("move", "1");
        fields.put("shift", shift);

        HttpResponse<String> refused = visitor.submit(page, page, fields);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("#shiftDays", "Say by how many days everything moves");
    }

    @Test
    void readersSeeThePlanAndOthersNothing() {
        String owner = TestPeople.somebody(people, Role.process_owner);
        String stranger = TestPeople.somebody(people, Role.organiser);

        assertThat(signedIn(owner, "en").get(board + "/plan").body())
                .contains("Exact participant list in")
                .doesNotContain(board + "/plan/poster", "Move workshops");
        assertThat(signedIn(owner, "en").get(board + "/plan/poster").statusCode())
                .isEqualTo(403);
        assertThat(statuses(new Program(port, owner), "/plan", "/plan/changes", "/plan/poster", "/workshops/changes"))
                .containsOnly(200);
        assertThat(changes(new Program(port, owner))).containsOnly(403);
        assertThat(signedIn(stranger, "en").get(board + "/plan").statusCode()).isEqualTo(404);
        assertThat(statuses(
                        new Program(port, stranger), "/plan", "/plan/changes", "/plan/poster", "/workshops/changes"))
                .containsOnly(404);
        assertThat(changes(new Program(port, stranger))).containsOnly(404);
    }

    @Test
    void adminsKeepTheClosedDaysAndOrganisersReadThem() {
        Program admin = new Program(port, TestPeople.anAdmin(people));
        String days =
                "{\"first\":\"2031-07-07\",\"last\":\"2031-07-11\",\"name\":\"Summer break\",\"kind\":\"closed\"}";

        assertProblem(program.post("/api/closed-days", days), 403);
        HttpResponse<String> added = admin.post("/api/closed-days", days);
        assertThat(added.statusCode()).isEqualTo(201);
        String id = json(added).get("id").asText();
        assertProblem(admin.post("/api/closed-days", days), 400);
        assertThat(program.get("/api/closed-days").body()).contains("Summer break", id);
        assertThat(signedIn(organiser, "fi").get("/closed-days").body())
                .as("who may change them, for whom may not")
                .contains("Vapaapäiviä voi muuttaa vain ylläpitäjä.");
        assertThat(signedIn(organiser, "fi").get("/closed-days").body())
                .contains("7.–11.7.2031", "kukaan ei ole töissä")
                .doesNotContain("Poista", "name=\"first\"");
        assertProblem(program.send("DELETE", "/api/closed-days/" + id, null), 403);
        assertThat(admin.send("DELETE", "/api/closed-days/" + id, null).statusCode())
                .isEqualTo(204);
        assertProblem(admin.send("DELETE", "/api/closed-days/" + id, null), 404);
        assertProblem(admin.send("DELETE", "/api/closed-days/no-id", null), 404);
        Program reader = new Program(port, TestPeople.somebody(people, Role.process_owner));
        assertProblem(reader.get("/api/closed-days"), 403);
    }

    @Test
    void anAdminAddsAndRemovesClosedDaysOnThePage() {
        Visitor admin = signedIn(TestPeople.anAdmin(people), "en");
        String name = "Break " + UUID.randomUUID();
        Map<String, String> days = new LinkedHashMap<>(
                Map.of("first", "2031-12-22", "last", "2031-12-23", "name", name, "kind", "avoided"));

        assertThat(admin.submit("/closed-days", "/closed-days", days).statusCode())
                .isEqualTo(302);
        String page = admin.get("/closed-days").body();
        assertThat(page).contains(name, "22–23 Dec 2031", "no workshops", "The days have been added.");
        String id = page.replaceAll("(?s).*/closed-days/([^/]+)/remove\"[^>]*>(?:(?!/remove).)*" + name + ".*", "$1");
        admin.submit("/closed-days", "/closed-days/" + id + "/remove", Map.of());
        assertThat(admin.get("/closed-days").body()).doesNotContain(name);
    }

    @ParameterizedTest
    @CsvSource({
        "first, '', first",
        "first, someday, first",
        "first, 12027-01-01, first",
        "last, 2031-12-01, last",
        "last, '', last",
        "last, 2033-12-01, last",
        "name, ' ', name",
        "kind, holy, kind"
    })
    void closedDaysThatCannotBeAreRefused(String field, String value, String wrong) {
        Map<String, String> days = new LinkedHashMap<>(
                Map.of("first", "2031-12-22", "last", "2031-12-23", "name", "Break", "kind", "closed"));
        days.put(field, value);
        Visitor admin = signedIn(TestPeople.anAdmin(people), "en");

        HttpResponse<String> refused = admin.submit("/closed-days", "/closed-days", days);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("href=\"#" + wrong + "\"");

        String sent = days.entrySet().stream()
                .map(it -> "\"" + it.getKey() + "\":\"" + it.getValue() + "\"")
                .reduce((one, more) -> one + "," + more)
                .orElseThrow();
        assertProblem(new Program(port, TestPeople.ADMIN).post("/api/closed-days", "{" + sent + "}"), 400);
    }

    private List<Integer> statuses(Program by, String... routes) {
        return Stream.of(routes).map(it -> by.get(path + it).statusCode()).toList();
    }

    private List<Integer> changes(Program by) {
        return List.of(
                by.send("PUT", path + "/plan/poster", RULE, "If-Match", "*").statusCode(),
                by.post(path + "/workshops/preview", "{\"shiftDays\":7}").statusCode());
    }

    private Visitor signedIn(String login, String language) {
        people.chooseLanguage(login, language);
        Visitor visitor = new Visitor(port, language);
        visitor.signIn(login, login);
        return visitor;
    }

    private static Map<String, String> rule(String offset, String unit, String version) {
        return new LinkedHashMap<>(Map.of(
                "offset",
                offset,
                "unit",
                unit,
                "roll",
                "back",
                "time",
                "16:00",
                "reason",
                "The hotel wants it",
                "version",
                version));
    }

    private static Map<String, String> workshops() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("workshops[0].firstDay", "2027-09-01");
        fields.put("workshops[0].days", "2");
        fields.put("workshops[1].firstDay", "2027-12-08");
        fields.put("workshops[1].days", "2");
        fields.put("reason", "Strike");
        return fields;
    }

    private static JsonNode deadline(JsonNode plan, String milestone) {
        return stream(plan.get("deadlines"))
                .filter(it -> it.get("milestone").asText().equals(milestone))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        List<JsonNode> nodes = new ArrayList<>();
        list.forEach(nodes::add);
        return nodes.stream();
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(response).get("detail").asText()).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception");
    }
}
