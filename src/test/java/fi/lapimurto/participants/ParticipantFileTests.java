package fi.lapimurto.participants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.People;
import fi.lapimurto.sheet.web.SampleWorkbook;
import fi.lapimurto.team.SampleTeams;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists of participants as people's own spreadsheets have them. */
@LapimurtoTest
class ParticipantFileTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MAC = Charset.forName("x-MacRoman");

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

    @LocalServerPort
    int port;

    /** One team for all tests; each begins with an empty list. */
    private static Team team;

    @BeforeEach
    void aTeamWithAnEmptyList() {
        if (team == null) {
            Collaborative here = story.prepared("Files of participants");
            story.skip(here, "Step09_PrepareMatrixAndLists");
            team = repetition.inTransaction(() -> teams.admit(Story.ORGANISER, SampleTeams.team(here, "Files")));
        }
        people.chooseLanguage(Story.ORGANISER, "en");
        SampleLists.fill(sheets, team, 1, Story.ORGANISER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name;Email\nMaria Example;maria@example.org\u00a0\n",
                "Name;Email\u00a0\nMaria Example;maria@example.org\n",
                "Name;Email\nMaria Example;\u200bmaria@example.org\ufeff\n",
                "N\u00adame;Email\nMaria\u202fExample;maria\u200d@example.org\n\u200b;\u00a0\n",
                "Nimi;Sa\u0308hko\u0308posti\nMaria Example;maria@example.org\n",
                "sep=;\nName;Email\nMaria Example;maria@example.org\n",
                "sep=,\r\nName,Email\r\nMaria Example,maria@example.org\r\n",
                "\ufeff\n\nName\tE-mail\rMaria Example\tmaria@example.org\r",
                "Participants of the autumn\n;;\nName;Mail\nMaria Example;maria@example.org\n",
                "Nro;Name;Work e-mail\n1;Maria Example;maria@example.org\n",
                "Name;Shoe size;Work e-mail\nMaria Example;=A1;maria@example.org\n",
                "Nimi *;Työsähköposti:\nMaria Example;maria@example.org\n",
                "NIMI (pakollinen);s-posti\nMaria Example;maria@example.org\n",
                "För- och efternamn|E-postadress\nMaria Example|maria@example.org\n",
                "\"Name\" ; \"E-mail address\"\n\"Maria Example\" ; \"maria@example.org\"\n"
            })
    void aTextIsReadHoweverItIsWritten(String file) {
        assertMaria(taken(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTextIsReadInEveryCodeThatIsSure() {
        String file = "Nimi;Sähköposti\nMäki Örjan;maki@example.org\n";

        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, WINDOWS)) {
            assertThat(names(taken(file.getBytes(charset)))).containsExactly("Mäki Örjan");
        }
        assertThat(names(taken(file.getBytes(StandardCharsets.UTF_16LE)))).containsExactly("Mäki Örjan");
    }

    @Test
    void aTextThatCanBeReadInTwoWaysIsAskedAbout() {
        for (byte[] file : List.of(
                "Name;Email\rMäki Örjan;maki@example.org\r".getBytes(MAC),
                "Name\nHämäläinen\n".getBytes(MAC),
                "Name\nHämäläinen\n".getBytes(Charset.forName("IBM850")),
                "Name\nИванов\n".getBytes(Charset.forName("windows-1251")),
                "Name\nKovačić\n".getBytes(Charset.forName("windows-1250")))) {
            assertThat(refused(file)).contains("more than one way");
        }
        assertThat(refused("Name;Email\rMäki Örjan;maki@example.org\r".getBytes(MAC)))
                .contains("“MŠki” or “Mäki”");
    }

    @Test
    void anUnknownColumnIsToldAndNotRead() {
        JsonNode list = taken("Nro;Name;Birthday\n1;Maria Example;2.3.1970\n".getBytes(StandardCharsets.UTF_8));

        assertThat(names(list)).containsExactly("Maria Example");
        assertThat(list.path("findings").toString()).contains("“Nro”, “Birthday”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+358\u00a040\u00a01234567", "+358 40 1234567", "358 40 1234567", "＋358 40 1234567"})
    void aTelephoneNumberIsInTheSignsOfAKeyboard(String typed) {
        assertThat(telephone(taken(("Name;Telephone\nMaria;" + typed + "\n").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("+358 40 1234567");
    }

    @Test
    void dashesOfATelephoneNumberArePlain() {
        assertThat(telephone(taken("Name;Telephone\nMaria;040–123 4567\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("040-123 4567");
        assertThat(telephone(taken("Name;Puh.\nMaria;(09) 310.5011\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("(09) 310.5011");
    }

    @Test
    void aNumberThatMayHaveLostItsZeroIsKeptAndAskedAbout() {
        JsonNode list = taken(row("Telephone", "<v>401234567</v>", ""));

        assertThat(telephone(list)).isEqualTo("401234567");
        assertThat(list.path("findings").toString()).contains("401234567", "take the first 0 away?");
        assertThat(telephone(taken(row("Telephone", "<v>3.58401234567E11</v>", ""))))
                .isEqualTo("+358401234567");
        assertThat(telephone(taken("Name;Telephone\nMaria;=\"0401234567\"\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("0401234567");
    }

    @Test
    void aNumberWhereTextIsMeantIsKeptAndAskedAbout() {
        JsonNode list = taken(row("Unit", "<v>12345</v>", ""));

        assertThat(field(list, "unit")).isEqualTo("12345");
        assertThat(list.path("findings").toString()).contains("Row 2, Unit: 12345 is a number in the file");
    }

    @Test
    void whatTheProductFillsInIsTakenWhenItIsSaved() throws IOException {
        Program program = new Program(port, Story.ORGANISER);
        HttpResponse<String> added = program.post(
                "/api/teams/" + team.id() + "/members",
                "{\"name\":\"Oiva\",\"email\":\"oiva@example.org\",\"phone\":\"(09) 310.5011\",\"language\":\"fi\"}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        List<Attendee> members = sheets.open(team.id(), 1, Story.ORGANISER).template("members");

        HttpResponse<String> saved = program.post(
                "/api" + path() + "/rows",
                JSON.copy().setSerializationInclusion(Include.NON_NULL).writeValueAsString(members));

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        assertThat(saved.body()).contains("(09) 310.5011");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<v>1.2</v>", "<v>1.2E0</v>", "<v>1.20</v>"})
    void aNumberOfDaysIsDaysOneAndTwo(String cell) {
        assertThat(days(taken(row("Days", cell, "")))).isEqualTo("[1,2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-2", "1–2", "1, 2", "1,2", "1 ja 2", "1;2", "1.2.", "2 & 1", "1 - 2"})
    void daysAreReadHoweverTheyAreWritten(String days) {
        assertThat(days(taken(("Name\tDays present\nMaria\t" + days + "\n").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("[1,2]");
    }

    @Test
    void daysThatAreNotClearAreRefusedWithWhatToWrite() {
        assertThat(refused(row("Days", "<v>46054</v>", "")))
                .contains("Row 2, Days present", "“46054”", "for example 1, 2")
                .contains("rows[0].days");
        assertThat(refused("Title\n\nName;Days\nMaria;both\n".getBytes(StandardCharsets.UTF_8)))
                .contains("Row 4, Days present", "“both”");
        assertThat(refused("Name;Days\nMaria;1\nOiva;1-3\n".getBytes(StandardCharsets.UTF_8)))
                .contains("Row 3", "rows[1].days");
    }

    @Test
    void aRefusalNamesTheRowOfTheFile() {
        SampleLists.fillWithFive(sheets, team, 1, Story.ORGANISER);

        assertThat(refused("A title\n\nName;E-mail\nMaria;maria@example.org\nOiva;nonsense\n"
                        .getBytes(StandardCharsets.UTF_8)))
                .contains("Row 5, Work e-mail: This is not an e-mail address", "rows[1].email");
    }

    @Test
    void theFirstVisibleSheetWithOurColumnsIsRead() throws IOException {
        String maria = people("Maria Example", "maria@example.org");
        String lists = text("yes") + text("no");
        assertMaria(taken(new SampleWorkbook()
                .sheet("Lists", "state=\"hidden\"", "a.xml", lists)
                .sheet("People", "", "b.xml", maria)
                .file()));
        assertMaria(taken(new SampleWorkbook()
                .sheet("Empty", "", "a.xml", "")
                .sheet("Notes", "", "b.xml", lists)
                .sheet("Old", "state=\"veryHidden\"", "c.xml", people("Nobody", "nobody@example.org"))
                .sheet("People", "", "d.xml", maria)
                .file()));
        assertThat(refused(new SampleWorkbook()
                        .sheet("Hidden", "state=\"hidden\"", "a.xml", maria)
                        .sheet("Notes", "", "b.xml", lists)
                        .file()))
                .contains("“Name”", "“Notes”");
    }

    @Test
    void whatSpreadsheetsPutIntoTextsIsNotRead() {
        assertThat(field(
                        taken(row("Organisation", "<is><t>Made-up_x000D_\ncounty</t></is>", "t=\"inlineStr\"")),
                        "organisation"))
                .isEqualTo("Made-up county");
        assertThat(field(
                        taken(row(
                                "Organisation",
                                "<is><r><t>Made</t></r><r><t>-up</t></r><rPh sb=\"0\" eb=\"1\"><t>ma</t></rPh></is>",
                                "t=\"inlineStr\"")),
                        "organisation"))
                .isEqualTo("Made-up");
        assertThat(field(taken(row("Unit", "<is><t>_x005F_x000D_</t></is>", "t=\"inlineStr\"")), "unit"))
                .isEqualTo("_x000D_");
    }

    @Test
    void emptyCellsCountForNothing() {
        assertThat(names(taken(row("Unit", "", "s=\"1\"></c><c r=\"DI2\" s=\"1\""))))
                .containsExactly("Maria");
        assertThat(field(taken(row("Supervisor", "<is><t>yes\u00a0</t></is>", "t=\"inlineStr\"")), "supervisor"))
                .isEqualTo("yes");
    }

    @Test
    void twoOfOneFileAreNeverOne() {
        assertThat(refused("Name;Work e-mail\r\nMaria Example;clinic@example.org\r\nOiva Example;clinic@example.org\r\n"
                        .getBytes(StandardCharsets.UTF_8)))
                .contains("Row 3, Work e-mail: Another person on the list has the same e-mail address.");
        byte[] namesakes = "Name;Profession\r\nMaria Virtanen;nurse\r\nMaria Virtanen;physician\r\n"
                .getBytes(StandardCharsets.UTF_8);
        for (int time = 0; time < 2; time++) {
            JsonNode list = taken(namesakes);
            assertThat(names(list)).containsExactly("Maria Virtanen", "Maria Virtanen");
            assertThat(list.path("rows").findValuesAsText("profession")).containsExactly("nurse", "physician");
        }
        byte[] turned = "Name;Profession\r\nMaria Virtanen;physician\r\nMaria Virtanen;nurse\r\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(taken(turned).path("rows").findValuesAsText("profession")).containsExactly("nurse", "physician");
    }

    @Test
    void nobodyBecomesSomebodyElse() {
        SampleLists.fill(
                sheets, team, 1, Story.ORGANISER, SampleLists.person("Maria Example", "email", "clinic@example.org"));

        assertThat(refused("Name;E-mail\nOiva Laine;clinic@example.org\n".getBytes(StandardCharsets.UTF_8)))
                .contains("same e-mail address");
        assertThat(refused("Name;E-mail\nOiva Laine;clinic@example.org\nMaria Example;clinic@example.org\n"
                        .getBytes(StandardCharsets.UTF_8)))
                .contains("Row 2");
        assertThat(names(taken("Name;E-mail\nMaria Virtanen;clinic@example.org\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("Maria Virtanen");
    }

    @Test
    void aListThatGoesOutComesBack() throws IOException {
        SampleLists.fill(
                sheets,
                team,
                1,
                Story.ORGANISER,
                SampleLists.person("Maria Example", "telephone", "+358 40 1234567", "specialDiet", "-"),
                SampleLists.person("Oiva Example", "specialDiet", "'=1+1, =2", "unit", "a,=1+1"));
        JsonNode before = JSON.readTree(call("GET", "", null, "en").body()).path("rows");

        for (String language : List.of("en", "fi", "sv")) {
            for (String kind : List.of("csv", "xlsx")) {
                people.chooseLanguage(Story.ORGANISER, language);
                byte[] file = bytes("/file." + kind, language);
                people.chooseLanguage(Story.ORGANISER, "en");
                if (kind.equals("csv")) {
                    assertThat(new String(file, StandardCharsets.UTF_8))
                            .contains(";+358 40 1234567;", ";-;", "a,'=1+1");
                }
                assertThat(taken(file).path("rows")).as(kind).isEqualTo(before);
            }
        }
    }

    @Test
    void theNumbersForTheVenueCanBeAddedUp() throws IOException {
        SampleLists.fillWithFive(sheets, team, 1, Story.ORGANISER);
        String venue = "/api/collaboratives/" + team.collaborativeId() + "/workshops/1/participants/file.xlsx";

        byte[] file = download(venue, "en");

        assertThat(part(file, "xl/worksheets/sheet1.xml")).containsPattern("<c r=\"B2\"[^>]*><v>5</v>");
        assertThat(part(file, "xl/worksheets/sheet2.xml")).containsPattern("<c r=\"B2\"[^>]*><v>1</v>");
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertMaria(JsonNode list) {
        assertThat(names(list)).containsExactly("Maria Example");
        assertThat(field(list, "email")).isEqualTo("maria@example.org");
    }

    /** What becomes of an empty list with the file. */
    private JsonNode taken(byte[] file) {
        HttpResponse<String> answer = call("PUT", "/file", file, "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String refused(byte[] file) {
        HttpResponse<String> answer = call("PUT", "/file", file, "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }

    private HttpResponse<String> call(String method, String part, byte[] body, String language) {
        Visitor program = new Visitor(port);
        return program.send(program.request("/api" + path() + part)
                .header("Authorization", basic())
                .header("Content-Type", body == null ? "application/json" : "application/octet-stream")
                .header("Accept-Language", language)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)));
    }

    private byte[] bytes(String part, String language) throws IOException {
        return download("/api" + path() + part, language);
    }

    private byte[] download(String path, String language) throws IOException {
        URLConnection connection = new URL("http://localhost:" + port + path).openConnection();
        connection.setRequestProperty("Authorization", basic());
        connection.setRequestProperty("Accept-Language", language);
        return connection.getInputStream().readAllBytes();
    }

    private String path() {
        return "/teams/" + team.id() + "/workshops/1/participants";
    }

    private static String basic() {
        String login = Story.ORGANISER;
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + login).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.path("rows").spliterator(), false)
                .map(it -> it.at("/fields/name").asText())
                .toList();
    }

    private static String field(JsonNode list, String field) {
        return list.at("/rows/0/fields/" + field).asText();
    }

    private static String telephone(JsonNode list) {
        return field(list, "telephone");
    }

    private static String days(JsonNode list) {
        return list.at("/rows/0/fields/days").toString();
    }

    private static byte[] row(String column, String cell, String attributes) {
        return SampleWorkbook.of("<row r=\"1\">" + inline("A1", "Name") + inline("B1", column)
                + "</row><row r=\"2\">" + inline("A2", "Maria") + "<c r=\"B2\" " + attributes + ">" + cell
                + "</c></row>");
    }

    private static String people(String name, String email) {
        return "<row>" + inline("A1", "Name") + inline("B1", "Email") + "</row><row>" + inline("A2", name)
                + inline("B2", email) + "</row>";
    }

    private static String text(String text) {
        return "<row>" + inline("A1", text) + "</row>";
    }

    private static String inline(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }
}
