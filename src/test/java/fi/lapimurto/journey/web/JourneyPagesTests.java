package fi.lapimurto.journey.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.StatementCounter;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.FormFields;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.Labels;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.Deliverables;
import fi.lapimurto.journey.PaperCommands;
import fi.lapimurto.journey.SampleJourneys;
import fi.lapimurto.people.People;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A team's way over HTTP: who reads and writes what, and what is refused. */
@LapimurtoTest
class JourneyPagesTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    People people;

    @Autowired
    Deliverables papers;

    @Autowired
    PaperCommands commands;

    @Autowired
    CollaborativeSchedules planning;

    @Autowired
    Forms forms;

    @Autowired
    TaskService tasks;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    StatementCounter statements;

    @Autowired
    Labels labels;

    @Autowired
    FormFields fields;

    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    private Collaborative here;
    private Team team;
    private String contact;
    private Visitor visitor;
    private String base;

    @BeforeEach
    void aTeam() {
        here = story.open("Ways of teams", "en");
        team = tester.admit(here, "Harbour");
        contact = tester.contact(team);
        visitor = visitor(contact, "en");
        base = "/teams/" + team.id();
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void everyDeliverableFindsItsTaskAndItsFormByTheNameOfItsRecord() {
        DeliverableNames names = new DeliverableNames(new StaticMessageSource(), labels);
        for (Deliverable it : Deliverable.values()) {
            assertThat(fields.of(it.form())).as(it.form()).isNotEmpty();
            for (String language : List.of("en", "fi", "sv")) {
                assertThat(names.of(it, Locale.forLanguageTag(language)))
                        .as(it.element())
                        .isNotEqualTo(it.name());
            }
        }
        assertThat(names.of(Deliverable.goal, Locale.ENGLISH)).isEqualTo("Set the SMART goal");
    }

    @Test
    void theWayIsSeenInEachLanguageFromBeginningToEnd() {
        assertThat(visitor.get(base).body())
                .contains("Now: Before workshop 1", "Workshop 1", "opens 1 Sep 2027", "Coach’s visit")
                .doesNotContain("??");
        everythingIsWritten();
        for (String language : List.of("en", "fi", "sv")) {
            Visitor reader = visitor(contact, language);
            assertThat(reader.get(base).body()).doesNotContain("??");
            Stream.of(Deliverable.values()).filter(Deliverable::hasPage).forEach(it -> {
                HttpResponse<String> page = reader.get(base + "/work/" + it.path());
                assertThat(page.statusCode()).as(it.path()).isEqualTo(200);
                assertThat(page.body()).as(it.path()).doesNotContain("??");
            });
        }
        Visitor finn = visitor(contact, "fi");
        assertThat(finn.get(base).body()).contains("Nyt: Viimeinen työpaja", "SMART-tavoite", "valmis");
        assertThat(finn.get(base + "/work/goal").body())
                .contains("19,5", "Tavoite yhdellä lauseella", "31.12.2028", "omissa käsissä saavutettavissa")
                .doesNotContain("19.5<");
        JsonNode path = Program.json(new Program(port, contact).get("/api" + base + "/path"));
        assertThat(path.path("phase").asText()).isEqualTo("last_workshop");
        assertThat(path.path("done").asInt()).isEqualTo(20);
        assertThat(path.path("asked").asInt()).isEqualTo(23);
    }

    @Test
    void eachChangeOfTheGoalIsANewVersionWithItsReason() {
        goalIsSet();
        Visitor finn = visitor(contact, "fi");
        Map<String, String> goal = goal("1");
        goal.put("target", "4,5");
        assertThat(post(finn, "/work/goal", goal).statusCode()).isEqualTo(400);
        goal.put("why", "Kolme aikaa viikossa riittää");
        assertThat(post(finn, "/work/goal", goal).statusCode()).isEqualTo(302);
        assertThat(finn.get(base + "/work/goal").body())
                .contains("4,5", "Versio 2", "Versio 1", "Kolme aikaa viikossa riittää", "Aiemmat versiot");

        // Somebody who still sees the first version.
        people.chooseLanguage(contact, "en");
        visitor = visitor(contact, "en");
        Map<String, String> late = goal("1");
        late.put("goal", "A time within a week");
        late.put("why", "Too hard");
        HttpResponse<String> clash = post(visitor, "/work/goal", late);
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("A time within a week", "4.5", "Somebody else of your team");
        late.put("version", "2");
        assertThat(post(visitor, "/work/goal", late).statusCode()).isEqualTo(302);
        assertThat(sql.queryForObject(
                        "select count(*) from team_work_version where team_id = ? and kind = 'goal'",
                        Long.class,
                        team.id()))
                .isEqualTo(3);
        Map<String, String> same = goal("3");
        same.putAll(Map.of("target", "19.5", "why", "x"));
        assertThat(post(visitor, "/work/goal", same).body()).contains("The target is the same as the level now");
    }

    @Test
    void whatIsWrittenInATaskIsNotWrittenBesideIt() {
        assertThat(visitor.get(base + "/work/goal").body()).contains("Nothing has been written yet", "Its task opens");
        Map<String, String> goal = goal("0");
        goal.put("why", "x");
        HttpResponse<String> early = post(visitor, "/work/goal", goal);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("This is first written in its task");
        assertThat(papers.read(contact, team.id(), Deliverable.goal).version()).isZero();
    }

    @Test
    void draftsAreTheTeamsAndItsCoachsAndAPosterIsForTheRoundFromTheLastWorkshopOn() {
        Team other = tester.admit(here, "Hilltop");
        String neighbour = tester.contact(other);
        String coach = tester.coach(team);
        String otherCoach = tester.coach(other);
        open(Milestone.workshop_held, 3);
        goalIsSet();
        writeOnPage(Deliverable.poster);
        for (String kind : List.of("goal", "poster")) {
            assertThat(status(coach, "/work/" + kind)).as(kind).isEqualTo(200);
            assertThat(status(Story.ORGANISER, "/work/" + kind)).as(kind).isEqualTo(403);
            assertThat(status(neighbour, "/work/" + kind)).as(kind).isEqualTo(404);
            assertThat(status(otherCoach, "/work/" + kind)).as(kind).isEqualTo(404);
        }
        assertThat(new Program(port, coach).get("/api" + base + "/work/goal").body())
                .contains("A time within five days");
        assertThat(visitor(Story.ORGANISER, "en").get(base).body())
                .contains("SMART goal")
                .doesNotContain("A time within five days", base + "/work/goal");

        submit("UserTask_MakePoster", Map.of());
        assertThat(status(Story.ORGANISER, "/work/poster")).isEqualTo(200);
        assertThat(status(neighbour, "/work/poster")).isEqualTo(404);
        open(Milestone.workshop_begins, 4);
        assertThat(status(neighbour, "/work/poster")).isEqualTo(200);
        assertThat(status(otherCoach, "/work/poster")).isEqualTo(200);
        assertThat(visitor(neighbour, "en").get(base + "/work/poster").body())
                .doesNotContain("Earlier versions", "<form method=\"post\" novalidate");
        writeOnPage(Deliverable.report);
        submit("UserTask_WriteReport", Map.of());
        assertThat(status(neighbour, "/work/report")).isEqualTo(404);
        assertThat(status(Story.ORGANISER, "/work/report")).isEqualTo(403);
        submit("UserTask_ApproveReport", Map.of("approved", "yes"));
        assertThat(status(neighbour, "/work/report")).isEqualTo(200);
        assertThat(status(Story.ORGANISER, "/work/report")).isEqualTo(200);
    }

    @Test
    void theCoachCommentsOnAPaperAndTheTeamAnswersAndNobodyElseReadsIt() {
        String coach = tester.coach(team);
        Visitor guide = visitor(coach, "en");
        Program program = new Program(port, contact);
        String poster = "/work/poster";
        assertThat(guide.get(base + poster).body()).doesNotContain("Comment for the team");
        HttpResponse<String> early = post(guide, poster + "/comments", Map.of("text", "Begin"));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("There is nothing to comment on yet");

        open(Milestone.workshop_held, 3);
        writeOnPage(Deliverable.poster);
        assertThat(post(guide, poster + "/comments", Map.of("text", "Who waited longest?"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(guide.get(base + poster).body())
                .contains("Your comment is there", "Comment for the team", "Who waited longest?")
                .doesNotContain("about version", "??");
        HttpResponse<String> empty = post(guide, poster + "/comments", Map.of("text", " "));
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("Please fill this in");
        assertThat(post(guide, poster + "/comments", Map.of("text", "x".repeat(5001)))
                        .body())
                .contains("at most 5000 characters");

        Map<String, String> next = new HashMap<>(SampleJourneys.written());
        next.put("version", "1");
        assertThat(post(visitor, poster, next).statusCode()).isEqualTo(302);
        assertThat(program.post("/api" + base + poster + "/comments", "{\"text\":\"<b>Old</b> people\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(visitor.get(base + poster).body())
                .containsSubsequence(
                        "coach",
                        "about version 1",
                        "Who waited longest?",
                        "&lt;b&gt;Old&lt;/b&gt; people",
                        "Write to your");
        JsonNode said = Program.json(program.get("/api" + base + poster)).path("comments");
        assertThat(said).extracting(it -> it.path("version").asInt()).containsExactly(1, 2);
        assertThat(said).extracting(it -> it.path("coach").asBoolean()).containsExactly(true, false);
        assertThat(visitor.get(base).body()).contains("2 comments, the last ");
        assertThat(guide.get("/coach").body()).contains("Poster: the last comment", base + poster, "people");

        // Pressed twice it is there once, and what is not saved yet in the poster comes back with it.
        Map<String, String> typed = new HashMap<>(next);
        typed.put("version", "1");
        typed.put("title", "Not saved yet");
        typed.put("text", "Thank you");
        for (int time = 1; time <= 2; time++) {
            HttpResponse<String> answered = post(visitor, poster + "/comments", typed);
            assertThat(answered.statusCode()).isEqualTo(200);
            assertThat(answered.body())
                    .contains(
                            "Your comment is sent", "not saved yet", "value=\"Not saved yet\"", "data-unsent=\"true\"")
                    .containsOnlyOnce(">Thank you<");
        }
        assertThat(Program.json(program.get("/api" + base + poster)).path("comments"))
                .extracting(it -> it.path("version").asInt())
                .containsExactly(1, 2, 1);
        assertThat(visitor.get(base + poster).body()).doesNotContain("Not saved yet");
        typed.put("version", "2");
        typed.put("title", "Saved");
        typed.put("text", "Half a com");
        assertThat(post(visitor, poster, typed).statusCode()).isEqualTo(302);
        assertThat(visitor.get(base + poster).body()).contains("value=\"Saved\"", ">Half a com</textarea>");

        // Whoever reads the poster when it is ready does not read what was said of it.
        Team other = tester.admit(here, "Hilltop");
        String neighbour = tester.contact(other);
        submit("UserTask_MakePoster", Map.of());
        open(Milestone.workshop_begins, 4);
        for (String login : List.of(Story.ORGANISER, neighbour, tester.coach(other))) {
            assertThat(visitor(login, "en").get(base + poster).body())
                    .as(login)
                    .contains("What we say of lessons")
                    .doesNotContain("Who waited longest?", "Comments");
            assertThat(new Program(port, login).get("/api" + base + poster).body())
                    .contains("\"comments\":[]");
        }
        assertThat(visitor(Story.ORGANISER, "en").get(base).body()).doesNotContain("3 comments");
        assertThat(post(visitor(Story.ORGANISER, "en"), poster + "/comments", Map.of("text", "Well done"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(visitor(neighbour, "en"), poster + "/comments", Map.of("text", "Well done"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReportThatIsChangedAfterItsApprovalIsApprovedAnewByTheContact() {
        String member = tester.joined(team, "Mia Member");
        everythingIsWritten();
        Map<String, String> report = new HashMap<>(SampleJourneys.written());
        report.put("version", "1");
        report.put("lessons", "What we learnt at the very end");
        report.put("why", "One figure was wrong");
        Visitor writer = visitor(member, "en");
        assertThat(post(writer, "/work/report", report).statusCode()).isEqualTo(302);
        assertThat(writer.get(base + "/work/report").body())
                .contains("waits for the approval", "What we learnt at the very end")
                .doesNotContain("Approve the report for the team");
        assertThat(sql.queryForObject(
                        "select count(*) from notification_message where kind = 'report_waits' and item = ?",
                        Long.class,
                        team.id().toString()))
                .isPositive();
        assertThat(post(writer, "/work/report/approve", Map.of()).statusCode()).isEqualTo(403);
        assertThat(post(visitor(Story.ORGANISER, "en"), "/work/report/approve", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get(base + "/work/report").body()).contains("Approve the report for the team");
        assertThat(post(visitor, "/work/report/approve", Map.of()).statusCode()).isEqualTo(302);
        assertThat(visitor.get(base + "/work/report").body()).contains("The team has approved it");
        assertThat(new Program(port, contact)
                        .post("/api" + base + "/work/report/approval", "{}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aPosterBeginsFromWhatTheTeamHasWritten() {
        open(Milestone.workshop_begins, 2);
        submit("UserTask_StateProblem", SampleJourneys.ANSWERS.get("UserTask_StateProblem"));
        goalIsSet();
        assertThat(visitor.get(base + "/work/poster").body())
                .contains("T3 is 19 days, March 2027", "T3: from 19.5 to 5 days", "a beginning made of");
        assertThat(new Program(port, contact)
                        .get("/api" + base + "/work/poster")
                        .body())
                .contains("\"version\":0")
                .doesNotContain("March 2027");
    }

    @Test
    void thePermissionIsSuggestedAndGivenByTheContactOnly() {
        String member = tester.joined(team, "Mia Member");
        open(Milestone.workshop_begins, 1);
        submit("UserTask_AgreeTogether", SampleJourneys.ANSWERS.get("UserTask_AgreeTogether"));
        assertThat(visitor.get(base).body()).contains("No permission has been given", "Maija Mäki, head of services");
        Map<String, String> whom = Map.of("person", "Maija Mäki, head of services");
        assertThat(post(visitor(member, "en"), "/permissions", whom).statusCode())
                .isEqualTo(403);
        assertThat(post(visitor(Story.ORGANISER, "en"), "/permissions", whom).statusCode())
                .isEqualTo(403);
        assertThat(post(visitor, "/permissions", whom).statusCode()).isEqualTo(302);
        assertThat(visitor.get(base).body()).contains("The permission has been given");
        assertThat(post(visitor, "/permissions", whom).statusCode()).isEqualTo(302);
        assertThat(visitor.get(base).body()).contains("There is already a permission for Maija");
        assertThat(visitor(Story.ORGANISER, "en").get(base).body())
                .contains("Maija Mäki")
                .doesNotContain("Kari Kivi");
        Program program = new Program(port, contact);
        JsonNode given = Program.json(program.get("/api" + base + "/permissions"));
        assertThat(given.path("suggested")).extracting(JsonNode::asText).containsExactly("Kari Kivi, chief physician");
        String id = given.path("permissions").get(0).path("id").asText();
        assertThat(program.send("DELETE", "/api" + base + "/permissions/" + id, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(post(visitor, "/permissions/" + id + "/withdraw", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(base).body()).contains("Withdrawn permissions", "No permission has been given");
        assertThat(program.post("/api" + base + "/permissions", "{\"person\":\"" + "x".repeat(301) + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(sql.queryForList(
                        "select what from audit_entry where team_id = ? and what like 'permission%'",
                        String.class, team.id()))
                .containsExactlyInAnyOrder("permission_given", "permission_withdrawn");
    }

    @Test
    void whatWasToldIsListedAndWhoWasNotToldIsSaid() {
        String coach = tester.coach(team);
        Map<String, String> told = Map.of("day", "2026-11-20", "audience", "workplace", "what", "Our <b>goal</b>");
        assertThat(post(visitor, "/communication", told).statusCode()).isEqualTo(302);
        assertThat(visitor.get(base + "/communication").body())
                .contains("Our &lt;b&gt;goal&lt;/b&gt;", "20 Nov 2026", "Not told yet: management, customers")
                .doesNotContain("??");
        assertThat(status(coach, "/communication")).isEqualTo(200);
        assertThat(status(Story.ORGANISER, "/communication")).isEqualTo(403);
        assertThat(post(visitor(coach, "en"), "/communication", told).statusCode())
                .isEqualTo(403);
        for (Map<String, String> bad : List.of(
                Map.of("day", "2036-01-01", "audience", "workplace", "what", "x"),
                Map.of("day", "yesterday", "audience", "workplace", "what", "x"),
                Map.of("day", "2026-11-20", "audience", "everybody", "what", "x"),
                Map.of("day", "2026-11-20", "audience", "workplace", "what", " "),
                Map.of("day", "2026-11-20", "audience", "workplace", "what", "x", "link", "javascript:alert(1)"))) {
            assertThat(post(visitor, "/communication", bad).statusCode())
                    .as(bad.toString())
                    .isEqualTo(400);
        }
        Program program = new Program(port, contact);
        String id = Program.json(program.get("/api" + base + "/communication"))
                .path("entries")
                .get(0)
                .path("id")
                .asText();
        assertThat(program.send("DELETE", "/api" + base + "/communication/" + id, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(post(visitor, "/communication/" + id + "/remove", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoPaper() {
        Program program = new Program(port, contact);
        for (String kind : List.of("nothing", "approval", "presentation", "communication", "GOAL", "current_process")) {
            assertThat(visitor.get(base + "/work/" + kind).statusCode())
                    .as(kind)
                    .isEqualTo(404);
            assertThat(program.get("/api" + base + "/work/" + kind).statusCode())
                    .as(kind)
                    .isEqualTo(404);
        }
        String poster = "/api" + base + "/work/poster";
        assertThat(program.send("PUT", poster, "{}").statusCode()).isEqualTo(428);
        assertThat(program.send("PUT", poster, "{\"title\":[1]}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(400);
        assertThat(program.send("PUT", poster, "{\"why\":[1]}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(400);
        assertThat(program.send("PUT", poster, "{\"goal\":\"" + "x".repeat(5001) + "\"}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(400);
        assertThat(program.send("PUT", poster, "{\"link\":\"javascript:alert(1)\"}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(400);
        assertThat(program.send("PUT", poster, "{\"title\":\"<script>alert(1)</script>\"}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.send("PUT", poster, "{\"title\":\"Twice\"}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(409);
        assertThat(visitor.get(base + "/work/poster").body()).doesNotContain("<script>alert");
        assertThat(new Program(port, tester.contact(tester.admit(here, "Hilltop")))
                        .get("/api" + base + "/work/poster")
                        .statusCode())
                .isEqualTo(404);
        assertThat(program.get("/api/teams/" + UUID.randomUUID() + "/path").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aListOfTeamsCostsTheSameHoweverManyTheyAre() {
        Visitor organiser = visitor(Story.ORGANISER, "en");
        String list = "/collaboratives/" + here.id() + "/teams";
        organiser.get(list);
        long few = statements(organiser, list);
        for (int number = 1; number <= 6; number++) {
            tester.admit(here, "Team " + number);
        }
        assertThat(statements(organiser, list)).isEqualTo(few);
        assertThat(organiser.get(list).body()).contains("Before workshop 1 · 0/3 ready");
    }

    private long statements(Visitor reader, String page) {
        long before = statements.count();
        assertThat(reader.get(page).statusCode()).isEqualTo(200);
        return statements.count() - before;
    }

    private void everythingIsWritten() {
        open(Milestone.workshop_begins, 4);
        SampleJourneys.ANSWERS.forEach(this::submit);
        submit("UserTask_Communicate", Map.of("deviationReason", "We tell all at the end"));
        writeOnPage(Deliverable.poster);
        submit("UserTask_MakePoster", Map.of());
        writeOnPage(Deliverable.report);
        submit("UserTask_WriteReport", Map.of());
        submit("UserTask_ApproveReport", Map.of("approved", "yes"));
    }

    private void goalIsSet() {
        if (task("UserTask_SetGoal") == null) {
            open(Milestone.workshop_begins, 2);
        }
        submit("UserTask_SetGoal", SampleJourneys.goal());
    }

    private void writeOnPage(Deliverable deliverable) {
        commands.save(contact, team.id(), deliverable, 0, SampleJourneys.written());
    }

    private void open(Milestone milestone, int workshop) {
        Story.moveTo(planning.at(here.id(), milestone, workshop).orElseThrow().plusSeconds(1));
        story.runDueJobs(here);
    }

    private Task task(String element) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("teamId", team.id().toString())
                .taskDefinitionKey(element)
                .singleResult();
    }

    private void submit(String element, Map<String, Object> values) {
        Task task = task(element);
        forms.submit(task.getId(), values, contact);
    }

    private static Map<String, String> goal(String version) {
        Map<String, String> goal = new HashMap<>();
        SampleJourneys.goal().forEach((field, value) -> goal.put(field, value.toString()));
        goal.put("smart", "specific");
        goal.put("deviationReason", "The rest next time");
        goal.put("version", version);
        return goal;
    }

    private HttpResponse<String> post(Visitor by, String path, Map<String, String> fields) {
        return by.submit("/", base + path, fields);
    }

    private int status(String login, String path) {
        return visitor(login, "en").get(base + path).statusCode();
    }

    private Visitor visitor(String login, String language) {
        people.chooseLanguage(login, language);
        Visitor visitor = new Visitor(port, language);
        visitor.signIn(login, login);
        return visitor;
    }
}
