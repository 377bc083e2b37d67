package fi.lapimurto.journey.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.people.People;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A late team's plan over HTTP: a proposal that its coach agrees on, and that its people read. */
@LapimurtoTest
class CatchUpPagesTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    People people;

    @Autowired
    CollaborativeSchedules planning;

    @Autowired
    MessageSource messages;

    @LocalServerPort
    int port;

    private Team late;
    private String coach;
    private String contact;
    private String page;

    @BeforeEach
    void aTeamComesAfterTheFirstWorkshop() {
        Collaborative here = story.open("Late over HTTP", "en");
        Story.moveTo(planning.at(here.id(), Milestone.reflected, 1).orElseThrow());
        story.runDueJobs(here);
        late = tester.admit(here, "Hilltop");
        story.runDueJobs(here);
        coach = tester.coach(late);
        contact = tester.contact(late);
        page = "/teams/" + late.id() + "/catch-up";
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aProposalIsSeenByAllAndAgreedOnByTheCoach() {
        for (String language : new String[] {"en", "fi"}) {
            String team = visitor(contact, language).get("/teams/" + late.id()).body();
            assertThat(team)
                    .contains(
                            message("journey.catchUp.proposal", language), message("journey.catchUp.spread", language))
                    .doesNotContain("??", page + "\"");
        }
        assertThat(visitor(contact, "en").get(page).statusCode()).isEqualTo(403);
        Visitor own = visitor(coach, "en");
        assertThat(own.get("/teams/" + late.id()).body()).contains(page + "\"");
        assertThat(own.get(page).body())
                .contains("name=\"visit\"", "type=\"date\"")
                .doesNotContain("??");

        HttpResponse<String> wrong = own.submit(page, page, Map.of("version", "0", "visit", "2026-01-01"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("href=\"#visit\"", "2026-01-01", "10 May 2028")
                .doesNotContain("??", "{0}");
        assertThat(own.submit(page, page, Map.of("version", "0", "visit", "someday"))
                        .statusCode())
                .isEqualTo(400);
        Map<String, String> days = Map.of("version", "0", "visit", "2027-10-06", "agree", "true");
        assertThat(own.submit(page, page, days).statusCode()).isEqualTo(302);

        assertThat(own.submit(page, page, Map.of("version", "0", "visit", "2027-10-07"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(visitor(contact, "fi").get("/teams/" + late.id()).body())
                .contains("6.10.2027")
                .doesNotContain(message("journey.catchUp.proposal", "fi"), message("journey.catchUp.spread", "fi"));
    }

    @Test
    void programsReadAndChangeIt() {
        Program program = new Program(port, coach);
        JsonNode plan = Program.json(program.get("/api" + page));
        assertThat(plan.path("tasks").size()).isEqualTo(10);
        assertThat(plan.hasNonNull("agreedAt")).isFalse();

        String change = "{\"days\": {\"visit\": \"2027-10-06\"}, \"agreed\": true}";
        assertThat(program.send("PUT", "/api" + page, change).statusCode()).isEqualTo(428);
        HttpResponse<String> changed = program.send("PUT", "/api" + page, change, "If-Match", "\"0\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(Program.json(changed).path("agreedBy").asText()).isEqualTo(coach);
        assertThat(Program.json(changed).at("/tasks/2/day").asText()).isEqualTo("2027-10-06");
        assertThat(program.send("PUT", "/api" + page, change, "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(409);
        assertThat(program.send("PUT", "/api" + page, "{\"days\": {\"poem\": \"2027-10-06\"}}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(400);
        Program reader = new Program(port, contact);
        assertThat(Program.json(reader.get("/api" + page)).path("tasks").size()).isEqualTo(10);
        assertThat(reader.send("PUT", "/api" + page, change, "If-Match", "*").statusCode())
                .isEqualTo(403);
    }

    private String message(String key, String language) {
        return messages.getMessage(key, null, Locale.forLanguageTag(language));
    }

    private Visitor visitor(String login, String language) {
        people.chooseLanguage(login, language);
        Visitor visitor = new Visitor(port, language);
        visitor.signIn(login, login);
        return visitor;
    }
}
