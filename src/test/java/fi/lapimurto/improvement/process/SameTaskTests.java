package fi.lapimurto.improvement.process;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Tasklist;
import fi.lapimurto.Visitor;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.people.People;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two people finish one task in Tasklist at the same moment, while a third lists the tasks and opens this one. More pairs:
 * {@code -Dlapimurto.pairs=1000}.
 */
@LapimurtoTest
class SameTaskTests {

    private static final int PAIRS = Integer.getInteger("lapimurto.pairs", 25);

    @Autowired
    Story story;

    @Autowired
    TeamTester teams;

    @Autowired
    TrialTester trials;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private final ExecutorService threads = Executors.newFixedThreadPool(5);
    private String login;
    private Team team;
    private Tasklist contact;
    private Tasklist member;
    private Tasklist reader;

    @BeforeEach
    void threeOfOneTeam() {
        TestPeople.anAdmin(people);
        team = teams.admit(story.open("Same task", "en"), "Twins");
        login = teams.contact(team);
        contact = new Tasklist(port, login, "en");
        member = new Tasklist(port, teams.joined(team, "Second Member"), "en");
        reader = new Tasklist(port, teams.joined(team, "Third Member"), "en");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void oneFinishesItAndTheOtherIsTold() throws Exception {
        Map<String, Integer> seen = new TreeMap<>();
        for (int pair = 1; pair <= PAIRS; pair++) {
            Trial trial = trials.start(login, team, "Trial " + pair);
            String task = trials.task(trial, "UserTask_Plan").getId();
            List<Integer> answers = atOnce(
                    () -> contact.submit(task, TrialTester.planned("One")).statusCode(),
                    () -> member.submit(task, TrialTester.planned("Other")).statusCode(),
                    () -> reader.post("/task?maxResults=200", Map.of()).statusCode(),
                    () -> reader.get("/task/" + task + "/form-variables").statusCode(),
                    () -> reader.visitor()
                            .get(Visitor.ENGINE + "/task?maxResults=200&assignee=" + reader.login())
                            .statusCode());
            assertThat(answers.subList(0, 2)).as("pair %s", pair).containsExactlyInAnyOrder(204, 409);
            assertThat(answers.subList(2, 5)).as("pair %s", pair).allMatch(it -> it == 200 || it == 404 || it == 409);
            seen.merge(answers.toString(), 1, Integer::sum);
        }
        assertThat(seen.values().stream().mapToInt(it -> it).sum()).isEqualTo(PAIRS);
    }

    @SafeVarargs
    private List<Integer> atOnce(Callable<Integer>... calls) throws InterruptedException {
        return threads.invokeAll(List.of(calls)).stream()
                .map(it -> {
                    try {
                        return it.get();
                    } catch (InterruptedException | ExecutionException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
