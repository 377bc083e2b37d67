package fi.lapimurto.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.improvement.Study.Match;
import fi.lapimurto.people.Role;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.TeamTester;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What holds for trials whoever works on them, and however many at once. */
@LapimurtoTest
class TrialsTests {

    private static final String LATER = "We knew it all along";

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester cycles;

    @Autowired
    Trials trials;

    @Autowired
    TrialReading reading;

    @Autowired
    TeamLifecycle teams;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    private Collaborative here;
    private Team team;
    private String contact;

    @BeforeEach
    void aTeam() {
        here = story.open("Trials together", "en");
        team = tester.admit(here, "Harbour");
        contact = tester.contact(team);
    }

    @Test
    void aPredictionCannotBeChangedByAnyRouteOnceTheTrialIsCarriedOut() {
        Trial trial = cycles.start(contact, team, "Reminders");
        Task plan = cycles.task(trial, "UserTask_Plan");
        cycles.plan(contact, trial);

        // The same form again, as somebody whose page was still open sends it.
        Map<String, Object> changed = TrialTester.planned("Reminders");
        changed.put("prediction", LATER);
        assertThatThrownBy(() -> cycles.submit(contact, plan, changed)).hasMessageContaining("engine.task.notOpen");
        // The next forms, with a field that they only show.
        cycles.submit(
                contact,
                trial,
                "UserTask_CarryOut",
                Map.of("asPlanned", "yes", "observations", "Eight came", "prediction", LATER));
        cycles.submit(
                contact,
                trial,
                "UserTask_Study",
                Map.of(
                        "results", "8 of 10",
                        "measurements", 3,
                        "predictionMatch", "right",
                        "learnt", "Much",
                        "prediction", LATER));
        // Tasklist's calls to the engine, past the form.
        Visitor tasklist = new Visitor(port).atWork(contact, contact);
        String open = cycles.task(trial, "UserTask_Decide").getId();
        String instance = cycles.cycle(trial).getId();
        for (String path : List.of(
                "/task/" + open + "/variables/prediction",
                "/task/" + open + "/localVariables/prediction",
                "/process-instance/" + instance + "/variables/prediction")) {
            assertThat(tasklist.engine(
                                    "PUT", Visitor.ENGINE + path, "{\"value\":\"" + LATER + "\",\"type\":\"String\"}")
                            .statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
        assertThat(tasklist.engine(
                                "POST",
                                Visitor.ENGINE + "/process-instance/" + instance + "/modification",
                                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"UserTask_Plan\"}]}")
                        .statusCode())
                .isIn(403, 404);
        // A task opened again by an administrator of the engine.
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity("UserTask_Plan")
                .execute();
        assertThatThrownBy(() -> cycles.submit(contact, trial, "UserTask_Plan", changed))
                .hasMessageContaining("improvement.error.wentOn");
        // Our own pages and API.
        Program program = new Program(port, contact);
        String path = "/api/teams/" + team.id() + "/trials/1";
        for (String method : List.of("PUT", "PATCH", "POST", "DELETE")) {
            assertThat(program.send(method, path, "{\"plan\":{\"prediction\":\"" + LATER + "\"}}", "If-Match", "*")
                            .statusCode())
                    .as(method)
                    .isEqualTo(405);
        }
        // And the table itself.
        assertThatThrownBy(() -> sql.update(
                        "update improvement_cycle set plan = jsonb_set(plan, '{prediction}', '\"x\"') where id = ?",
                        trial.id()))
                .hasMessageContaining("locked");
        assertThatThrownBy(
                        () -> sql.update("update improvement_cycle set predicted_at = null where id = ?", trial.id()))
                .hasMessageContaining("locked");
        assertThat(reading.one(contact, team.id(), 1).answers().plan().prediction())
                .isEqualTo(TrialTester.PREDICTION);
    }

    @Test
    void nothingThatSomebodyTypesStaysInTheEngine() {
        Trial trial = cycles.at(TrialState.studying, contact, team, "Reminders");
        String instance = cycles.cycle(trial).getId();
        cycles.study(contact, trial, Match.right);
        cycles.adapt(contact, trial, "A call");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .list())
                .extracting(it -> it.getName())
                .containsExactlyInAnyOrder("collaborativeId", "teamId", "cycleId", "language", "adopted", "adapted");
    }

    @Test
    void whoFollowsTheProcessesInCockpitSeesNoTrial() throws Exception {
        Trial trial = cycles.at(TrialState.running, contact, team, "Reminders");
        String owner = story.person("cockpit-owner", Role.process_owner);
        Visitor cockpit = new Visitor(port).atWork(owner, owner);
        for (String path : List.of("/task", "/history/task", "/process-instance", "/history/variable-instance")) {
            String trials = cockpit.get(Visitor.ENGINE + path + "?processInstanceId="
                            + cycles.cycle(trial).getId() + "&processInstanceIds="
                            + cycles.cycle(trial).getId())
                    .body();
            assertThat(trials).as(path).doesNotContain("Reminders", trial.id().toString(), "pdsa-cycle");
        }
        // Whereas every other process is followed.
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            List<String> followed = models.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".bpmn") && !it.equals("pdsa-cycle.bpmn"))
                    .map(it -> it.replace(".bpmn", ""))
                    .toList();
            assertThat(sql.queryForList(
                            "select resource_id_ from act_ru_authorization where group_id_ = 'owners'"
                                    + " and resource_type_ = 6 and resource_id_ <> '*'",
                            String.class))
                    .containsExactlyInAnyOrderElementsOf(followed);
        }
        assertThat(cockpit.get(Visitor.ENGINE + "/task?processDefinitionKey=team-journey")
                        .body())
                .contains("UserTask_NameMembers");
    }

    @Test
    void trialsThatEightStartTogetherAreEightWithNumbersOfTheirOwn() throws Exception {
        together(IntStream.rangeClosed(1, 8)
                .<Callable<Object>>mapToObj(it -> () -> cycles.start(contact, team, "Trial " + it))
                .toList());
        assertThat(trials.of(team.id())).extracting(Trial::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(instances()).isEqualTo(8);
    }

    @Test
    void ofEightWhoFinishTheSameTaskOneWinsAndTheOthersAreTold() throws Exception {
        Trial trial = cycles.at(TrialState.deciding, contact, team, "Reminders");
        Task task = cycles.task(trial, "UserTask_Decide");
        List<Throwable> refused = together(IntStream.rangeClosed(1, 8)
                .<Callable<Object>>mapToObj(it -> () -> {
                    cycles.submit(contact, task, Map.of("decision", "adapt", "nextChange", "Change " + it));
                    return it;
                })
                .toList());
        assertThat(refused)
                .hasSize(7)
                .allSatisfy(it -> assertThat(it)
                        .isInstanceOfSatisfying(
                                UseCaseRejected.class,
                                why -> assertThat(why.kind()).isEqualTo(UseCaseRejected.Kind.CONFLICT)));
        assertThat(trials.of(team.id())).hasSize(2);
        assertThat(instances()).isEqualTo(1);
    }

    @Test
    void eightPeopleWorkOnEightTrialsOfOneTeam() throws Exception {
        List<Trial> all = IntStream.rangeClosed(1, 8)
                .mapToObj(it -> cycles.start(contact, team, "Trial " + it))
                .toList();
        List<Throwable> refused = together(all.stream()
                .<Callable<Object>>map(it -> () -> {
                    cycles.plan(contact, it);
                    cycles.carryOut(contact, it);
                    cycles.study(contact, it, Match.right);
                    return cycles.adapt(contact, it, "Further");
                })
                .toList());
        assertThat(refused).isEmpty();
        assertThat(trials.of(team.id()))
                .hasSize(16)
                .filteredOn(it -> it.state() == TrialState.adapted)
                .hasSize(8);
        assertThat(instances()).isEqualTo(8);
    }

    /** One time in ten the two met in the database in a way of their own (a deadlock, or a row that was just added). */
    @RepeatedTest(5)
    void whoWorksWhileTheTeamDropsOutIsToldSoOrWasFaster() throws Exception {
        List<Trial> all = IntStream.rangeClosed(1, 7)
                .mapToObj(it -> cycles.at(TrialState.running, contact, team, "Trial " + it))
                .toList();
        List<Callable<Object>> work = new ArrayList<>();
        all.forEach(it -> work.add(() -> {
            cycles.submit(
                    contact,
                    cycles.task(it, "UserTask_CarryOut"),
                    Map.of("asPlanned", "yes", "observations", "Eight came"));
            return it;
        }));
        work.add(3, () -> {
            repetition.inTransaction(() -> teams.dropOut(Story.ORGANISER, team.id(), "Two of five have left"));
            return null;
        });
        List<Throwable> refused = together(work);
        assertThat(refused)
                .allSatisfy(it -> assertThat(it).isInstanceOfAny(UseCaseRejected.class, NullPointerException.class));
        assertThat(instances()).isZero();
        assertThat(trials.of(team.id())).allSatisfy(it -> {
            assertThat(it.state()).isEqualTo(TrialState.abandoned);
            assertThat(it.ending()).isEqualTo(TrialEnding.team_dropped_out);
        });
    }

    @Test
    void aTrialHasATitleAndAMember() {
        String coach = tester.coach(team);
        assertThatThrownBy(() -> cycles.start(contact, team, "  ")).hasMessageContaining("any.required");
        assertThatThrownBy(() -> cycles.start(contact, team, "x".repeat(301))).hasMessageContaining("tooLong");
        assertThatThrownBy(() -> cycles.start(coach, team, "Reminders")).hasMessageContaining("membersOnly");
        assertThatThrownBy(() -> cycles.start(Story.ORGANISER, team, "Reminders"))
                .hasMessageContaining("team.unknown");
        Trial longest = cycles.start(contact, team, "x".repeat(300));
        assertThat(cycles.task(longest, "UserTask_Plan").getName()).hasSizeLessThan(255);
    }

    private long instances() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("pdsa-cycle")
                .processInstanceBusinessKey(here.code())
                .count();
    }

    /** Does everything at once, and answers with what was refused. */
    private static List<Throwable> together(List<Callable<Object>> work) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Throwable> refused = new ArrayList<>();
            for (Future<Object> done : people.invokeAll(work)) {
                try {
                    done.get();
                } catch (ExecutionException e) {
                    refused.add(e.getCause());
                }
            }
            return refused;
        } finally {
            people.shutdown();
        }
    }
}
