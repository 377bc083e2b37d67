package fi.lapimurto.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.StatementCounter;
import fi.lapimurto.Story;
import fi.lapimurto.Tasklist;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.improvement.Study;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.journey.SampleJourneys;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How many statements the page of a task takes, and to finish a task there as against Tasklist. */
@LapimurtoTest
class TaskStatementsTests {

    private static final int MOST = 15;
    private static final int AFTERWARDS = 6;

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester trials;

    @Autowired
    TaskService tasks;

    @Autowired
    StatementCounter statements;

    @LocalServerPort
    int port;

    @AfterEach
    void theClockGoesOn() {
        ClockUtil.reset();
    }

    @Test
    void aStepOfTheOrganiserIsShownInFewStatements() {
        Collaborative here = story.prepared("Counted steps");
        Visitor organiser = visitor(Story.ORGANISER);

        assertShown(organiser, story.task(here, "Step04_BookVenues").getId());
        assertShown(organiser, story.task(here, "Step05_OpenWorkspace").getId());
        assertShown(organiser, story.task(here, "UserTask_PlanRecruiting").getId());
    }

    @Test
    void aTeamsPaperIsShownInFewStatements() {
        Collaborative here = story.open("Counted papers", "en");
        Team team = tester.admit(here, "Harbour");
        Team beside = tester.admit(here, "Depot");
        String other = tester.contact(beside);
        String contact = tester.contact(team);
        tester.joined(team, "Mia Member");
        Story.moveTo(Story.FIRST_DAY
                .atTime(12, 0)
                .atZone(ZoneId.of("Europe/Helsinki"))
                .toInstant());
        story.runDueJobs(here);
        String task = task(team, "UserTask_StateProblem");
        Visitor visitor = visitor(contact);

        assertShown(visitor, task);
        assertThat(keep(visitor, task)).isEqualTo(200);
        assertShown(visitor, task);
        assertNotAbove(
                visitor,
                other,
                task,
                task(beside, "UserTask_StateProblem"),
                SampleJourneys.ANSWERS.get("UserTask_StateProblem"));
    }

    @Test
    void aPhaseOfATrialIsShownAndFinishedInFewStatements() {
        Team team = tester.admit(story.open("Counted trials", "en"), "Harbour");
        String contact = tester.contact(team);
        Trial one = trials.at(TrialState.studying, contact, team, "Reminders");
        Trial other = trials.at(TrialState.studying, contact, team, "Letters");
        Visitor visitor = visitor(contact);
        String task = trials.task(one, "UserTask_Study").getId();

        assertShown(visitor, task);
        assertThat(keep(visitor, task)).isEqualTo(200);
        assertShown(visitor, task);

        Map<String, Object> values = Map.of(
                "results",
                "8 of 10",
                "measurements",
                5,
                "learnt",
                "It works",
                "predictionMatch",
                Study.Match.right.name());
        assertNotAbove(
                visitor, contact, task, trials.task(other, "UserTask_Study").getId(), values);
    }

    private String task(Team team, String element) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("teamId", team.id().toString())
                .taskDefinitionKey(element)
                .singleResult()
                .getId();
    }

    /** Finishes a task on its page; another of its kind, where there is one, in Tasklist. */
    private void assertNotAbove(Visitor visitor, String login, String task, String other, Map<String, Object> values) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        values.forEach((key, value) -> form.put(key, List.of(String.valueOf(value))));
        form.put("_draft", List.of(visitor.get("/tasks/" + task + "/draft").body()));
        String token = visitor.token("/");
        long before = statements.count();
        assertThat(visitor.post("/tasks/" + task, token, form).statusCode()).isEqualTo(302);
        long ours = statements.count() - before;
        Visitor tasklist = new Visitor(port).atWork(login, login);
        String submit = Visitor.ENGINE + "/task/" + other + "/submit-form";
        long start = statements.count();
        HttpResponse<String> answer = tasklist.engine("POST", submit, json(Tasklist.form(values)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        long theirs = statements.count() - start;
        // The page also looks for the next task and for the page to go back to, which Tasklist does by calls of its
        // own.
        assertThat(ours).as("%d on the page, %d in Tasklist", ours, theirs).isLessThanOrEqualTo(theirs + AFTERWARDS);
    }

    private static String json(Object body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertShown(Visitor visitor, String task) {
        visitor.get("/tasks/" + task);
        long before = statements.count();
        assertThat(visitor.get("/tasks/" + task).statusCode()).isEqualTo(200);
        assertThat(statements.count() - before).isLessThanOrEqualTo(MOST);
    }

    private int keep(Visitor visitor, String task) {
        return visitor.post(
                        "/tasks/" + task + "/draft",
                        visitor.token("/"),
                        Map.of("_form", List.of("team-journey-state-problem"), "problem", List.of("Long waits")))
                .statusCode();
    }

    private Visitor visitor(String login) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        return visitor;
    }
}
