package fi.lapimurto.overview;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Tasklist;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets a task into their hands, and out of them: in Tasklist as by the API. */
@LapimurtoTest
class TaskAssignmentTests {

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    TaskService tasks;

    @LocalServerPort
    int port;

    private Tasklist organiser;
    private Tasklist colleague;
    private Tasklist stranger;
    private String task;

    @BeforeEach
    void aTaskOfTwoOrganisers() {
        TestPeople.anAdmin(people);
        Collaborative here = story.open("In hand", "en");
        String second = TestPeople.somebody(people);
        people.assign(second, Role.organiser, here.id());
        organiser = new Tasklist(port, Story.ORGANISER, "en");
        colleague = new Tasklist(port, second, "en");
        stranger = new Tasklist(port, TestPeople.somebody(people, Role.organiser), "en");
        task = story.task(here, "Step01_AgreeCommission").getId();
    }

    @Test
    void onesOwnTaskIsTakenAndGivenBackInTasklist() {
        assertThat(organiser.claim(task).statusCode()).isEqualTo(204);
        assertThat(assignee()).isEqualTo(organiser.login());
        assertThat(unclaim(organiser)).isEqualTo(204);
        assertThat(assignee()).isNull();
        assertThat(colleague.claim(task).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-here", "a colleague", "", "x300"})
    void nobodyIsMadeToTakeATask(String whom) {
        String user = whom.equals("a colleague") ? colleague.login() : whom.equals("x300") ? "x".repeat(300) : whom;

        assertThat(organiser
                        .post("/task/" + task + "/claim", Map.of("userId", user))
                        .statusCode())
                .isEqualTo(400);

        assertThat(assignee()).isNull();
    }

    @Test
    void nobodyTakesATaskOutOfAnothersHands() {
        organiser.claim(task);
        assertThat(unclaim(colleague)).isEqualTo(409);
        assertThat(colleague.claim(task).statusCode()).isEqualTo(409);
        assertThat(handOver(colleague, colleague.login())).isEqualTo(409);
        assertThat(api(colleague, "claim", "")).isEqualTo(409);
        assertThat(api(colleague, "release", "")).isEqualTo(409);
        assertThat(assignee()).isEqualTo(organiser.login());
    }

    @Test
    void aTaskIsHandedOverWithinItsGroupOnly() {
        assertThat(handOver(organiser, stranger.login())).isEqualTo(400);
        assertThat(handOver(organiser, "nobody-here")).isEqualTo(400);
        assertThat(handOver(organiser, "x".repeat(300))).isEqualTo(400);
        assertThat(api(organiser, "hand-over", "{\"to\":\"a\\u0000b\"}")).isEqualTo(400);
        assertThat(api(organiser, "hand-over", "null")).isEqualTo(400);
        assertThat(assignee()).isNull();
        assertThat(handOver(organiser, colleague.login())).isEqualTo(204);
        assertThat(assignee()).isEqualTo(colleague.login());
        assertThat(api(colleague, "hand-over", "{\"to\":\"" + organiser.login() + "\"}"))
                .isEqualTo(204);
        assertThat(assignee()).isEqualTo(organiser.login());
        assertThat(api(organiser, "hand-over", "{\"to\":\"" + stranger.login() + "\"}"))
                .isEqualTo(400);
        assertThat(api(organiser, "hand-over", "{}")).isEqualTo(400);
        assertThat(api(organiser, "release", "")).isEqualTo(204);
        assertThat(api(organiser, "claim", "")).isEqualTo(204);
        assertThat(assignee()).isEqualTo(organiser.login());
    }

    @Test
    void whomATaskDoesNotWaitForCannotTouchIt() {
        Tasklist admin = new Tasklist(port, TestPeople.ADMIN, "en");
        for (Tasklist other : new Tasklist[] {stranger, admin}) {
            assertThat(other.claim(task).statusCode()).isIn(403, 404);
            assertThat(unclaim(other)).isIn(403, 404);
            assertThat(handOver(other, organiser.login())).isIn(403, 404);
            assertThat(api(other, "claim", "")).isIn(403, 404);
            assertThat(api(other, "hand-over", "{\"to\":\"" + organiser.login() + "\"}"))
                    .isIn(403, 404);
        }
        assertThat(assignee()).isNull();
    }

    @Test
    void aTaskThatIsNotThereIsAConflict() {
        assertThat(api(organiser.login(), "/api/tasks/not-there/claim", "")).isEqualTo(409);
        assertThat(organiser.post("/task/not-there/unclaim", Map.of()).statusCode())
                .isIn(404, 409);
    }

    private int unclaim(Tasklist person) {
        return person.visitor()
                .engine("POST", Visitor.ENGINE + "/task/" + task + "/unclaim", null)
                .statusCode();
    }

    private int handOver(Tasklist person, String to) {
        return person.post("/task/" + task + "/assignee", Map.of("userId", to)).statusCode();
    }

    private int api(Tasklist person, String what, String body) {
        return api(person.login(), "/api/tasks/" + task + "/" + what, body);
    }

    private int api(String login, String path, String body) {
        Visitor program = new Visitor(port);
        String credentials = Base64.getEncoder().encodeToString((login + ":" + login).getBytes(StandardCharsets.UTF_8));
        return program.send(program.request(path)
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
