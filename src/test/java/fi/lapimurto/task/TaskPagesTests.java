package fi.lapimurto.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Tasklist;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A trial is planned on the page of its task. */
@LapimurtoTest
class TaskPagesTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester trials;

    @Autowired
    People people;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskDraftService drafts;

    @LocalServerPort
    int port;

    private Team team;
    private String contact;
    private Trial trial;
    private String task;

    @BeforeEach
    void aTrialIsToBePlanned() {
        Collaborative here = story.open("Pages of tasks", "en");
        team = tester.admit(here, "Harbour");
        contact = tester.contact(team);
        trial = trials.start(contact, team, "Reminders");
        task = trials.task(trial, "UserTask_Plan").getId();
    }

    @AfterEach
    void theClockGoesOn() {
        ClockUtil.reset();
    }

    @Test
    void allMistakesAreToldAtOnceAndNothingIsLost() {
        Visitor visitor = visitor(contact);
        Map<String, List<String>> typed = planned();
        typed.put("objective", List.of(" "));
        typed.put("startsOn", List.of("31.2.2027"));
        typed.put("prediction", List.of("Half <b>come</b>"));

        HttpResponse<String> refused = send(visitor, typed);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "id=\"objective-wrong\"", "id=\"startsOn-wrong\"", "href=\"#objective\"", "href=\"#startsOn\"")
                .contains("value=\"31.2.2027\"", "Half &lt;b&gt;come&lt;/b&gt;")
                .doesNotContain("id=\"title-wrong\"", "??");
        assertThat(isOpen()).isTrue();
    }

    @Test
    void aTaskIsDoneAndTheNextOneIsOffered() {
        Visitor visitor = visitor(contact);

        HttpResponse<String> done = send(visitor, planned());

        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith("/teams/" + team.id() + "/trials/1");
        assertThat(visitor.get("/teams/" + team.id() + "/trials/1").body())
                .contains("The task is done.")
                .containsPattern("<p class=\"news\"[^>]*>(?s:.)*?/tasks/[0-9a-f-]{36}");
        assertThat(isOpen()).isFalse();
        assertThat(visitor.get("/tasks/" + task).statusCode()).isEqualTo(404);
    }

    @Test
    void theSameTaskIsDoneOnceHoweverOftenItIsSent() throws Exception {
        Visitor visitor = visitor(contact);
        String other = tester.joined(team, "Mia Member");
        Visitor beside = visitor(other);
        String token = visitor.token("/tasks/" + task);
        String theirs = beside.token("/tasks/" + task);
        ExecutorService both = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> presses = new ArrayList<>();
        for (int press = 0; press < 4; press++) {
            presses.add(() -> visitor.post("/tasks/" + task, token, planned()).statusCode());
            presses.add(() -> beside.post("/tasks/" + task, theirs, planned()).statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : both.invokeAll(presses)) {
            answers.add(answer.get());
        }
        both.shutdown();

        assertThat(answers).contains(302).allMatch(it -> it == 302 || it == 404 || it == 409);
        assertThat(trials.task(trial, "UserTask_CarryOut")).isNotNull();
    }

    @Test
    void whatIsTypedIsKeptForItsWriterAloneAndInTasklistToo() {
        Visitor visitor = visitor(contact);
        String other = tester.joined(team, "Mia Member");

        assertThat(keep(
                        visitor,
                        Map.of(
                                "title", List.of("Half done"),
                                "startsOn", List.of("1.2.2027"),
                                "unknown", List.of("x"))))
                .isEqualTo(200);
        assertThat(drafts.find(task, contact).fields()).containsOnlyKeys("title", "startsOn");

        assertThat(visitor.get("/tasks/" + task).body()).contains("value=\"Half done\"", "value=\"1.2.2027\"");
        assertThat(new Visitor(port)
                        .atWork(contact, contact)
                        .get(Visitor.ENGINE + "/task/" + task + "/form-variables?deserializeValues=false")
                        .body())
                .contains("\"Half done\"", "2027-02-01");
        assertThat(visitor(other).get("/tasks/" + task).body()).doesNotContain("Half done");
        assertThat(keep(visitor(other), Map.of("title", List.of("Mine")))).isEqualTo(200);
        assertThat(visitor.get("/tasks/" + task).body()).contains("value=\"Half done\"");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .as("who typed first has it")
                .isEqualTo(contact);

        assertThat(send(visitor, planned()).statusCode()).isEqualTo(302);
        assertThat(drafts.find(task, other)).isEqualTo(TaskDraftService.Typed.NOTHING);
        assertThat(keep(visitor(other), Map.of("title", List.of("Late")))).isIn(404, 409);
    }

    @Test
    void twoTabsTakeNothingFromEachOther() {
        Visitor visitor = visitor(contact);
        String before = version(visitor);
        keep(visitor, Map.of("measuredHow", List.of("In the first tab"), "_draft", List.of(before)));
        HttpResponse<String> second =
                kept(visitor, Map.of("measuredWhere", List.of("In the second"), "_draft", List.of(before)));
        assertThat(second.body()).as("the page is told that there is more").isEmpty();
        assertThat(visitor.get("/tasks/" + task).body()).contains("In the first tab", "In the second");

        Map<String, List<String>> typed = planned();
        typed.put("measuredHow", List.of(""));
        typed.put("measuredWhere", List.of("In the second"));
        HttpResponse<String> refused = send(visitor, typed, before);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("In the first tab", "elsewhere too");
        assertThat(isOpen()).isTrue();

        typed.put("measuredHow", List.of("In the first tab"));
        assertThat(send(visitor, typed).statusCode()).isEqualTo(302);
    }

    @Test
    void whatWasTypedIsShownWhenTheTaskWasDoneMeanwhile() {
        Visitor visitor = visitor(contact);
        String before = version(visitor);
        trials.plan(tester.joined(team, "Mia Member"), trial);

        Map<String, List<String>> typed = planned();
        typed.put("tasks", List.of("What only I know"));
        HttpResponse<String> answer = send(visitor, typed, before);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("What only I know", "The task is done already");
    }

    @Test
    void whatATaskShowsIsInTheReadersLanguage() {
        Visitor visitor = visitor(contact);
        visitor.submit("/", "/language", Map.of("language", "fi", "back", "/"));

        assertThat(visitor.get("/tasks/" + task).body())
                .contains("Mistä tämä kokeilu lähtee")
                .doesNotContain("This is a new trial", "Where this trial comes from");
    }

    @Test
    void aTaskIsGivenBackAndWhatWasTypedStays() {
        Visitor visitor = visitor(contact);
        keep(visitor, Map.of("title", List.of("Half done")));
        assertThat(visitor.get("/tasks/" + task).body()).contains("Give the task back");

        assertThat(visitor.post("/tasks/" + task + "/release", visitor.token("/"), Map.of())
                        .statusCode())
                .isEqualTo(302);

        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(visitor.get("/tasks/" + task).body())
                .contains("value=\"Half done\"")
                .doesNotContain("Give the task back");
    }

    @Test
    void whoMayNotDoTheTaskNeitherReadsNorTypes() {
        Visitor stranger = visitor(TestPeople.somebody(people));
        Visitor coach = visitor(tester.coach(team));

        for (Visitor outsider : List.of(stranger, coach)) {
            assertThat(outsider.get("/tasks/" + task).statusCode()).isIn(403, 404);
            assertThat(keep(outsider, Map.of("title", List.of("x")))).isIn(403, 404);
            assertThat(send(outsider, planned()).statusCode()).isIn(403, 404);
        }
        assertThat(isOpen()).isTrue();
        assertThat(new Visitor(port).get("/tasks/" + task).statusCode()).isEqualTo(302);
    }

    @Test
    void whoHasLostTheRoleReadsNothingAndTheDraftGoesWithTheTask() {
        String other = tester.joined(team, "Mia Member");
        keep(visitor(other), Map.of("title", List.of("Half done")));
        people.withdraw(other, Role.team_member, team.collaborativeId(), team.id());
        Visitor gone = visitor(other);

        HttpResponse<String> page = gone.get("/tasks/" + task);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("role=\"alert\"").doesNotContain("Half done", "??");
        assertThat(keep(gone, Map.of("title", List.of("More")))).isIn(403, 404);
        assertThat(send(gone, planned()).statusCode()).isIn(403, 404);
        assertThat(drafts.find(task, other).fields().get("title")).containsExactly("Half done");

        trials.plan(contact, trial);
        assertThat(drafts.find(task, other)).isEqualTo(TaskDraftService.Typed.NOTHING);
    }

    @Test
    void eightPeopleAtBothDoorsFinishATaskOnce() throws Exception {
        List<Callable<HttpResponse<String>>> presses = new ArrayList<>();
        String body = new ObjectMapper().writeValueAsString(Tasklist.form(TrialTester.planned("Reminders")));
        for (int person = 0; person < 8; person++) {
            // A team has eight people at most, and one of them has not joined: the contact is there twice.
            boolean again = person == 0 || person == 7;
            String login = again ? contact : tester.joined(team, "Member " + (char) ('A' + person));
            if (person % 2 == 0) {
                Visitor visitor = visitor(login);
                String token = visitor.token("/");
                Map<String, List<String>> form = planned();
                form.put("_form", List.of("pdsa-cycle-plan"));
                presses.add(() -> visitor.post("/tasks/" + task, token, form));
            } else {
                Visitor tasklist = new Visitor(port).atWork(login, login);
                presses.add(() -> tasklist.engine("POST", Visitor.ENGINE + "/task/" + task + "/submit-form", body));
            }
        }
        ExecutorService all = Executors.newFixedThreadPool(presses.size());
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : all.invokeAll(presses)) {
            answers.add(answer.get());
        }
        all.shutdown();

        assertThat(answers.stream().filter(it -> it.statusCode() == 302 || it.statusCode() == 204))
                .hasSize(1);
        assertThat(answers.stream().filter(it -> it.statusCode() == 409 || it.statusCode() == 404))
                .hasSize(7)
                .allMatch(it -> it.body().length() > 20 && !it.body().contains("Exception"));
        assertThat(trials.task(trial, "UserTask_CarryOut")).isNotNull();
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(trials.cycle(trial).getId())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aDraftIsForgottenAfterThirtyDays() {
        keep(visitor(contact), Map.of("title", List.of("Half done")));
        Story.moveTo(ClockUtil.now().toInstant().plus(Duration.ofDays(29)));
        drafts.forgetOld();
        assertThat(drafts.find(task, contact).fields()).containsKey("title");
        Story.moveTo(ClockUtil.now().toInstant().plus(Duration.ofDays(2)));
        drafts.forgetOld();
        assertThat(drafts.find(task, contact)).isEqualTo(TaskDraftService.Typed.NOTHING);
    }

    private Map<String, List<String>> planned() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        TrialTester.planned("Reminders")
                .forEach((field, value) -> typed.put(
                        field,
                        value instanceof List<?> several
                                ? several.stream().map(String::valueOf).toList()
                                : List.of(String.valueOf(value == null ? "" : value))));
        return typed;
    }

    /** Sends the form as the page has it now. */
    private HttpResponse<String> send(Visitor visitor, Map<String, List<String>> typed) {
        return send(visitor, typed, version(visitor));
    }

    private HttpResponse<String> send(Visitor visitor, Map<String, List<String>> typed, String version) {
        Map<String, List<String>> form = new LinkedHashMap<>(typed);
        form.put("_draft", List.of(version));
        form.put("_form", List.of("pdsa-cycle-plan"));
        return visitor.post("/tasks/" + task, visitor.token("/"), form);
    }

    private String version(Visitor visitor) {
        return visitor.get("/tasks/" + task + "/draft").body();
    }

    private int keep(Visitor visitor, Map<String, List<String>> typed) {
        return kept(visitor, typed).statusCode();
    }

    private HttpResponse<String> kept(Visitor visitor, Map<String, List<String>> typed) {
        Map<String, List<String>> form = new LinkedHashMap<>(typed);
        form.put("_form", List.of("pdsa-cycle-plan"));
        return visitor.post("/tasks/" + task + "/draft", visitor.token("/"), form);
    }

    private boolean isOpen() {
        return tasks.createTaskQuery().taskId(task).count() == 1;
    }

    private Visitor visitor(String login) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        return visitor;
    }
}
