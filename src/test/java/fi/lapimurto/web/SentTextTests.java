package fi.lapimurto.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.SampleTeams;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people and programs send is plain when it is kept, and nothing of it is dropped without a word. */
@LapimurtoTest
class SentTextTests {

    private static final String COST = "\"kind\":\"coaches\",\"payer\":\"organiser\",\"unit\":\"person_day\"";

    @Autowired
    Story story;

    @Autowired
    Teams teams;

    @Autowired
    People people;

    @Autowired
    RetryingTransaction repetition;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'A','level':'regional','language':'en','firstWorkshopDay':'2027-09-01','nmae':'B'} | nmae",
                "{'Name':'A'} | Name",
                "{'name':'A','name ':'B'} | name "
            })
    void aMisspeltFieldIsNamed(String json, String field) {
        HttpResponse<String> refused = organiser().post("/api/collaboratives", json.replace('\'', '"'));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Program.json(refused).at("/errors/0/field").asText().strip()).isEqualTo(field.strip());
    }

    @Test
    void aMisspeltFieldOfARowIsNamed() {
        Collaborative round = story.prepared("Misspelt");
        Team team = team(round);
        String list = "/api/teams/" + team.id() + "/workshops/1/participants";
        story.skip(round, "Step09_PrepareMatrixAndLists");

        assertField(
                organiser().post(list + "/rows", "[{\"name\":\"One\",\"emial\":\"a@example.org\"}]"), "rows[0].emial");
        assertField(organiser().post("/api/teams/" + team.id() + "/members", "{\"emial\":\"a@example.org\"}"), "emial");
        assertField(
                organiser().post("/api/collaboratives/" + round.id() + "/teams", "{\"name\":\"A\",\"unti\":\"B\"}"),
                "unti");
        assertField(organiser().post("/api/collaboratives/" + round.id() + "/cancel", "{\"raeson\":\"A\"}"), "raeson");
        assertThat(Program.json(organiser().get(list)).path("rows").findValuesAsText("name"))
                .doesNotContain("One");
        String begun = organiser().open("Misspelt step");
        assertField(
                organiser().post(begun + "/steps/1/submit", "{\"outcome\":\"skipped\",\"skipReson\":\"A\"}"),
                "skipReson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} xx", "{}{}", "{}]", "{} // no"})
    void textAfterTheJsonIsRefused(String json) {
        assertThat(organiser().post("/api/collaboratives", json).statusCode()).isEqualTo(400);
        assertThat(organiser()
                        .post("/api/collaboratives", Program.beginning("After", "2027-09-01") + json.substring(2))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aNameIsOneLineHoweverItIsSent() {
        Program program = organiser();
        HttpResponse<String> opened = program.post(
                "/api/collaboratives", Program.beginning("One\r\nround\u0000 \u00a0of\u200b ours", "2027-09-01"));

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertThat(Program.json(opened).path("name").asText()).isEqualTo("One round of ours");
    }

    @Test
    void whatTheDatabaseRefusesIsLeftOut() {
        Collaborative round = story.prepared("Zero");
        Team team = team(round);
        String contact = TestPeople.somebody(people);
        people.assign(contact, Role.team_contact, round.id(), team.id());
        Program program = new Program(port, contact);

        HttpResponse<String> given = program.post(
                "/api/teams/" + team.id() + "/permissions", "{\"person\":\"Maija\\u0000\\ud800\\u0001 M\"}");
        HttpResponse<String> added = program.post(
                "/api/teams/" + team.id() + "/members",
                "{\"name\":\"Oiva\\u0000\\r\\nO\",\"email\":\"\\u200boiva\\u00a0@example.org\",\"language\":\"fi\"}"
                        .replace("\\u00a0@", "@"));
        HttpResponse<String> idea = program.post(
                "/api/teams/" + team.id() + "/ideas",
                "{\"text\":\"Try\\u0000\\nit\",\"why\":\"First\\u0000\\r\\nsecond\"}");

        assertThat(given.statusCode()).as(given.body()).isEqualTo(204);
        assertThat(program.get("/api/teams/" + team.id() + "/permissions").body())
                .contains("\"Maija M\"");
        assertThat(added.statusCode()).as(added.body()).isBetween(200, 201);
        assertThat(teams.members(team.id()))
                .extracting(Member::name, Member::email)
                .contains(tuple("Oiva O", "oiva@example.org"));
        assertThat(idea.statusCode()).as(idea.body()).isEqualTo(201);
        assertThat(Program.json(idea).path("text").asText()).isEqualTo("Try it");
        assertThat(Program.json(idea).path("why").asText()).isEqualTo("First\nsecond");
    }

    @Test
    void whatAPageSendsIsPlain() {
        Collaborative round = story.prepared("Page");
        Team team = team(round);
        String contact = TestPeople.somebody(people);
        people.assign(contact, Role.team_contact, round.id(), team.id());
        Visitor visitor = new Visitor(port);
        visitor.signIn(contact, contact);

        HttpResponse<String> sent = visitor.submit(
                "/teams/" + team.id(),
                "/teams/" + team.id() + "/members",
                Map.of(
                        "name", "Sa\u0308de\u0000\r\nS",
                        "email", "sade@example.org\u00a0",
                        "phone", "040–123\u00a04567",
                        "language", "fi"));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(teams.members(team.id()))
                .extracting(Member::name, Member::email, Member::phone)
                .contains(tuple("Säde S", "sade@example.org", "040-123 4567"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1,234\"", "\"1.234\"", "\"1e3\"", "\"1,5e3\"", "1.234", "\"12,345\"", "\"1 2\"", "\"1..2\""})
    void aPriceThatCanBeReadInTwoWaysIsAskedAbout(String price) {
        Collaborative round = story.prepared("Prices");

        assertField(cost(round, price), "rows[0].priceLow");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1 234,50\" | 1234.5",
                "\"12,50 €\" | 12.5",
                "\"1.234,50\" | 1234.5",
                "1234.5 | 1234.5",
                "\"12.50\" | 12.5",
                "\"€ 1\u00a0000\" | 1000"
            })
    void aPriceIsReadAsPeopleWriteIt(String price, String read) {
        Collaborative round = story.prepared("Prices");

        HttpResponse<String> added = cost(round, price);

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        JsonNode kept = Program.json(added).at("/rows/0/fields/priceLow");
        assertThat(kept.decimalValue()).isEqualByComparingTo(read);
    }

    @Test
    void teamsAndPeopleAreInFinnishOrder() {
        Collaborative round = story.prepared("Order");
        for (String name : List.of("Tiimi 10", "Öhman", "Tiimi 2", "von Essen", "Virta", "Tiimi 1", "Wilén", "Åberg")) {
            repetition.inTransaction(() -> teams.admit(Story.ORGANISER, SampleTeams.team(round, name)));
        }

        assertThat(teams.of(round.id()))
                .extracting(Team::name)
                .containsExactly("Tiimi 1", "Tiimi 2", "Tiimi 10", "Virta", "von Essen", "Wilén", "Åberg", "Öhman");
        for (String name :
                List.of("Zetterberg", "von Essen", "af Ursin", "Äijälä", "Åberg", "Adams", "Wilén", "Virta")) {
            String login = "order-" + UUID.randomUUID();
            people.createDemoPerson(login, name, "en");
            people.assign(login, Role.coach, round.id());
        }
        assertThat(people.participants(round.id()))
                .filteredOn(it -> it.role() == Role.coach)
                .extracting(it -> it.person().name())
                .containsExactly("Adams", "af Ursin", "Virta", "von Essen", "Wilén", "Zetterberg", "Åberg", "Äijälä");
    }

    @Test
    void aFileHasTheNumbersOfTheCountryFromAPageInAnyLanguage() {
        Collaborative round = story.prepared("Numbers of files");
        cost(round, "1234.5,\"quantity\":2");
        Visitor visitor = new Visitor(port);
        visitor.signIn(Story.ORGANISER, Story.ORGANISER);

        for (String language : List.of("en", "fi", "sv")) {
            people.chooseLanguage(Story.ORGANISER, language);
            assertThat(visitor.get("/collaboratives/" + round.id() + "/costs/split.csv")
                            .body())
                    .as(language)
                    .contains(";2469,00;");
            assertThat(visitor.get("/collaboratives/" + round.id() + "/costs/file.csv")
                            .body())
                    .as(language)
                    .contains(";1234,5;");
        }
        people.chooseLanguage(Story.ORGANISER, "en");
    }

    @Test
    void membersAreInFinnishOrderOnTheirTeamsPage() {
        Team team = team(story.prepared("Order of members"));
        for (String name : List.of("Zetterberg", "von Essen", "Äijälä", "Wilén", "Adams", "Åberg")) {
            organiser()
                    .post(
                            "/api/teams/" + team.id() + "/members",
                            "{\"name\":\"" + name + "\",\"email\":\"m" + name.hashCode()
                                    + "@example.org\",\"language\":\"fi\"}");
        }
        Visitor visitor = new Visitor(port);
        visitor.signIn(Story.ORGANISER, Story.ORGANISER);

        String page = visitor.get("/teams/" + team.id()).body();

        assertThat(List.of("Adams", "von Essen", "Wilén", "Zetterberg", "Åberg", "Äijälä"))
                .allMatch(page::contains)
                .isSortedAccordingTo(Comparator.comparingInt(page::indexOf));
    }

    private HttpResponse<String> cost(Collaborative round, String price) {
        return organiser()
                .post(
                        "/api/collaboratives/" + round.id() + "/lists/costs/rows",
                        "[{" + COST + ",\"priceLow\":" + price + "}]");
    }

    private static void assertField(HttpResponse<String> refused, String field) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(Program.json(refused).at("/errors/0/field").asText()).isEqualTo(field);
    }

    private Team team(Collaborative round) {
        return repetition.inTransaction(() -> teams.admit(Story.ORGANISER, SampleTeams.team(round, "Sent")));
    }

    private Program organiser() {
        people.chooseLanguage(Story.ORGANISER, "en");
        return new Program(port, Story.ORGANISER);
    }
}
