package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Writing to the people of a round, on its page and for programs. */
@LapimurtoTest
class AnnouncementPagesTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    People people;

    @Autowired
    PostOffice office;

    @LocalServerPort
    int port;

    private Collaborative here;
    private Team team;
    private String contact;
    private String page;
    private Visitor organiser;

    @BeforeEach
    void aTeam() {
        TestPeople.anAdmin(people);
        here = story.open("Pages", "en");
        team = tester.admit(here, "Harbour <1>");
        contact = tester.contact(team);
        office.clear();
        page = "/collaboratives/" + here.id() + "/announcements";
        organiser = signedIn(Story.ORGANISER);
    }

    @Test
    void whatIsSeenIsSentOnceAndStandsInTheOutbox() {
        assertThat(organiser.get("/collaboratives/" + here.id()).body()).contains("href=\"" + page + "\"");
        Map<String, List<String>> form = form("Hello & welcome", "Line one\nLine <two>");
        String seen = submit(with(form, "preview", "1"), 200);
        assertThat(seen)
                .contains(
                        "Person " + contact,
                        "Line &lt;two&gt;",
                        "Harbour &lt;1&gt;",
                        "lang=\"fi\"",
                        "Hello &amp; welcome")
                .doesNotContain("??", "Line <two>", "name=\"again\"");
        assertThat(sent()).isEmpty();

        Map<String, List<String>> confirmed =
                with(with(form, "seen", hidden(seen, "seen")), "digest", hidden(seen, "digest"));
        submit(confirmed, 302);
        submit(confirmed, 302);
        assertThat(sent()).hasSize(1);
        Message message = sent().get(0);
        assertThat(organiser
                        .get("/outbox?kind=announcement&collaborative=" + here.id())
                        .body())
                .contains("/outbox/" + message.id(), "lang=\"fi\">Hello &amp; welcome");
        assertThat(organiser.get("/outbox/" + message.id()).body())
                .contains("lang=\"fi\">Line one\nLine &lt;two&gt;", "Test person olga");
        assertThat(organiser.get(page).body()).contains("Hello &amp; welcome", "Test person olga");
        assertThat(organiser.get("/collaboratives/" + here.id() + "/changes").body())
                .contains("Hello &amp; welcome (one recipient)");

        String again = submit(with(form, "preview", "1"), 200);
        assertThat(again).contains("name=\"again\"");
        String asked = submit(with(with(form, "seen", hidden(again, "seen")), "digest", hidden(again, "digest")), 409);
        assertThat(asked).contains("name=\"again\"", "Line &lt;two&gt;");
        assertThat(sent()).hasSize(1);
        Map<String, List<String>> same =
                with(with(form, "seen", hidden(asked, "seen")), "digest", hidden(asked, "digest"));
        submit(with(same, "again", "true"), 302);
        assertThat(sent()).hasSize(2);
    }

    @Test
    void whatIsWrongIsToldInTheReadersLanguageAndNothingIsLost() {
        people.chooseLanguage(contact, "fi");
        String fiona = TestPeople.somebody(people);
        people.chooseLanguage(fiona, "fi");
        people.assign(fiona, Role.organiser, here.id());
        organiser = signedIn(fiona);
        Map<String, List<String>> form = form("", "Kauan " + "x".repeat(5000));
        form.put("to", List.of());
        assertThat(submit(with(form, "preview", "1"), 400))
                .contains(
                        "Tämä tieto on pakollinen.", "Kauan xxx", "href=\"#to\"", "href=\"#subject\"", "href=\"#text\"")
                .doesNotContain("??");
        for (String bad : List.of("everybody", "0")) {
            Map<String, List<String>> wrong = form("Aihe", "Teksti");
            wrong.put("to", List.of(bad));
            assertThat(submit(with(wrong, "preview", "1"), 400)).contains("href=\"#to\"", ">Teksti</textarea>");
        }
        Map<String, List<String>> nobody =
                with(form("Aihe", "Teksti"), "without", team.id().toString());
        assertThat(submit(with(nobody, "preview", "1"), 400))
                .contains("Kenelläkään valitsemistasi", ">Teksti</textarea>", "checked");
        assertThat(submit(with(form("Aihe", "Teksti"), "without", "x"), 400)).contains("href=\"#without\"");
        assertThat(submit(
                        with(
                                with(
                                        form("Aihe", "Teksti"),
                                        "seen",
                                        UUID.randomUUID().toString()),
                                "digest",
                                "x"),
                        409))
                .contains("ovat muuttuneet", ">Teksti</textarea>");
        submit(with(form("Aihe", "Teksti"), "seen", "x"), 200);
        submit(with(form("Aihe", "Teksti"), "language", "de"), 400);
        assertThat(sent()).isEmpty();
    }

    @Test
    void anotherRoundsTeamsAreNotToBeHadByAnId() {
        Team elsewhere = tester.admit(story.open("Elsewhere", "en"), "Foreign");
        assertThat(organiser.get(page).body()).doesNotContain("Foreign");
        assertThat(submit(with(with(form("A", "B"), "without", elsewhere.id().toString()), "preview", "1"), 400))
                .doesNotContain("Foreign");
        assertThat(signedIn(contact).get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void programsWriteByTheSameRules() {
        Program program = new Program(port, Story.ORGANISER);
        String path = "/api" + page;
        String words = "\"to\": [\"members\"], \"subject\": \"Api\", \"text\": \"Words\", \"language\": \"en\"";
        JsonNode seen = Program.json(program.post(path + "/preview", "{" + words + "}"));
        assertThat(seen.path("recipients").asInt()).isEqualTo(1);
        assertThat(seen.path("names").get(0).asText()).isEqualTo("Person " + contact);
        String sending = "{\"id\": \"" + seen.path("id").asText() + "\", " + words + "}";
        assertThat(program.post(path, sending).statusCode()).isEqualTo(202);
        assertThat(Program.json(program.post(path, sending)).path("recipients").asInt())
                .isEqualTo(1);
        assertThat(sent()).hasSize(1);
        assertThat(program.post(path, "{" + words + "}").statusCode()).isEqualTo(400);
        assertThat(program.post(path, "{\"id\": \"" + UUID.randomUUID() + "\", " + words + "}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(program.post(path + "/preview", "{\"to\": [\"all\"]}").statusCode())
                .isEqualTo(400);
        assertThat(program.post(path + "/preview", "{\"to\": [null]}").statusCode())
                .isEqualTo(400);
        assertThat(Program.json(program.get(path)).get(0).path("subject").asText())
                .isEqualTo("Api");
    }

    private static Map<String, List<String>> form(String subject, String text) {
        Map<String, List<String>> form = new HashMap<>();
        form.put("to", List.of("contacts"));
        form.put("subject", List.of(subject));
        form.put("text", List.of(text));
        form.put("language", List.of("fi"));
        return form;
    }

    private static Map<String, List<String>> with(Map<String, List<String>> form, String name, String value) {
        Map<String, List<String>> more = new HashMap<>(form);
        more.put(name, List.of(value));
        return more;
    }

    private String submit(Map<String, List<String>> form, int status) {
        HttpResponse<String> answer = organiser.post(page, organiser.token(page), form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static String hidden(String body, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(body);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private List<Message> sent() {
        return office.of(here.id()).stream()
                .filter(it -> it.origin().kind().equals("announcement"))
                .toList();
    }

    private Visitor signedIn(String login) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        return visitor;
    }
}
