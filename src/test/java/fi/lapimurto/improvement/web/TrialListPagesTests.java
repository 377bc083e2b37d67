package fi.lapimurto.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.StatementCounter;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.improvement.IdeaCommands;
import fi.lapimurto.improvement.IdeaContent;
import fi.lapimurto.improvement.IdeaReading;
import fi.lapimurto.improvement.Study.Match;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialCommands;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamCoaches;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.TeamTester;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team's trials from their idea to the ramp, and what organisers and coaches see of them. */
@LapimurtoTest
class TrialListPagesTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester trialTester;

    @Autowired
    Trials trials;

    @Autowired
    TrialCommands commands;

    @Autowired
    IdeaCommands ideas;

    @Autowired
    IdeaReading reading;

    @Autowired
    TeamLifecycle course;

    @Autowired
    TeamCoaches coaches;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    StatementCounter statements;

    @LocalServerPort
    int port;

    private Collaborative here;
    private Team team;
    private String member;
    private Visitor visitor;
    private Program program;
    private String page;

    @BeforeEach
    void aTeam() {
        here = story.open("Trials", "en");
        team = tester.admit(here, "Harbour");
        member = tester.contact(team);
        visitor = new Visitor(port);
        visitor.signIn(member, member);
        program = new Program(port, member);
        page = "/teams/" + team.id() + "/trials";
    }

    @Test
    void anIdeaIsPlannedIntoATrial() {
        idea("Call back");
        idea("Book three");
        assertThat(visitor.get(page + "/new?idea=2").body())
                .contains("<option value=\"2\" selected=\"selected\">2 Book three", "value=\"Book three\"");
        HttpResponse<String> begun = visitor.submit(
                page + "/new",
                page,
                Map.of("idea", "2", "title", "Book three for one customer", "owner", "Carla Contact"));
        assertThat(begun.headers().firstValue("Location").orElseThrow()).endsWith("/trials/1");
        assertThat(visitor.get(page + "/1").body()).contains("Book three for one customer", "class=\"task\"");

        Trial trial = trials.of(team.id()).get(0);
        assertThat(trial.ideaId())
                .isEqualTo(reading.ofTeam(member, team.id()).one(2).id());
        assertThat(visitor.get("/teams/" + team.id() + "/ideas").body())
                .contains("First trials: 1 / 10", "Trial 1", "being planned", "In trial");
        // What is tried stays.
        HttpResponse<String> kept =
                program.send("DELETE", "/api/teams/" + team.id() + "/ideas/2", null, "If-Match", "\"0\"");
        assertThat(kept.statusCode()).isEqualTo(409);
        assertThat(kept.body()).contains("has been tried stays");
    }

    @Test
    void refusesWhatIsNoTrial() {
        idea("Call back");
        Team other = tester.admit(here, "Other");
        String stranger = tester.contact(other);
        ideas.add(stranger, other.id(), new IdeaContent("Another team's", null, null, null));
        ideas.add(stranger, other.id(), new IdeaContent("Another team's second", null, null, null));
        Map<String, String> bad = Map.of(
                "{}",
                "title",
                "{\"title\":\" \"}",
                "title",
                "{\"title\":\"" + "x".repeat(301) + "\"}",
                "title",
                "{\"title\":[1]}",
                "title",
                "{\"title\":\"A\",\"owner\":{\"x\":1}}",
                "owner",
                "{\"title\":\"A\",\"idea\":2}",
                "idea",
                "{\"title\":\"A\",\"idea\":\"x\"}",
                "idea",
                "{\"title\":\"A\",\"idea\":[1]}",
                "idea");
        bad.forEach((json, field) -> {
            HttpResponse<String> answer = program.post("/api" + page, json);
            assertThat(answer.statusCode()).as(json).isEqualTo(400);
            assertThat(answer.body()).as(json).contains("\"field\":\"" + field + "\"");
        });
        HttpResponse<String> untitled = visitor.submit(page + "/new", page, Map.of("idea", "1", "owner", "Anna"));
        assertThat(untitled.statusCode()).isEqualTo(400);
        assertThat(untitled.body()).contains("href=\"#title\"", "value=\"Anna\"");
        assertThat(trials.of(team.id())).isEmpty();
    }

    @Test
    void aChainOfTrialsIsDrawnAsARamp() {
        Trial first = trialTester.at(TrialState.studying, member, team, "One nurse");
        trialTester.study(member, first, Match.partly);
        trialTester.adapt(member, first, "All nurses");
        trialTester.at(TrialState.adopted, member, team, "A reminder");

        String body = visitor.get(page).body();
        assertThat(body)
                .containsSubsequence("aria-label=\"Ramp that began with trial 1\"", "/trials/1\"", "/trials/2\"")
                .contains("The prediction was partly right", "First trials: 2 / 10");
        assertThat(visitor.get(page + "?state=adopted").body())
                .contains("A reminder")
                .doesNotContain("/trials/1\"");
        assertThat(visitor.get(page + "?state=nothing").body()).contains("A reminder", "One nurse");
        assertThat(visitor.get("/teams/" + team.id()).body()).contains("Ramp that began with trial 1");

        JsonNode all = Program.json(program.get("/api" + page));
        assertThat(all.at("/ramps/0/trials/1/parent").asInt()).isEqualTo(1);
        assertThat(all.at("/fidelity/predicted/of").asInt()).isEqualTo(2);
        assertThat(all.at("/fidelity/predicted/all").asInt()).isEqualTo(2);
        assertThat(program.get("/api" + page + "/file.csv").body())
                .contains("1;;One nurse", "2;1;One nurse", "The prediction was partly right");
    }

    @Test
    void whatOpensAFileRunsNothing() {
        trialTester.start(member, team, "=cmd()");
        assertThat(visitor.get(page + "/file.csv").body()).contains(";'=cmd()");
    }

    @Test
    void organisersSeeNumbersAndNoTitles() {
        trialTester.at(TrialState.running, member, team, "Secret trial");
        tester.admit(here, "Hilltop");
        String all = "/collaboratives/" + here.id() + "/trials";
        Visitor organiser = new Visitor(port);
        organiser.signIn(Story.ORGANISER, Story.ORGANISER);
        Program api = new Program(port, Story.ORGANISER);

        assertThat(organiser.get(all).body())
                .contains("Harbour", "Hilltop", "1 / 10", "100%", "none yet")
                .doesNotContain("Secret trial");
        assertThat(organiser.get("/teams/" + team.id()).body())
                .contains("Trials: 1. Going on: 1")
                .doesNotContain("Secret trial");
        JsonNode numbers = Program.json(api.get("/api" + all));
        assertThat(numbers.at("/tally/states/running").asInt()).isEqualTo(1);
        assertThat(numbers.at("/fidelity/small/of").asInt()).isEqualTo(1);
        assertThat(api.get("/api" + all + "/file.csv").body())
                .contains("Harbour;1;0;1;0", "All teams;1;0;1;0")
                .doesNotContain("Secret trial");
        assertThat(organiser.get(page).statusCode()).isEqualTo(404);
        assertThat(api.get("/api" + page).statusCode()).isEqualTo(404);
        assertThat(program.get("/api" + all).statusCode()).isEqualTo(404);
    }

    @Test
    void aCoachSeesWhatWaitsAndWhatWasSaidLast() {
        String coach = tester.coach(team);
        Trial trial = trialTester.at(TrialState.studying, member, team, "One nurse");
        trialTester.at(TrialState.running, member, team, "A reminder");
        commands.comment(member, team.id(), trial.number(), "What do you think?");
        Visitor reader = new Visitor(port);
        reader.signIn(coach, coach);
        assertThat(reader.get("/coach").body())
                .contains("results to be studied", "What do you think?", page + "/" + trial.number());
        assertThat(reader.get(page).body()).contains("One nurse").doesNotContain(page + "/new");
        assertThat(reader.get(page + "/new").statusCode()).isEqualTo(403);
        assertThat(reader.submit("/", page, Map.of("title", "Mine")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoHasDroppedOutBeginsNothing() {
        trialTester.at(TrialState.running, member, team, "One nurse");
        repetition.inTransaction(() -> course.dropOut(Story.ORGANISER, team.id(), "No time"));
        assertThat(visitor.get(page).body()).contains("One nurse", "ended when the team dropped out");
        assertThat(visitor.get(page + "/new").statusCode()).isEqualTo(409);
        assertThat(program.post("/api" + page, "{\"title\":\"More\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void manyTrialsAndTeamsNeedNoMoreStatements() {
        trialTester.start(member, team, "First");
        String coach = tester.coach(team);
        Visitor reader = new Visitor(port);
        reader.signIn(coach, coach);
        Visitor organiser = new Visitor(port);
        organiser.signIn(Story.ORGANISER, Story.ORGANISER);
        long one = count(reader, organiser);
        for (String name : List.of("A", "B", "C")) {
            Team more = tester.admit(here, name);
            String contact = tester.contact(more);
            trialTester.start(contact, more, "Trial");
            repetition.inTransaction(() -> coaches.assign(Story.ORGANISER, more.id(), coach));
            trialTester.start(member, team, name);
        }
        assertThat(count(reader, organiser)).isEqualTo(one);
    }

    private long count(Visitor reader, Visitor organiser) {
        reader.get("/coach");
        organiser.get("/collaboratives/" + here.id() + "/trials");
        long before = statements.count();
        visitor.get(page);
        reader.get("/coach");
        organiser.get("/collaboratives/" + here.id() + "/trials");
        return statements.count() - before;
    }

    private void idea(String text) {
        ideas.add(member, team.id(), new IdeaContent(text, null, null, null));
    }
}
