package fi.lapimurto.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.StatementCounter;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.improvement.Study.Match;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.people.People;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.TeamTester;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A trial over HTTP: for its team and its own coach, and for nobody else. */
@LapimurtoTest
class TrialPagesTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester cycles;

    @Autowired
    TeamLifecycle course;

    @Autowired
    People people;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    StatementCounter statements;

    @LocalServerPort
    int port;

    private Collaborative here;
    private Team team;
    private String contact;
    private String coach;
    private Trial trial;

    @BeforeEach
    void aTrial() {
        here = story.open("Pages of trials", "en");
        team = tester.admit(here, "Harbour");
        contact = tester.contact(team);
        coach = tester.coach(team);
        trial = cycles.start(contact, team, "Reminders");
    }

    @Test
    void thePredictionStandsBesideTheResultAndThePartThatIsDueIsOpen() {
        Visitor member = visitor(contact);
        String page = member.get(path("")).body();
        assertThat(page)
                .contains("1. Reminders", "being planned", "name=\"objective\"", "Opens when the plan is ready")
                .doesNotContain("??", "name=\"observations\"");

        cycles.plan(contact, trial);
        cycles.carryOut(contact, trial);
        cycles.study(contact, trial, Match.wrong);
        page = member.get(path("")).body();
        assertThat(page)
                .containsSubsequence(
                        "Goal that the change affects",
                        TrialTester.PREDICTION,
                        "Locked since",
                        "Was it carried out as planned?",
                        "Prediction and result",
                        TrialTester.PREDICTION,
                        "8 of 10 came",
                        "The prediction was wrong",
                        "A reminder the day before is enough",
                        "name=\"decision\"")
                .doesNotContain("??", "name=\"objective\"");

        member.submit("/", "/language", Map.of("language", "fi", "back", "/"));
        String finnish = member.get(path("")).body();
        assertThat(finnish)
                .contains("Ennuste ja tulos", "Lukittu ", "Ennuste ei pitänyt paikkaansa", "Mitä kokeillaan")
                .doesNotContain("??");
    }

    @Test
    void aRefusedPartComesBackOnTheSheetWithAllThatWasTyped() {
        Visitor member = visitor(contact);
        Map<String, String> typed = sent("UserTask_Plan");
        typed.put("title", "Calls");
        typed.put("change", "A call in the morning");
        typed.put("startsOn", "31.2.2027");

        HttpResponse<String> refused = member.submit(path(""), path(""), typed);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("1. Reminders", "id=\"objective-wrong\"", "id=\"startsOn-wrong\"", "href=\"#objective\"")
                .contains("A call in the morning", "value=\"31.2.2027\"", "Give up the trial")
                .doesNotContain("??", "id=\"title-wrong\"");
        assertThat(member.get(path("")).body()).contains("A call in the morning", "value=\"31.2.2027\"");
    }

    @Test
    void aPartThatSomebodyElseHasDoneLosesNothingEither() {
        Visitor member = visitor(contact);
        Map<String, String> late = sent("UserTask_Plan");
        late.put("change", "A call in the morning");
        Map<String, String> nothing = sent("UserTask_Plan");
        cycles.plan(contact, trial);

        HttpResponse<String> tooLate = member.submit(path(""), path(""), late);
        assertThat(tooLate.statusCode()).isEqualTo(409);
        assertThat(tooLate.body()).contains("A call in the morning");
        assertThat(member.submit(path(""), path(""), nothing).statusCode()).isEqualTo(302);
        assertThat(member.get(path("")).body()).contains("not open any more", "name=\"observations\"");
    }

    @Test
    void whoMayNotFillInSeesWhoDoes() {
        Visitor member = visitor(contact);
        Map<String, String> typed = sent("UserTask_Plan");
        typed.put("change", "A call in the morning");
        member.submit(path(""), "/tasks/" + typed.get("_task") + "/draft", typed);

        String mine = member.get(path("")).body();
        String theirs = visitor(coach).get(path("")).body();

        String name = people.names(Set.of(contact)).get(contact);
        assertThat(mine).contains("You have this task", "A call in the morning");
        assertThat(theirs).contains(name + " has this task").doesNotContain("A call in the morning");
        assertThat(visitor(coach).submit(path(""), path(""), typed).statusCode())
                .isEqualTo(403);
    }

    private Map<String, String> sent(String element) {
        return new HashMap<>(Map.of("_task", cycles.task(trial, element).getId(), "_form", "pdsa-cycle-plan"));
    }

    @Test
    void theCoachReadsAndCommentsAndTheTeamAnswers() {
        Visitor guide = visitor(coach);
        assertThat(guide.get(path("")).body())
                .contains("Comment for the team", "Waits for the team", "Objective of this trial")
                .doesNotContain("/tasks/", "Give up the trial", "name=\"objective\"");
        assertThat(guide.submit(path(""), path("/comments"), Map.of("text", "Start with one customer"))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> empty = guide.submit(path(""), path("/comments"), Map.of("text", "  "));
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("Please fill this in");
        assertThat(guide.submit(path(""), path("/comments"), Map.of("text", "x".repeat(5001)))
                        .body())
                .contains("at most 5000 characters");

        Program program = new Program(port, contact);
        assertThat(program.post("/api" + path("/comments"), "{\"text\":\"<b>We do</b>\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(visitor(contact).get(path("")).body())
                .containsSubsequence("Start with one customer", "&lt;b&gt;We do&lt;/b&gt;");
        assertThat(program.get("/api" + path("")).body())
                .contains("\"text\":\"Start with one customer\"", "\"coach\":true", "\"state\":\"planned\"");
    }

    @Test
    void aTrialIsNothingToOrganisersOtherTeamsAndStrangers() {
        Team other = tester.admit(here, "Hilltop");
        for (String login : List.of(Story.ORGANISER, tester.contact(other), tester.coach(other))) {
            Program program = new Program(port, login);
            assertThat(program.get("/api" + path("")).statusCode()).as(login).isEqualTo(404);
            assertThat(program.post("/api" + path("/comments"), "{\"text\":\"Hello\"}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(program.post("/api" + path("/give-up"), "{\"learnt\":\"Nothing\"}")
                            .statusCode())
                    .isEqualTo(404);
            Visitor visitor = visitor(login);
            assertThat(visitor.get(path("")).statusCode()).isEqualTo(404);
            assertThat(visitor.submit("/", path("/comments"), Map.of("text", "Hello"))
                            .statusCode())
                    .isEqualTo(404);
        }
        Program organiser = new Program(port, Story.ORGANISER);
        for (String path : List.of(
                "/api/teams/" + team.id(),
                "/api/collaboratives/" + here.id() + "/teams",
                "/api/collaboratives/" + here.id() + "/tasks")) {
            assertThat(organiser.get(path).body()).as(path).isNotBlank().doesNotContain("Reminders");
        }
        for (String path : List.of(
                "/teams/" + team.id(),
                "/collaboratives/" + here.id(),
                "/collaboratives/" + here.id() + "/teams",
                "/outbox",
                "/")) {
            assertThat(visitor(Story.ORGANISER).get(path).body()).as(path).doesNotContain("Reminders");
        }
        assertThat(new Program(port, coach).get("/api/teams/" + team.id()).body())
                .contains("Reminders");
        assertThat(new Program(port, tester.coach(other))
                        .get("/api/collaboratives/" + here.id() + "/tasks")
                        .body())
                .doesNotContain("Reminders");
    }

    @Test
    void whatDoesNotExistAnswersAlike() {
        Program program = new Program(port, contact);
        for (String path : List.of("2", "0", "999999", "1234567", "x", "-1")) {
            assertThat(program.get("/api/teams/" + team.id() + "/trials/" + path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(program.get("/api/teams/" + UUID.randomUUID() + "/trials/1").statusCode())
                .isEqualTo(404);
        assertThat(program.post("/api" + path("/comments"), "{}").statusCode()).isEqualTo(400);
        assertThat(program.post("/api" + path("/comments"), "{\"text\":[1]}").statusCode())
                .isEqualTo(400);
        assertThat(program.post("/api" + path("/comments"), "{").statusCode()).isEqualTo(400);
    }

    @Test
    void onlyTheTeamGivesUpAndOnlyOnce() {
        assertThat(new Program(port, coach)
                        .post("/api" + path("/give-up"), "{\"learnt\":\"Much\"}")
                        .statusCode())
                .isEqualTo(403);
        Visitor member = visitor(contact);
        assertThat(member.submit(path(""), path("/give-up"), Map.of("learnt", ""))
                        .body())
                .contains("Please fill this in", "open=\"open\"");
        assertThat(member.submit(path(""), path("/give-up"), Map.of("learnt", "The room is gone"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(member.get(path("")).body())
                .contains("The team has given this trial up", "The room is gone", "abandoned")
                .doesNotContain("/tasks/");
        HttpResponse<String> again = member.submit(path(""), path("/give-up"), Map.of("learnt", "Again"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("has been decided already");
    }

    @Test
    void aTeamThatHasDroppedOutReadsItsTrialsAndChangesNothing() {
        repetition.inTransaction(() -> course.dropOut(Story.ORGANISER, team.id(), "Two of five have left"));
        Visitor member = visitor(contact);
        assertThat(member.get(path("")).body())
                .contains("ended when the team dropped out")
                .doesNotContain("Give up the trial", "<textarea");
        assertThat(member.submit("/", path("/comments"), Map.of("text", "Still here"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aPageAsksNoMoreOfTheDatabaseWhenThereAreMoreTrials() {
        Visitor member = visitor(contact);
        member.get(path(""));
        long one = counted(member);
        for (int number = 2; number <= 6; number++) {
            cycles.at(TrialState.studying, contact, team, "Trial " + number);
        }
        assertThat(counted(member)).isEqualTo(one);
    }

    private long counted(Visitor member) {
        long before = statements.count();
        assertThat(member.get(path("")).statusCode()).isEqualTo(200);
        return statements.count() - before;
    }

    private Visitor visitor(String login) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        return visitor;
    }

    private String path(String rest) {
        return "/teams/" + team.id() + "/trials/1" + rest;
    }
}
