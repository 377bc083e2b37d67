package fi.lapimurto.collaborative.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Visitor;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The lists beside the forms, as people and programs meet them. The list of materials stands for all of them. */
@LapimurtoTest
class SheetsTests {

    private static final String SLIDES = """
            [{"title": "Slides", "kind": "slides", "forWhom": "everybody", "state": "draft"}]""";

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private String organiser;
    private Visitor visitor;
    private Program program;
    private String board;
    private String page;
    private String api;

    @BeforeEach
    void aCollaborative() {
        organiser = TestPeople.somebody(people, Role.organiser);
        visitor = new Visitor(port);
        visitor.signIn(organiser, organiser);
        program = new Program(port, organiser);
        api = program.open("Smooth access");
        board = api.replace("/api", "");
        page = board + "/materials";
        api += "/lists/materials";
    }

    @Test
    void keepsWhatWasTypedRowByRow() {
        HttpResponse<String> saved = visitor.submit(page, page, row(0, "Instructions", "shared"));

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(visitor.get(page).body())
                .contains("The list has been saved.", "value=\"Instructions\"", "Shared: 1");
        assertThat(visitor.get(page + "/print").body()).contains("<td", "Instructions");
        assertThat(visitor.get(board).body()).contains("changed the list");
    }

    @Test
    void saysWhatIsWrongWithWhichRowAndForgetsNothing() {
        Map<String, String> rows = row(0, "Instructions", "shared");
        rows.putAll(row(1, "x".repeat(301), "nonsense"));
        rows.put("rows[1].link", "javascript:alert(1)");
        rows.put("rows[1].sharedFrom", "2027-02-30");

        HttpResponse<String> refused = visitor.submit(page, page, rows);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("value=\"Instructions\"", "#rows[1].state", "#rows[1].sharedFrom")
                .doesNotContain("#rows[0]");
        assertThat(Program.json(program.get(api)).path("rows")).isEmpty();
    }

    @Test
    void buttonsChangeThePageAndNotTheList() {
        Map<String, String> rows = row(0, "Instructions", "shared");
        rows.put("add", "1");

        assertThat(visitor.submit(page, page, rows).body()).contains("value=\"Instructions\"", "rows[1].title");
        assertThat(Program.json(program.get(api)).path("rows")).isEmpty();
    }

    @Test
    void aRowIsRemovedWhenItIsSaved() {
        program.post(api + "/rows", SLIDES);
        Map<String, String> asked = shown();
        asked.put("remove", "0");

        String marked = visitor.submit(page, page, asked).body();
        assertThat(marked).contains("Removed when you save", "Keep it");
        assertThat(Program.json(program.get(api)).path("rows")).hasSize(1);

        Map<String, String> saved = shown();
        saved.put("rows[0]._removed", "true");
        visitor.submit(page, page, saved);
        assertThat(Program.json(program.get(api)).path("rows")).isEmpty();
    }

    @Test
    void twoWhoChangeTheSameRowAreToldAndLoseNothing() {
        program.post(api + "/rows", SLIDES);
        Map<String, String> mine = shown();
        mine.put("rows[0].title", "My title");
        change("Their title");

        HttpResponse<String> clash = visitor.submit(page, page, mine);

        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body())
                .contains("Somebody else has changed the same rows", "My title", "Their title", "Take theirs");
        assertThat(title(0)).isEqualTo("Their title");

        Map<String, String> again = fields(clash.body());
        again.put("rows[0].title", "My title");
        assertThat(visitor.submit(page, page, again).statusCode()).isEqualTo(302);
        assertThat(title(0)).isEqualTo("My title");
    }

    @Test
    void whoOnlyLookedOverwritesNobody() {
        program.post(api + "/rows", SLIDES);
        Map<String, String> mine = shown();
        mine.putAll(row(1, "Another", "draft"));
        change("Their title");

        assertThat(visitor.submit(page, page, mine).statusCode()).isEqualTo(302);
        assertThat(title(0)).isEqualTo("Their title");
        assertThat(title(1)).isEqualTo("Another");
    }

    @Test
    void aRowThatSomebodyRemovedComesBackOnlyWhenAskedAgain() {
        program.post(api + "/rows", SLIDES);
        Map<String, String> mine = shown();
        mine.put("rows[0].title", "My title");
        program.send("DELETE", api + "/rows/" + id(), null, "If-Match", "*");

        HttpResponse<String> clash = visitor.submit(page, page, mine);

        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("Somebody has removed this row meanwhile");
        Map<String, String> again = fields(clash.body());
        again.put("rows[0].title", "My title");
        visitor.submit(page, page, again);
        assertThat(title(0)).isEqualTo("My title");
    }

    @Test
    void eightWhoAddAtTheSameMomentAllGetTheirRows() throws Exception {
        ExecutorService eight = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(() -> program.post(api + "/rows", SLIDES).statusCode());
            }
            for (Future<Integer> answer : eight.invokeAll(all)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        } finally {
            eight.shutdown();
        }
        assertThat(Program.json(program.get(api)).path("rows")).hasSize(8);
    }

    @Test
    void figuresFollowWhatIsTyped() {
        Map<String, String> rows = row(0, "Instructions", "shared");
        rows.putAll(row(1, "Half a row", ""));

        assertThat(visitor.submit(page, page + "/figures", rows).body())
                .contains("Shared: 1")
                .doesNotContain("<html");
        assertThat(Program.json(program.get(api)).path("rows")).isEmpty();
    }

    @Test
    void rowsAreCopiedFromAnEarlierRoundWithTheirDaysMoved() {
        program.post(
                api + "/rows",
                SLIDES.replace(
                        "\"draft\"", "\"shared\", \"sharedFrom\": \"2027-08-25\", \"link\": \"https://a.example/\""));
        String later = program.post("/api/collaboratives", Program.beginning("Next round", "2028-09-06"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/api", "");
        String next = later + "/materials";
        String from = board.substring(board.lastIndexOf('/') + 1) + "_0";

        assertThat(visitor.get(next).body()).contains("Copy the rows of", "Smooth access", from);
        assertThat(visitor.submit(next, next, new LinkedHashMap<>(Map.of("copy", "1", "from", from)))
                        .body())
                .contains("value=\"Slides\"", "value=\"2028-08-30\"");
        assertThat(visitor.submit(next, next, Map.of("copy", "1", "from", UUID.randomUUID() + "_0"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing",
        "/workshops/1/materials",
        "/gaps/1/matrix",
        "/workshops/5/matrix",
        "/workshops/0/matrix",
        "/matrix",
        "/gaps/4/sessions"
    })
    void whatIsNoListIsNotFound(String path) {
        assertThat(visitor.get(board + path).statusCode()).isEqualTo(404);
    }

    @Test
    void strangersFindNothingAndReadersChangeNothing() {
        String stranger = TestPeople.somebody(people, Role.organiser);
        people.withdraw(stranger, Role.organiser, null);
        Visitor outside = new Visitor(port);
        outside.signIn(stranger, stranger);
        assertThat(outside.get(page).statusCode()).isEqualTo(404);

        String owner = TestPeople.somebody(people);
        people.assign(owner, Role.process_owner, UUID.fromString(board.substring(board.lastIndexOf('/') + 1)));
        program.post(api + "/rows", SLIDES);
        Visitor reader = new Visitor(port);
        reader.signIn(owner, owner);
        assertThat(reader.get(page).body()).contains("Slides").doesNotContain("Save", "<select");
        assertThat(reader.submit("/", page, row(0, "Mine", "shared")).statusCode())
                .isEqualTo(403);
        assertThat(new Program(port, owner).post(api + "/rows", SLIDES).statusCode())
                .isEqualTo(403);
    }

    @Test
    void coachesKeepTheListsThatAreTheirsToo() {
        String coach = TestPeople.somebody(people);
        people.assign(coach, Role.coach, UUID.fromString(board.substring(board.lastIndexOf('/') + 1)));
        Program coaching = new Program(port, coach);

        assertThat(coaching.post(api + "/rows", SLIDES).statusCode()).isEqualTo(201);
        assertThat(coaching.post(api.replace("materials", "quotes") + "/rows", "[]")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aListOfACancelledCollaborativeIsOnlyRead() {
        program.post(api + "/rows", SLIDES);
        program.post(api.replace("/lists/materials", "/cancel"), "{\"reason\": \"No money\"}");

        assertThat(program.post(api + "/rows", SLIDES).statusCode()).isEqualTo(409);
        assertThat(visitor.get(page).body()).contains("Slides").doesNotContain(">Save<");
    }

    @Test
    void programsSayWhichVersionTheyHaveSeen() {
        JsonNode added =
                Program.json(program.post(api + "/rows", SLIDES)).path("rows").path(0);
        String row = api + "/rows/" + added.path("id").asLong();
        String changed = SLIDES.substring(1, SLIDES.length() - 1).replace("Slides", "New slides");

        assertThat(program.send("PUT", row, changed).statusCode()).isEqualTo(428);
        assertThat(program.send("PUT", row, changed, "If-Match", "\"7\"").statusCode())
                .isEqualTo(412);
        assertThat(program.send("PUT", row, changed, "If-Match", "\"0\"").statusCode())
                .isEqualTo(200);
        assertThat(program.send("DELETE", row, null, "If-Match", "\"0\"").statusCode())
                .isEqualTo(412);
        assertThat(title(0)).isEqualTo("New slides");
        assertThat(program.send("DELETE", row, null, "If-Match", "\"1\"").statusCode())
                .isEqualTo(204);
        assertThat(Program.json(program.get(api)).path("rows")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{}]",
                "[{\"title\": {\"a\": 1}}]",
                "[{\"title\": \"x\", \"kind\": 0, \"forWhom\": \"everybody\", \"state\": \"draft\"}]",
                "[{\"title\": \"x\", \"kind\": \"slides\", \"forWhom\": \"everybody\", \"state\": \"draft\","
                        + " \"sharedFrom\": \"1.2.2027\"}]",
                "[null]",
                "{}",
                "nonsense"
            })
    void badRowsAreRefusedWithAReason(String rows) {
        HttpResponse<String> refused = program.post(api + "/rows", rows);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).doesNotContain("Exception");
        assertThat(Program.json(program.get(api)).path("rows")).isEmpty();
    }

    @Test
    void aListHasAnEnd() {
        String many = "[" + (SLIDES.substring(1, SLIDES.length() - 1) + ",").repeat(300);

        assertThat(program.post(api + "/rows", many.substring(0, many.length() - 1) + "]")
                        .statusCode())
                .isEqualTo(201);
        assertThat(program.post(api + "/rows", SLIDES).statusCode()).isEqualTo(400);
        assertThat(visitor.submit(page, page, shown()).statusCode()).isEqualTo(302);
    }

    private static Map<String, String> row(int index, String title, String state) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("rows[" + index + "].title", title);
        row.put("rows[" + index + "].kind", "instruction");
        row.put("rows[" + index + "].forWhom", "everybody");
        row.put("rows[" + index + "].state", state);
        return row;
    }

    /** What a browser would send if nothing was changed on the page. */
    private Map<String, String> shown() {
        return fields(visitor.get(page).body());
    }

    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = Pattern.compile("<input[^>]*?name=\"(rows[^\"]+)\"[^>]*?value=\"([^\"]*)\"")
                .matcher(page);
        while (input.find()) {
            fields.put(input.group(1), input.group(2));
        }
        Matcher choice = Pattern.compile(
                        "<select[^>]*?name=\"(rows[^\"]+)\"[^>]*>(?:(?!</select>).)*?value=\"(\\w*)\" selected",
                        Pattern.DOTALL)
                .matcher(page);
        while (choice.find()) {
            fields.put(choice.group(1), choice.group(2));
        }
        return fields;
    }

    private void change(String title) {
        String row = SLIDES.substring(1, SLIDES.length() - 1).replace("Slides", title);
        program.send("PUT", api + "/rows/" + id(), row, "If-Match", "*");
    }

    private long id() {
        return Program.json(program.get(api)).path("rows").path(0).path("id").asLong();
    }

    private String title(int index) {
        return Program.json(program.get(api))
                .path("rows")
                .path(index)
                .path("fields")
                .path("title")
                .asText();
    }
}
