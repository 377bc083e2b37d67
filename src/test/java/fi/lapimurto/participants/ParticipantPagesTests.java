package fi.lapimurto.participants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.StatementCounter;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.sheet.SheetRow;
import fi.lapimurto.sheet.web.TableFile;
import fi.lapimurto.sheet.web.TableFile.Table;
import fi.lapimurto.team.SampleTeams;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages and the API of participant lists: who sees what, what is refused, and that nothing is half-written. */
@LapimurtoTest
class ParticipantPagesTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIELD =
            Pattern.compile("name=\"(rows\\[\\d+]\\.(?:_id|_version|_was))\" value=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    Story story;

    @Autowired
    Teams teams;

    @Autowired
    People people;

    @Autowired
    ParticipantSheets sheets;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    StatementCounter statements;

    @LocalServerPort
    int port;

    @Test
    void aContactWritesAListAndSeesWhatItLacks() {
        Team team = team("Written");
        String contact = SampleLists.contact(people, team);
        Visitor visitor = signedIn(contact);

        String page = visitor.get(path(team)).body();
        // The member whom the team knows stands there already.
        assertThat(page).contains("Carla Contact", "Harbour Health", "Carla Contact lacks:");

        Map<String, String> fields = hidden(page);
        SampleLists.person("Carla Contact").forEach((name, value) -> fields.put("rows[0]." + name, first(value)));
        SampleLists.person("Anna Aalto").forEach((name, value) -> fields.put("rows[1]." + name, first(value)));
        HttpResponse<String> saved = visitor.submit(path(team), path(team), fields);
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(sheets.open(team.id(), 1, contact).rows())
                .extracting(it -> it.content().name())
                .containsExactly("Carla Contact", "Anna Aalto");
        assertThat(visitor.get(path(team)).body())
                .contains("The list has been saved", "People 2", "2 people come; a team usually has 5 to 8.")
                .doesNotContain("lacks:");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsKept() {
        Team team = team("Wrong");
        String contact = SampleLists.contact(people, team);
        SampleLists.fill(sheets, team, 1, contact, SampleLists.person("Anna"));
        Visitor visitor = signedIn(contact);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("rows[1].name", "Bertta");
        fields.put("rows[2].name", "");
        fields.put("rows[2].email", "nonsense");
        fields.put("rows[3].name", "Cecilia");
        fields.put("rows[3].lodgingNights", "99");
        fields.put("rows[3].telephone", "call me");
        fields.put("rows[4].name", "Daavid");
        fields.put("rows[4].days", "9");
        fields.put("rows[5].name", "Eeva");
        fields.put("rows[5].email", "ANNA@example.org");

        HttpResponse<String> refused = visitor.submit(path(team), path(team), fields);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("This is not an e-mail address.", "The number is too large.", "not a telephone number")
                .contains("The workshop has 2 days.", "Another person on the list has the same e-mail address.")
                .contains("value=\"Bertta\"");
        assertThat(sheets.open(team.id(), 1, contact).rows()).hasSize(1);
    }

    @Test
    void twoWhoChangeTheSameRowAreTold() {
        Team team = team("Clash");
        String contact = SampleLists.contact(people, team);
        SampleLists.fill(sheets, team, 1, contact, SampleLists.person("Anna"));
        Visitor visitor = signedIn(contact);
        Map<String, String> fields = hidden(visitor.get(path(team)).body());
        SampleLists.person("Anna", "specialDiet", "Mine")
                .forEach((name, it) -> fields.put("rows[0]." + name, first(it)));

        SheetRow<Attendee> row = sheets.open(team.id(), 1, contact).rows().get(0);
        sheets.save(
                team.id(),
                1,
                List.of(SampleLists.changed(row, SampleLists.person("Anna", "specialDiet", "Theirs"))),
                contact);

        HttpResponse<String> clash = visitor.submit(path(team), path(team), fields);
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("Somebody else has changed the same rows", "Theirs", "value=\"Mine\"");
        assertThat(sheets.open(team.id(), 1, contact).rows().get(0).content().specialDiet())
                .isEqualTo("Theirs");
    }

    @Test
    void aFileIsShownFirstAndKeptOnlyWhenItIsSaved() throws IOException {
        Team team = team("File");
        String contact = SampleLists.contact(people, team);
        SampleLists.fill(sheets, team, 1, contact, SampleLists.person("Anna Aalto"));
        Visitor visitor = signedIn(contact);
        byte[] file = TableFile.xlsx(List.of(new Table(
                "A",
                List.of(
                        List.of(
                                "Nimi",
                                "Work e-mail",
                                "Erityisruokavalio",
                                "Illallinen",
                                "Kieli",
                                "Osallistumispäivät"),
                        List.of("Anna Aalto", "anna.aalto@example.org", "Pähkinät", "kyllä", "suomi", "1, 2"),
                        List.of("Bertta Berg", "bertta@example.org", "", "ei", "Swedish", "2")))));

        HttpResponse<String> read = upload(visitor, team, file);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(read.body()).contains("2 rows were read", "Bertta Berg", "Pähkinät");
        assertThat(sheets.open(team.id(), 1, contact).rows()).hasSize(1);
    }

    @Test
    void aBadFileIsRefusedOnThePageWithItsReason() throws IOException {
        Team team = team("Bad file");
        String contact = SampleLists.contact(people, team);
        Visitor visitor = signedIn(contact);
        int before = sheets.open(team.id(), 1, contact).rows().size();

        assertRefused(upload(visitor, team, new byte[0]), "Choose a file first|The file has no rows");
        assertThat(upload(visitor, team, "Nimi;Henkilötunnus\nA;1\n".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("not read from the file: “Henkilötunnus”");
        assertRefused(upload(visitor, team, "Name;Nimi\nA;B\n".getBytes(StandardCharsets.UTF_8)), "“Name” twice");
        assertRefused(upload(visitor, team, "Unit\nA\n".getBytes(StandardCharsets.UTF_8)), "no column “Name”");
        assertRefused(upload(visitor, team, "Name;Unit\n=A1;B\n".getBytes(StandardCharsets.UTF_8)), "formula");
        assertRefused(upload(visitor, team, new byte[3_000_000]), "too large: at most 1000 kB");
        assertRefused(upload(visitor, team, new byte[] {'P', 'K', 3, 4, 5}), "cannot be read");
        assertThat(sheets.open(team.id(), 1, contact).rows()).hasSize(before);
    }

    @Test
    void programsAddChangeRemoveAndImport() throws Exception {
        Team team = team("Program");
        String contact = SampleLists.contact(people, team);
        SampleLists.fill(sheets, team, 1, contact);
        String rows = "/api" + path(team) + "/rows";

        HttpResponse<String> added = call(
                contact,
                "POST",
                rows,
                JSON.writeValueAsString(List.of(SampleLists.person("Anna"), SampleLists.person("Bertta"))),
                null);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        JsonNode first = JSON.readTree(added.body()).path("rows").path(0);
        assertThat(call(contact, "POST", rows, "[{\"name\":\"C\"},{\"email\":\"x\"}]", null)
                        .statusCode())
                .isEqualTo(400);

        String row = rows + "/" + first.path("id").asText();
        String anna = JSON.writeValueAsString(SampleLists.person("Anna", "specialDiet", "Fish"));
        assertThat(call(contact, "PUT", row, anna, null).statusCode()).isEqualTo(428);
        assertThat(call(contact, "PUT", row, anna, "\"7\"").statusCode()).isEqualTo(412);
        assertThat(call(contact, "PUT", row, anna, "\"0\"").statusCode()).isEqualTo(200);
        assertThat(call(contact, "DELETE", row, null, "\"0\"").statusCode()).isEqualTo(412);
        assertThat(call(contact, "DELETE", row, null, "*").statusCode()).isEqualTo(204);
        assertThat(call(contact, "DELETE", row, null, "*").statusCode()).isEqualTo(404);

        Visitor program = new Visitor(port);
        byte[] csv = "Name;Dinner\nBertta;x\nUusi;maybe\n".getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder put = program.request("/api" + path(team) + "/file")
                .header("Authorization", basic(contact))
                .header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofByteArray(csv));
        HttpResponse<String> refused = program.send(put);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("rows[1].dinner").doesNotContain("Exception");
        assertThat(sheets.open(team.id(), 1, contact).rows()).hasSize(1);
        byte[] good = "Name;Dinner\nBertta;x\nUusi;ei\n".getBytes(StandardCharsets.UTF_8);
        assertThat(program.send(put.PUT(BodyPublishers.ofByteArray(good))).statusCode())
                .isEqualTo(200);
        assertThat(sheets.open(team.id(), 1, contact).rows()).hasSize(2);
    }

    @Test
    void everybodySeesWhatIsTheirsAndNothingElse() {
        Team team = team("Whose");
        Team other = repetition.inTransaction(
                () -> teams.admit(Story.ORGANISER, SampleTeams.team(collaborative(team), "Another")));
        String contact = SampleLists.contact(people, team);
        SampleLists.fill(
                sheets,
                team,
                1,
                contact,
                SampleLists.person("Anna Aalto", "specialDiet", "Secret nuts", "lodgingNights", 0));
        String member = SampleLists.with(people, Role.team_member, team);
        String coach = SampleLists.with(people, Role.coach, team);
        String otherContact = SampleLists.contact(people, other);
        String otherCoach = SampleLists.with(people, Role.coach, other);
        String outsider = TestPeople.somebody(people, Role.organiser);
        String owner = TestPeople.somebody(people, Role.process_owner);
        String venue = "/collaboratives/" + team.collaborativeId() + "/workshops/1/participants";

        for (String by : List.of(contact, Story.ORGANISER)) {
            assertThat(signedIn(by).get(path(team)).body()).contains("Anna Aalto", "Secret nuts");
            assertThat(get(by, "/api" + path(team)).body()).contains("Secret nuts");
            assertThat(get(by, path(team) + "/file.csv").statusCode()).isEqualTo(200);
        }
        for (String by : List.of(member, coach)) {
            assertThat(signedIn(by).get(path(team)).body())
                    .contains("Anna Aalto", "Nurse")
                    .doesNotContain("Secret nuts", "anna.aalto@example.org", "040 123");
            assertThat(get(by, "/api" + path(team)).body())
                    .contains("Anna Aalto")
                    .doesNotContain("Secret nuts", "anna.aalto@example.org");
            assertThat(get(by, "/api" + path(team) + "/file.csv").statusCode()).isEqualTo(403);
            assertThat(get(by, "/api" + path(team) + "/file.xlsx").statusCode()).isEqualTo(403);
            assertThat(get(by, path(team) + "/file.csv").statusCode()).isEqualTo(403);
            assertThat(call(by, "POST", "/api" + path(team) + "/rows", "[{\"name\":\"X\"}]", null)
                            .statusCode())
                    .isEqualTo(403);
        }
        for (String by : List.of(otherContact, otherCoach, outsider, owner)) {
            for (String path : List.of(
                    path(team), "/api" + path(team), path(team) + "/file.xlsx", "/api" + path(team) + "/file.csv")) {
                assertThat(get(by, path).statusCode()).as(by + " " + path).isEqualTo(404);
            }
            assertThat(call(by, "POST", "/api" + path(team) + "/rows", "[{\"name\":\"X\"}]", null)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(get(contact, "/teams/" + UUID.randomUUID() + "/workshops/1/participants")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(contact, "/teams/" + team.id() + "/workshops/7/participants")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(Story.ORGANISER, venue).body())
                .contains("Whose", "Secret nuts")
                .doesNotContain("Anna Aalto");
        for (String by : List.of(contact, member, coach, otherContact, otherCoach, outsider, owner)) {
            for (String path : List.of(venue, "/api" + venue, venue + "/file.xlsx", "/api" + venue + "/file.xlsx")) {
                assertThat(get(by, path).statusCode()).as(by + " " + path).isIn(403, 404);
                assertThat(get(by, path).body()).doesNotContain("Secret nuts");
            }
        }
        assertThat(new Visitor(port).get(path(team)).statusCode()).isEqualTo(302);
    }

    @Test
    void theVenueGetsNumbersAndNamesForTheRoomsOnly() throws Exception {
        Team team = team("Venue");
        Collaborative here = collaborative(team);
        Team other =
                repetition.inTransaction(() -> teams.admit(Story.ORGANISER, SampleTeams.team(here, "Venue other")));
        SampleLists.fill(
                sheets,
                team,
                1,
                Story.ORGANISER,
                SampleLists.person("Anna", "specialDiet", "Gluten-free", "lodgingNights", 2),
                SampleLists.person("Bertta", "specialDiet", "gluten-free ", "lodgingNights", 0, "days", List.of(2)));
        SampleLists.fill(
                sheets,
                other,
                1,
                Story.ORGANISER,
                SampleLists.person("Cecilia", "specialDiet", "Vegan", "arrivesEveningBefore", "yes"));
        String venue = "/collaboratives/" + here.id() + "/workshops/1/participants";

        String page = get(Story.ORGANISER, venue).body();
        assertThat(page)
                .contains("Lists given: 0 of 2 teams", "People 3", "Day 1: 2", "Day 2: 3", "Dinner 3")
                .contains("People who stay 2, nights 3", "Arriving the evening before 1")
                .doesNotContain("Bertta", "@example.org");
        JsonNode counts = JSON.readTree(get(Story.ORGANISER, "/api" + venue).body());
        assertThat(counts.path("diets").toString())
                .isEqualTo("[{\"what\":\"Gluten-free\",\"people\":2},{\"what\":\"Vegan\",\"people\":1}]");
        assertThat(get(Story.ORGANISER, venue + "/file.xlsx").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        it -> assertThat(it).startsWith("attachment").contains(".xlsx"));
        assertThat(get(Story.ORGANISER, "/collaboratives/" + here.id() + "/workshops/2/participants")
                        .body())
                .contains("No list has been asked for yet");
        assertThat(get(Story.ORGANISER, "/collaboratives/" + here.id() + "/workshops/9/participants")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPageTakesAsManyStatementsForManyPeopleAsForOne() {
        Team team = team("Statements");
        Collaborative here = collaborative(team);
        Visitor visitor = signedIn(Story.ORGANISER);
        String venue = "/collaboratives/" + here.id() + "/workshops/1/participants";
        visitor.get(path(team));
        visitor.get(venue);
        long listOfOne = counted(visitor, path(team));
        long venueOfOne = counted(visitor, venue);
        SampleLists.fillWithFive(sheets, team, 1, Story.ORGANISER);
        for (int i = 0; i < 5; i++) {
            String name = "More " + i;
            Team more = repetition.inTransaction(() -> teams.admit(Story.ORGANISER, SampleTeams.team(here, name)));
            SampleLists.fill(sheets, more, 1, Story.ORGANISER, SampleLists.person("A" + i));
        }
        // One more for the name of who changed the list.
        assertThat(counted(visitor, path(team))).isLessThanOrEqualTo(listOfOne + 1);
        assertThat(counted(visitor, venue)).isLessThanOrEqualTo(venueOfOne);
        assertThat(listOfOne).isLessThan(30);
        assertThat(venueOfOne).isLessThan(25);
    }

    private long counted(Visitor visitor, String path) {
        long before = statements.count();
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
        return statements.count() - before;
    }

    private Team team(String name) {
        Collaborative here = story.prepared("Lists of " + name);
        story.skip(here, "Step09_PrepareMatrixAndLists");
        people.chooseLanguage(Story.ORGANISER, "en");
        return repetition.inTransaction(() -> teams.admit(Story.ORGANISER, SampleTeams.team(here, name)));
    }

    @Autowired
    fi.lapimurto.collaborative.Collaboratives collaboratives;

    private Collaborative collaborative(Team team) {
        return collaboratives.get(team.collaborativeId());
    }

    private Visitor signedIn(String login) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        return visitor;
    }

    private HttpResponse<String> get(String login, String path) {
        return path.startsWith("/api")
                ? call(login, "GET", path, null, null)
                : signedIn(login).get(path);
    }

    private HttpResponse<String> call(String login, String method, String path, String json, String ifMatch) {
        Visitor program = new Visitor(port);
        HttpRequest.Builder request = program.request(path)
                .header("Authorization", basic(login))
                .header("Content-Type", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return program.send(request);
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + login).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> upload(Visitor visitor, Team team, byte[] file) throws IOException {
        Matcher token = TOKEN.matcher(visitor.get(path(team)).body());
        assertThat(token.find()).isTrue();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token.group(1)
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return visitor.send(visitor.request(path(team) + "/file")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void assertRefused(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).containsPattern(reason).doesNotContain("Exception");
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELD.matcher(page).results().forEach(it -> fields.put(it.group(1), it.group(2)));
        return fields;
    }

    private static String first(Object value) {
        return value instanceof List<?> list ? String.valueOf(list.get(0)) : String.valueOf(value);
    }

    private static String path(Team team) {
        return "/teams/" + team.id() + "/workshops/1/participants";
    }
}
