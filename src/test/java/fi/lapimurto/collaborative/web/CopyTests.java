package fi.lapimurto.collaborative.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Rule;
import fi.lapimurto.deadline.RuleChange;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.schedule.Rescheduling;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A round that begins with the plans of an earlier one. */
@LapimurtoTest
class CopyTests {

    private static final LocalDate NEXT_FIRST_DAY = LocalDate.of(2028, 9, 6);

    @Autowired
    private People people;

    @Autowired
    private AccessControl access;

    @Autowired
    private Story story;

    @Autowired
    private Collaboratives collaboratives;

    @Autowired
    private CollaborativeLifecycle course;

    @Autowired
    private Rescheduling rescheduling;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private RetryingTransaction transaction;

    @LocalServerPort
    private int port;

    private Collaborative earlier;
    private String organiser;
    private Program program;

    @BeforeEach
    void anEarlierRound() {
        earlier = story.openWithLists("Smooth access 2027", "en");
        story.submit(
                earlier,
                "Step01_AgreeCommission",
                Filled.form("collaborative-agree-commission", "goals", "Shorter queues\nHappier people"));
        organiser = TestPeople.somebody(people, Role.organiser);
        people.assign(organiser, Role.organiser, earlier.id());
        program = new Program(port, organiser);
    }

    @Test
    void thePlansComeAlongAndTheProcessBegins() {
        transaction.inTransaction(() -> {
            Timetable usual = collaboratives.get(earlier.id()).timetable();
            rescheduling.reschedule(
                    earlier.id(),
                    null,
                    new Timetable(new ArrayList<>(usual.workshops().subList(0, 3))),
                    "Three are enough",
                    Story.ORGANISER);
        });
        Rule list = deadlines.plan(earlier.id()).rule(Milestone.participant_list);
        transaction.inTransaction(() -> deadlines.change(
                earlier.id(),
                new RuleChange(
                        list.milestone(), list.version(), 3, list.unit(), list.roll(), list.time(), "A slow hotel"),
                Story.ORGANISER));

        HttpResponse<String> answer = copy("Smooth access 2028", NEXT_FIRST_DAY.toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        JsonNode fresh = Program.json(answer);
        UUID id = UUID.fromString(fresh.path("id").asText());
        assertThat(fresh.path("state").asText()).isEqualTo("running");
        assertThat(fresh.path("language").asText()).isEqualTo("en");
        assertThat(fresh.path("programme").asText()).isNotEmpty();
        assertThat(fresh.path("goals")).hasSize(2);
        assertThat(fresh.path("commissioner").isMissingNode()).isTrue();
        assertThat(fresh.path("workshops")).hasSize(3);
        assertThat(fresh.path("workshops").get(1).path("firstDay").asText())
                .isEqualTo(NEXT_FIRST_DAY.plusWeeks(14).toString());
        assertThat(deadlines.plan(id).rule(Milestone.participant_list).offset()).isEqualTo(3);
        assertThat(deadlines.plan(id).rule(Milestone.participant_list).version())
                .isZero();
        assertThat(deadlines.changes(id)).isEmpty();
        assertThat(access.may(organiser, Permission.ROUND_ORGANISE, id)).isTrue();
        assertThat(access.may(Story.ORGANISER, Permission.ROUND_ORGANISE, id)).isFalse();
        String api = "/api/collaboratives/" + id;
        assertThat(Program.json(program.get(api + "/tasks"))
                        .get(0)
                        .path("element")
                        .asText())
                .isEqualTo("Step01_AgreeCommission");
        assertThat(Program.json(program.get(api + "/changes?kind=collaborative"))
                        .findValuesAsText("what"))
                .containsExactlyInAnyOrder("opened", "copied");
    }

    @Test
    void listsComeAlongWithTheirDaysMovedAndWithoutWhatCameOfThem() {
        UUID id = UUID.fromString(Program.json(copy("Once more", NEXT_FIRST_DAY.toString()))
                .path("id")
                .asText());

        for (String list : List.of("costs", "contents", "communication", "materials", "coaches")) {
            assertThat(rows(id, list, 0)).as(list).hasSameSizeAs(rows(earlier.id(), list, 0));
        }
        assertThat(rows(id, "matrix", 2)).isNotEmpty().hasSameSizeAs(rows(earlier.id(), "matrix", 2));
        for (String list : List.of("quotes", "visits", "publications", "results", "common-measures")) {
            assertThat(rows(id, list, 0)).as(list).isEmpty();
        }
        for (String list : List.of("attendance", "examples")) {
            assertThat(rows(id, list, 1)).as(list).isEmpty();
        }
        assertThat(rows(earlier.id(), "costs", 0)).anyMatch(it -> it.has("quoted") || it.has("actual"));
        assertThat(rows(id, "costs", 0)).noneMatch(it -> it.has("quoted") || it.has("actual"));
        assertThat(rows(id, "coaches", 0)).noneMatch(it -> it.has("usedGroupWork"));
        assertThat(rows(id, "materials", 0))
                .allMatch(it -> it.path("state").asText().equals("draft"));
        String then = rows(earlier.id(), "communication", 0).get(0).path("day").asText();
        assertThat(rows(id, "communication", 0).get(0).path("day").asText())
                .isEqualTo(LocalDate.parse(then)
                        .plusDays(java.time.temporal.ChronoUnit.DAYS.between(Story.FIRST_DAY, NEXT_FIRST_DAY))
                        .toString());
    }

    @Test
    void anEndedRoundCanBeCopiedToo() {
        transaction.inTransaction(() -> course.cancel(earlier.id(), "No money", Story.ORGANISER));

        assertThat(copy("Next try", NEXT_FIRST_DAY.toString()).statusCode()).isEqualTo(201);
    }

    @Test
    void badInputStartsNothing() {
        long before = count();

        assertProblem(copy("", NEXT_FIRST_DAY.toString()), 400);
        assertProblem(copy("x".repeat(201), NEXT_FIRST_DAY.toString()), 400);
        assertProblem(copy("Next", "tomorrow"), 400);
        assertProblem(copy("Next", "20288-09-06"), 400);
        assertProblem(copy("Next", null), 400);
        assertProblem(program.post(path() + "/copies", "[]"), 400);
        assertProblem(program.post("/api/collaboratives/" + UUID.randomUUID() + "/copies", "{}"), 404);
        String unknown = Program.beginning("Next", "2028-09-06").replace("}", ",\"copyOf\":\"NO-2027-1\"}");
        assertProblem(program.post("/api/collaboratives", unknown), 400);

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void onlyWhoMayReadTheEarlierRoundAndStartOthersCopiesIt() {
        String stranger = TestPeople.somebody(people, Role.organiser);
        String reader = TestPeople.somebody(people, Role.process_owner);
        String next = next("Next", NEXT_FIRST_DAY.toString());

        assertProblem(new Program(port, stranger).post(path() + "/copies", next), 404);
        assertProblem(new Program(port, reader).post(path() + "/copies", next), 403);
        String named = Program.beginning("Next", "2028-09-06").replace("}", ",\"copyOf\":\"" + earlier.code() + "\"}");
        assertProblem(new Program(port, stranger).post("/api/collaboratives", named), 400);
        assertThat(program.post("/api/collaboratives", named).statusCode()).isEqualTo(201);
    }

    @Test
    void aPageAsksForNameAndDayAndKeepsWhatWasEntered() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(organiser, organiser);
        String board = "/collaboratives/" + earlier.id();

        assertThat(visitor.get(board).body()).contains(board + "/copy");
        assertThat(visitor.get(board + "/copy").body()).contains("2028-08-30", "Comes along:");
        HttpResponse<String> refused =
                visitor.submit(board + "/copy", board + "/copy", Map.of("name", "<b>", "firstWorkshopDay", ""));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("&lt;b&gt;", "#firstWorkshopDay");
        HttpResponse<String> done = visitor.submit(
                board + "/copy", board + "/copy", Map.of("name", "The next", "firstWorkshopDay", "2028-09-06"));
        String fresh = done.headers().firstValue("Location").orElseThrow();
        assertThat(visitor.get(fresh.replaceFirst("^https?://[^/]+", "")).body())
                .contains("The new collaborative has started", "began with the plans of", earlier.code());
    }

    private HttpResponse<String> copy(String name, String day) {
        return program.post(path() + "/copies", next(name, day));
    }

    private String path() {
        return "/api/collaboratives/" + earlier.id();
    }

    private static String next(String name, String day) {
        return "{\"name\":\"" + name + "\"" + (day == null ? "" : ",\"firstWorkshopDay\":\"" + day + "\"") + "}";
    }

    private List<JsonNode> rows(UUID id, String list, int occurrence) {
        HttpResponse<String> answer =
                program.get("/api/collaboratives/" + id + "/lists/" + list + "?occurrence=" + occurrence);
        assertThat(answer.statusCode()).as(list + ": " + answer.body()).isEqualTo(200);
        List<JsonNode> rows = new ArrayList<>();
        Program.json(answer).path("rows").forEach(it -> rows.add(it.path("fields")));
        return rows;
    }

    private long count() {
        return Program.json(program.get("/api/collaboratives")).path("total").asLong();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }
}
