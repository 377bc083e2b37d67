package fi.lapimurto.task;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.audit.AuditSubject;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.improvement.Study.Match;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialCommands;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.people.People;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.schedule.Rescheduling;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task goes from hand to hand, and its page tells what was before. */
@LapimurtoTest
class TaskHandlingTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester trials;

    @Autowired
    TrialCommands commands;

    @Autowired
    People people;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskDraftService drafts;

    @Autowired
    AuditTrail trail;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    RetryingTransaction repetition;

    @LocalServerPort
    int port;

    private Collaborative here;
    private Team team;
    private String contact;
    private String member;
    private Trial trial;
    private String task;

    @BeforeEach
    void aTrialIsToBeStudied() {
        here = story.open("Hands of tasks", "en");
        team = tester.admit(here, "Harbour");
        contact = tester.contact(team);
        member = tester.joined(team, "Mia Member");
        trial = trials.at(TrialState.studying, contact, team, "Reminders");
        task = trials.task(trial, "UserTask_Study").getId();
    }

    @Test
    void aTaskIsTakenOverKnowinglyAndBothDraftsStay() {
        Visitor first = visitor(contact);
        Visitor second = visitor(member);
        keep(first, "The first one's");
        assertThat(second.get("/tasks/" + task).body())
                .contains("/take-over", "Person " + contact)
                .doesNotContain("/release");
        keep(second, "The second one's");
        assertThat(assignee()).isEqualTo(contact);

        assertThat(press(second, "/take-over", Map.of("from", "somebody-else"))).isEqualTo(302);
        assertThat(assignee()).as("whom nobody has seen there").isEqualTo(contact);
        assertThat(press(second, "/take-over", Map.of("from", contact))).isEqualTo(302);

        assertThat(assignee()).isEqualTo(member);
        assertThat(first.get("/tasks/" + task).body()).contains("took this task over from you", "The first one&#39;s");
        assertThat(second.get("/tasks/" + task).body()).contains("/release", "The second one&#39;s");
        assertThat(changes()).containsExactly("task_taken_over " + member + " pdsa-cycle.UserTask_Study " + contact);

        Map<String, List<String>> typed = studied();
        typed.put("_draft", List.of(first.get("/tasks/" + task + "/draft").body()));
        trials.study(member, trial, Match.right);
        HttpResponse<String> late = first.post("/tasks/" + task, first.token("/"), typed);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Only the first knows this");
    }

    @Test
    void aTaskIsHandedOverToOneOfItsGroupOnly() {
        Visitor first = visitor(contact);
        String stranger = TestPeople.somebody(people);
        assertThat(first.get("/tasks/" + task).body())
                .contains("<option value=\"" + member + "\"")
                .doesNotContain("<option value=\"" + contact + "\"");

        press(first, "/hand-over", Map.of("to", stranger));
        assertThat(assignee()).as("the owner of the trial").isEqualTo(contact);
        press(first, "/hand-over", Map.of("to", member));

        assertThat(assignee()).isEqualTo(member);
        assertThat(visitor(member).get("/tasks/" + task).body()).contains("handed this task to you");
        assertThat(changes()).containsExactly("task_handed_over " + contact + " pdsa-cycle.UserTask_Study " + member);
        assertThat(visitor(stranger)
                        .post("/tasks/" + task + "/take-over", visitor(stranger).token("/"), Map.of())
                        .statusCode())
                .isIn(302, 403, 404);
        assertThat(assignee()).isEqualTo(member);
    }

    @Test
    void thePageTellsWhatWasDecidedBeforeAndWhatWasSaid() {
        commands.comment(tester.coach(team), team.id(), trial.number(), "Look at the evenings");

        assertThat(visitor(contact).get("/tasks/" + task).body())
                .contains("/teams/" + team.id() + "/trials/1\"", "1. Reminders")
                .contains("Eight came", "Fewer lost appointments", "Person " + contact, "Look at the evenings")
                .contains("class=\"why\"", "Hold the results against the prediction")
                .doesNotContain("??");
    }

    @Test
    void aMovedWorkshopMovesTheDayAndLeavesTheDraft() {
        Collaborative moved = story.prepared("Moved meanwhile");
        String step = story.task(moved, "Step04_BookVenues").getId();
        Visitor organiser = visitor(Story.ORGANISER);
        organiser.post(
                "/tasks/" + step + "/draft",
                organiser.token("/"),
                Map.of("_form", List.of("collaborative-book-venues"), "choiceReason", List.of("Near the station")));
        String before = due(organiser.get("/tasks/" + step).body());
        repetition.inTransaction(() -> rescheduling.reschedule(
                moved.id(), null, Timetable.usual(Story.FIRST_DAY.plusWeeks(4)), "Room", Story.ORGANISER));

        String page = organiser.get("/tasks/" + step).body();
        assertThat(due(page)).isNotEqualTo(before);
        assertThat(page)
                .contains("Near the station", "/collaboratives/" + moved.id() + "#step-4")
                .contains("/collaboratives/" + moved.id() + "/quotes")
                .doesNotContain("??");
    }

    private static String due(String page) {
        return page.replaceAll("(?s).*class=\"due[^>]*>([^<]*)<.*", "$1");
    }

    private List<String> changes() {
        return trail.of(new AuditSubject("paper", team.id(), null, team.id())).stream()
                .filter(it -> it.what().startsWith("task_"))
                .map(TaskHandlingTests::words)
                .toList();
    }

    private static String words(AuditEntry it) {
        return it.what() + " " + it.by() + " " + it.detail();
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private void keep(Visitor visitor, String results) {
        HttpResponse<String> kept = visitor.post(
                "/tasks/" + task + "/draft",
                visitor.token("/"),
                Map.of("_form", List.of("pdsa-cycle-study"), "results", List.of(results)));
        assertThat(kept.statusCode()).isEqualTo(200);
    }

    private int press(Visitor visitor, String action, Map<String, String> fields) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        fields.forEach((key, value) -> form.put(key, List.of(value)));
        return visitor.post("/tasks/" + task + action, visitor.token("/"), form).statusCode();
    }

    private static Map<String, List<String>> studied() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        typed.put("_form", List.of("pdsa-cycle-study"));
        typed.put("results", List.of("Only the first knows this"));
        return typed;
    }

    private Visitor visitor(String login) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        return visitor;
    }
}
