package fi.lapimurto.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Tasklist;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.SampleTeams;
import fi.lapimurto.team.Teams;
import fi.lapimurto.web.MomentFormatter;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasks by their due dates, and the list of collaboratives, as people and programs see them. */
@LapimurtoTest
class MyWorkTests {

    @Autowired
    private People people;

    @Autowired
    private Story story;

    @Autowired
    private CollaborativeLifecycle course;

    @Autowired
    private Teams teams;

    @Autowired
    private MomentFormatter when;

    @Autowired
    private Clock clock;

    @Autowired
    private RetryingTransaction transaction;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private String organiser;
    private Visitor visitor;

    @BeforeEach
    void anOrganiser() {
        organiser = TestPeople.somebody(people, Role.organiser);
        visitor = new Visitor(port);
        visitor.signIn(organiser, organiser);
    }

    @Test
    void tasksComeInTheOrderOfTheirDaysAndSayWhatIsOverdue() {
        Collaborative collaborative = open("Smooth access");
        story.skip(collaborative, "Step01_AgreeCommission");
        story.skip(collaborative, "Step02_PrepareProgramme");
        List<Task> open = story.tasks(collaborative);
        open.forEach(task -> due(task, null));
        due(open.get(0), -3);
        due(open.get(1), 2);
        due(open.get(2), 60);
        tasks.setAssignee(open.get(1).getId(), organiser);

        String page = visitor.get("/").body();
        JsonNode mine = read("/api/my-work?size=200");

        assertThat(page)
                .containsSubsequence(
                        "and one is overdue.",
                        ">Overdue<",
                        open.get(0).getId(),
                        "overdue since",
                        ">Within a week<",
                        open.get(1).getId(),
                        "claimed by Person " + organiser,
                        ">Later<",
                        open.get(2).getId(),
                        ">Without a date<");
        assertThat(mine.path("total").asInt()).isEqualTo(open.size());
        assertThat(mine.path("overdue").asInt()).isEqualTo(1);
        assertThat(mine.path("items").findValuesAsText("urgency")).startsWith("overdue", "week", "later", "undated");
        assertThat(mine.path("items").get(0).path("collaborative").asText()).isEqualTo("Smooth access");
        assertThat(mine.path("items").get(1).path("assignee").asText()).isEqualTo(organiser);
        TestPeople.anAdmin(people);
        Tasklist tasklist = new Tasklist(port, organiser, "en");
        assertThat(tasklist.first())
                .extracting(it -> it.path("id").asText())
                .as("Tasklist opens with the same")
                .containsExactlyElementsOf(mine.path("items").findValuesAsText("id"));
        tasks.createTaskQuery().taskId(open.get(2).getId()).list().forEach(it -> {
            it.setFollowUpDate(Date.from(clock.instant().plus(1, ChronoUnit.DAYS)));
            tasks.saveTask(it);
        });
        assertThat(tasklist.first())
                .hasSize(open.size() - 1)
                .hasSize(read("/api/my-work?size=200").path("total").asInt());
    }

    @Test
    void whoOnlyReadsIsNotLedToTasksThatTasklistHidesFromThem() {
        Collaborative collaborative = open("Smooth access");
        String board = "/collaboratives/" + collaborative.id();
        String owner = TestPeople.somebody(people, Role.process_owner);
        Visitor theirs = new Visitor(port);
        theirs.signIn(owner, owner);

        assertThat(visitor.get(board).body()).contains("Agree commission", "/tasks/");
        assertThat(theirs.get(board).body()).contains("Agree commission").doesNotContain("/tasks/");
    }

    @Test
    void whatIsDueTodaySaysAtWhatTime() {
        Locale finnish = Locale.forLanguageTag("fi");
        Instant noon =
                LocalDate.now(clock).atTime(12, 5).atZone(clock.getZone()).toInstant();

        assertThat(when.due(noon, finnish)).isEqualTo("tänään klo 12.05");
        assertThat(when.due(noon, Locale.ENGLISH)).isEqualTo("today at 12:05");
        assertThat(when.due(noon.minus(1, ChronoUnit.DAYS), finnish)).doesNotContain("klo");
        assertThat(when.due(null, finnish)).isNull();
    }

    @Test
    void whatTeamsAreLateWithIsToldOnTheBoardAndLeadsToThem() {
        Collaborative collaborative = open("Smooth access");
        teams.admit(Story.ORGANISER, SampleTeams.team(collaborative, "Harbour"));
        String board = "/collaboratives/" + collaborative.id();
        assertThat(visitor.get(board).body()).doesNotContain("teams’ own tasks");

        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(collaborative.code())
                .processDefinitionKey("team-journey")
                .list()
                .get(0);
        due(task, -3);

        assertThat(visitor.get(board).body())
                .containsSubsequence(board + "/teams\">One of the teams’ own tasks is overdue");
        assertThat(visitor.get("/").body()).contains("One task is overdue");
    }

    @Test
    void manyTasksAreShownInPortions() {
        for (int i = 0; i < 6; i++) {
            Collaborative collaborative = open("Round " + i);
            story.skip(collaborative, "Step01_AgreeCommission");
            story.skip(collaborative, "Step02_PrepareProgramme");
        }
        int total = read("/api/my-work").path("total").asInt();
        assertThat(total).isGreaterThan(MyTaskList.TASKS);

        assertThat(visitor.get("/").body())
                .contains("/?tasks=50", "Show more (" + (total - MyTaskList.TASKS) + " left)");
        assertThat(visitor.get("/?tasks=50").body()).doesNotContain("Show more").contains("/tasks/");
        assertThat(visitor.get("/?tasks=-1").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/?tasks=2147483647").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/?tasks=all").statusCode()).isEqualTo(400);
        List<String> paged = new ArrayList<>();
        for (int page = 0; page * 10 < total; page++) {
            read("/api/my-work?size=10&page=" + page)
                    .path("items")
                    .forEach(it -> paged.add(it.path("id").asText()));
        }
        assertThat(paged).doesNotHaveDuplicates().hasSize(total);
        assertThat(read("/api/my-work?size=100000&page=-5").path("size").asInt())
                .isEqualTo(MyTaskList.MOST_TASKS);
        assertThat(read("/api/my-work?page=2147483647").path("items")).isEmpty();
    }

    @Test
    void nobodySeesTheTasksOfOthers() {
        Collaborative collaborative = open("Smooth access");
        String other = TestPeople.somebody(people, Role.organiser);
        Visitor theirs = new Visitor(port);
        theirs.signIn(other, other);

        assertThat(theirs.get("/").body())
                .doesNotContain("/tasks/", collaborative.id().toString());
        assertThat(theirs.get("/api/my-work").body()).contains("\"total\":0");
        assertThat(theirs.get("/api/collaboratives?search=" + collaborative.code())
                        .body())
                .contains("\"total\":0");
        people.assign(other, Role.organiser, collaborative.id());
        people.withdraw(organiser, Role.organiser, collaborative.id());
        assertThat(visitor.get("/").body()).doesNotContain("/tasks/");
        assertThat(theirs.get("/").body()).contains("/tasks/");
        assertThat(new Visitor(port).get("/api/my-work").statusCode()).isEqualTo(401);
    }

    @Test
    void aCoachHasTheTasksOfTheGapsOnly() {
        Collaborative collaborative = open("Smooth access");
        String coach = TestPeople.somebody(people, Role.coach);
        people.assign(coach, Role.coach, collaborative.id());
        Visitor theirs = new Visitor(port);
        theirs.signIn(coach, coach);

        assertThat(theirs.get("/").body())
                .contains("You have no open tasks.", collaborative.id().toString())
                .doesNotContain("/tasks/");
        for (String element : List.of(
                "Step01_AgreeCommission",
                "Step02_PrepareProgramme",
                "Step09_PrepareMatrixAndLists",
                "UserTask_PlanProgramme",
                "UserTask_CollectParticipants",
                "UserTask_ArrangePractically",
                "UserTask_HoldWorkshop",
                "UserTask_ReflectOnWorkshop")) {
            story.skip(collaborative, element);
            story.runDueJobs(collaborative);
        }
        assertThat(theirs.get("/").body()).contains("/tasks/").doesNotContain("/collaboratives/new");
    }

    @Test
    void theListIsSearchedByNameCodeProgrammeAndOrganiser() {
        Collaborative one = open("Ääkköset sujuvasti");
        Collaborative other = open("Fifty percent%_ better");
        due(story.tasks(one).get(0), -1);

        JsonNode found = read("/api/collaboratives?search=%C3%84%C3%84KK%C3%96SET%20suju");
        assertThat(found.path("items")).singleElement().satisfies(it -> {
            assertThat(it.path("code").asText()).isEqualTo(one.code());
            assertThat(it.path("overdueTasks").asInt()).isEqualTo(1);
            assertThat(it.path("nextDate").path("name").asText()).isNotEmpty();
            assertThat(it.path("nextDate").path("firstDay").asText()).startsWith("202");
        });
        assertThat(codes("/api/collaboratives?search=" + other.code())).containsExactly(other.code());
        assertThat(codes("/api/collaboratives?search=%25_")).containsExactly(other.code());
        assertThat(codes("/api/collaboratives?search=%25%25")).isEmpty();
        assertThat(codes("/api/collaboratives?search=%00")).hasSize(2);
        assertThat(codes("/api/collaboratives?search=" + "x".repeat(3000))).isEmpty();
        assertThat(visitor.get("/collaboratives?search=" + one.code()).body())
                .contains(one.id().toString(), "One collaborative was found", "one task")
                .doesNotContain(other.id().toString());
        assertThat(visitor.get("/collaboratives?search=%3Cscript%3E").body())
                .contains("Nothing was found", "&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void theListIsLimitedToAState() {
        Collaborative running = open("One");
        Collaborative cancelled = open("Other");
        transaction.inTransaction(() -> course.cancel(cancelled.id(), "No money", organiser));

        assertThat(codes("/api/collaboratives?state=running")).containsExactly(running.code());
        assertThat(codes("/api/collaboratives?state=cancelled")).containsExactly(cancelled.code());
        assertThat(codes("/api/collaboratives")).hasSize(2);
        assertThat(visitor.get("/api/collaboratives?state=asleep").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/collaboratives?state=asleep").statusCode()).isEqualTo(200);
        assertThat(read("/api/collaboratives?state=cancelled")
                        .path("items")
                        .get(0)
                        .has("nextDate"))
                .isFalse();
        assertThat(read("/api/collaboratives/" + cancelled.id() + "/dates")).isEmpty();
        assertThat(read("/api/collaboratives/" + running.id() + "/dates").findValuesAsText("milestone"))
                .contains("commission_agreed", "workshop_held")
                .doesNotContain("participant_list_reminder");
        assertThat(visitor.get("/api/collaboratives/" + UUID.randomUUID() + "/dates")
                        .statusCode())
                .isEqualTo(404);
    }

    private List<String> codes(String path) {
        return read(path).path("items").findValuesAsText("code");
    }

    private void due(Task task, Integer daysFromNow) {
        Task fresh = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        fresh.setFollowUpDate(null);
        fresh.setDueDate(daysFromNow == null ? null : Date.from(Instant.now().plus(daysFromNow, ChronoUnit.DAYS)));
        tasks.saveTask(fresh);
    }

    private Collaborative open(String name) {
        Collaborative collaborative = story.open(name, "en");
        people.assign(organiser, Role.organiser, collaborative.id());
        return collaborative;
    }

    private JsonNode read(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
