package fi.lapimurto.collaborative.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Visitor;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LapimurtoTest
class PagesTests {

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private String organiser;
    private Visitor visitor;

    @BeforeEach
    void anOrganiser() {
        organiser = TestPeople.somebody(people, Role.organiser);
        visitor = signedIn(organiser);
    }

    @Test
    void leadsEachRoleOn() {
        assertThat(visitor.get("/").body()).contains("Start a collaborative", "processStart=collaborative");
        assertThat(start(Role.process_owner)).contains("Open Cockpit").doesNotContain("Start a collaborative");
        assertThat(start(Role.admin)).contains("Open People").doesNotContain("/collaboratives");
        assertThat(start()).contains("you have no role yet");
        assertThat(new Visitor(port).get("/").statusCode()).isEqualTo(302);
    }

    private String start(Role... roles) {
        return signedIn(TestPeople.somebody(people, roles)).get("/").body();
    }

    @Test
    void startsACollaborativeOnAPage() {
        String board = open("Smooth access");

        assertThat(visitor.get(board).body())
                .contains("Smooth access", "0 of 13 steps finished", "Agree", "Open the task", "Skip this step");
        assertThat(visitor.get("/collaboratives").body()).contains(board);
        assertThat(visitor.get("/").body()).contains(board, "/tasks/");
    }

    @Test
    void aPagePastTheEndIsTheLastPage() {
        String board = open("Smooth access");

        assertThat(visitor.get("/collaboratives?page=500").body()).contains(board);
        assertThat(visitor.get("/collaboratives?page=-3").body()).contains(board);
    }

    @Test
    void asksWhyTheFirstWorkshopIsOnASunday() {
        Map<String, String> sunday = new HashMap<>(Map.of(
                "name", "Smooth access", "level", "regional", "language", "en", "firstWorkshopDay", "2027-09-05"));

        HttpResponse<String> asked = visitor.submit("/collaboratives/new", "/collaboratives", sunday);

        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("id=\"deviationReason\"", "2027-09-05");
        sunday.put("deviationReason", "The hall is free then");
        assertThat(visitor.submit("/collaboratives/new", "/collaboratives", sunday)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void keepsWhatWasEnteredAndSaysWhatIsWrong() {
        HttpResponse<String> refused = visitor.submit(
                "/collaboratives/new",
                "/collaboratives",
                Map.of("name", "<script>alert(1)</script>", "level", "regional", "language", "fi"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "#firstWorkshopDay", "This is needed.")
                .doesNotContain("<script>");
    }

    @Test
    void showsScriptsAsText() {
        String board = open("<script>alert(1)</script>");

        skip(board, 1, "<img src=x onerror=alert(1)>");

        assertThat(visitor.get(board).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<script>", "<img src=x");
    }

    @Test
    void skipsAndReopensWithAReason() {
        String board = open("Smooth access");

        skip(board, 1, " ");
        assertThat(visitor.get(board).body()).contains("role=\"alert\"", "Say why, in a few words.");
        skip(board, 1, "x".repeat(10_000));
        assertThat(visitor.get(board).body()).contains("Too long: at most 2,000 characters.", "x".repeat(10_000));
        skip(board, 1, "Agreed elsewhere");
        assertThat(visitor.get(board).body()).contains("It has been skipped.", "Agreed elsewhere", "Open again");
        skip(board, 1, "Once more");
        assertThat(visitor.get(board).body()).contains("This task is not open");
        visitor.submit(board, board + "/items/collaborative-agree-commission/0/reopen", Map.of("reason", "Too early"));
        assertThat(visitor.get(board).body()).contains("It is open again", "opened again", "Too early");
    }

    @Test
    void cancels() {
        String board = open("Smooth access");

        visitor.submit(board, board + "/cancel", Map.of("reason", "No money"));

        assertThat(visitor.get(board).body())
                .contains("Why it was cancelled", "No money")
                .doesNotContain("Skip this step", "Change the timetable");
    }

    @Test
    void hidesWhatIsNotTheReaders() {
        String board = open("Smooth access");
        Visitor other = signedIn(TestPeople.somebody(people, Role.organiser));

        for (String page : List.of("", "/workshops", "/people")) {
            assertThat(other.get(board + page).statusCode()).isEqualTo(404);
        }
        assertThat(changes(other, board)).containsOnly(404);
        assertThat(other.get("/collaboratives").body()).doesNotContain(board);
        assertThat(visitor.get("/collaboratives/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        HttpResponse<String> noId = visitor.get("/collaboratives/no-id");
        assertThat(noId.statusCode()).isEqualTo(404);
        assertThat(noId.body()).contains("Not found", "Go to My work").doesNotContain("Exception");
    }

    @Test
    void letsReadersReadOnly() {
        String board = open("Smooth access");
        Visitor reader = signedIn(TestPeople.somebody(people, Role.process_owner));

        assertThat(reader.get(board).body())
                .contains("Smooth access")
                .doesNotContain("Skip this step", "Change the timetable", "Cancel the collaborative");
        assertThat(reader.get(board + "/workshops").statusCode()).isEqualTo(403);
        assertThat(changes(reader, board)).containsOnly(403);
    }

    private List<Integer> changes(Visitor by, String board) {
        Map<String, String> why = Map.of("reason", "Because", "login", "someone", "role", "coach");
        return List.of(
                        "/steps/1/skip",
                        "/items/x/0/reopen",
                        "/cancel",
                        "/info-session/bring-forward",
                        "/workshops",
                        "/people/give",
                        "/people/withdraw")
                .stream()
                .map(action -> by.submit("/", board + action, why).statusCode())
                .toList();
    }

    @Test
    void takesNothingWithoutThePagesToken() {
        String board = open("Smooth access");
        HttpResponse<String> forged = visitor.send(visitor.request(board + "/cancel")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("reason=forged")));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(visitor.get(board).body()).contains("Cancel the collaborative");
    }

    @Test
    void endsWithTheRole() {
        String board = open("Smooth access");
        UUID id = UUID.fromString(board.substring(board.lastIndexOf('/') + 1));
        people.assign(TestPeople.somebody(people), Role.organiser, id);
        people.assign(TestPeople.somebody(people), Role.organiser, id);
        visitor.get(board);

        people.withdraw(organiser, Role.organiser, id);

        assertThat(visitor.get(board).statusCode()).isEqualTo(404);
    }

    @Test
    void changesTheTimetable() {
        String board = open("Smooth access");
        String page = board + "/workshops";
        assertThat(visitor.get(page).body()).contains("14 weeks after the workshop before", "2027-09-01");

        HttpResponse<String> wrong = visitor.submit(page, page, timetable("2027-12-01", "2027-09-01", "Hall taken"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains(
                        "#workshops[1].firstDay", "Workshop 2 must begin after workshop 1", "Hall taken", "2027-12-01");

        HttpResponse<String> noReason = visitor.submit(page, page, timetable("2027-09-01", "2027-12-01", ""));
        assertThat(noReason.body()).contains("reason-wrong", "Say why");

        Map<String, String> another = timetable("2027-09-01", "2027-12-01", "Hall taken");
        another.put("add", "1");
        assertThat(visitor.submit(page, page, another).body()).contains("workshops[2].firstDay", "Hall taken");

        Map<String, String> fewer = timetable("2027-09-01", "2027-12-01", "Hall taken");
        fewer.put("workshops[2].firstDay", "2028-02-01");
        fewer.put("remove", "0");
        assertThat(visitor.submit(page, page, fewer).body())
                .contains("2028-02-01", "2027-12-01")
                .doesNotContain("2027-09-01", "workshops[2]");

        HttpResponse<String> saved = visitor.submit(page, page, timetable("2027-09-08", "2027-12-10", "Hall taken"));
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(visitor.get(page).body())
                .contains("The timetable has been saved.", "13 weeks and 2 days after the workshop before");
        Map<String, String> late = timetable("2027-09-15", "2027-12-15", "Hall taken");
        late.put("version", "0");
        assertThat(visitor.submit(page, page, late).statusCode()).isEqualTo(409);
    }

    private static Map<String, String> timetable(String first, String second, String reason) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("workshops[0].firstDay", first);
        fields.put("workshops[0].days", "2");
        fields.put("workshops[0].delivery", "on_site");
        fields.put("workshops[1].firstDay", second);
        fields.put("workshops[1].days", "1");
        fields.put("workshops[1].delivery", "remote");
        fields.put("workshops[1].remoteReason", "An epidemic");
        fields.put("reason", reason);
        fields.put("previewed", first + "/2 " + second + "/1");
        return fields;
    }

    @Test
    void givesRoles() {
        String page = open("Smooth access") + "/people";
        String coach = TestPeople.somebody(people);

        assertThat(visitor.submit(page, page + "/give", Map.of("login", "nobody-such", "role", "coach"))
                        .body())
                .contains("There is nobody with the user name nobody-such.", "value=\"nobody-such\"");
        visitor.submit(page, page + "/give", Map.of("login", coach, "role", "coach"));
        assertThat(visitor.get(page).body()).contains("The role has been given.", "Person " + coach);
        visitor.submit(page, page + "/withdraw", Map.of("login", coach, "role", "coach"));
        assertThat(visitor.get(page).body()).doesNotContain("Person " + coach);
        assertThat(visitor.submit(page, page + "/withdraw", Map.of("login", organiser, "role", "organiser"))
                        .body())
                .contains("There must be at least one organiser");
    }

    private void skip(String board, int step, String reason) {
        visitor.submit(board, board + "/steps/" + step + "/skip", Map.of("reason", reason));
    }

    private String open(String name) {
        HttpResponse<String> opened = visitor.submit(
                "/collaboratives/new",
                "/collaboratives",
                Map.of("name", name, "level", "regional", "language", "en", "firstWorkshopDay", "2027-09-01"));
        assertThat(opened.statusCode()).isEqualTo(302);
        return opened.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private Visitor signedIn(String login) {
        Visitor someone = new Visitor(port);
        someone.signIn(login, login);
        return someone;
    }
}
