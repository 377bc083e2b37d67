package fi.lapimurto.team.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.ProcessCoverage;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.ChecklistForm.Item;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Course;
import fi.lapimurto.collaborative.Sheets;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.Refused;
import fi.lapimurto.engine.Repetition;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.Presentation;
import fi.lapimurto.team.Presentations;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamCoaches;
import fi.lapimurto.team.TeamCourse;
import fi.lapimurto.team.TeamTester;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LapimurtoTest
@ProcessCoverage("team-journey")
class TeamJourneyProcessTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TeamCourse course;

    @Autowired
    TeamCoaches coaches;

    @Autowired
    Presentations presentations;

    @Autowired
    Course collaboratives;

    @Autowired
    Sheets sheets;

    @Autowired
    People people;

    @Autowired
    Forms forms;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    Repetition repetition;

    @Autowired
    TaskService tasks;

    @Autowired
    ObjectMapper json;

    @Autowired
    ProcessEngine engine;

    private Collaborative collaborative;
    private Team team;
    private ProcessInstance journey;

    @BeforeEach
    void aTeamIsAdmitted() {
        BpmnAwareTests.init(engine);
        collaborative = story.open("Journeys", "en");
        team = tester.admit(collaborative, "Harbour");
        journey = journey(team);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aTeamPreparesItselfAndTravelsUntilTheYearIsOver() {
        String contact = tester.contact(team);
        String coach = tester.coach(team);
        BpmnAwareTests.assertThat(journey)
                .isWaitingAtExactly(
                        "SubProcess_CommonYear",
                        "UserTask_NameMembers",
                        "UserTask_PreparePresentation",
                        "UserTask_VisitWorkplace",
                        "TimerEvent_WorkshopOne");
        assertThat(course.unfinished(collaborative.id())).containsExactly("Harbour");

        tester.name(team, "Anna Aalto", true);
        tester.name(team, "Bo Berg", false);
        tester.name(team, "Cia Ceder", false);
        tester.name(team, "Dan Dahl", false);
        submit(contact, "UserTask_NameMembers", Map.of("deviationReason", "One place waits for a doctor"));
        write(contact);
        submit(contact, "UserTask_PreparePresentation", Map.of());
        submit(coach, "UserTask_VisitWorkplace", visit());
        story.runDueJobs(collaborative);

        BpmnAwareTests.assertThat(journey).isWaitingAtExactly("SubProcess_CommonYear", "TimerEvent_WorkshopOne");
        assertThat(sheets.rows(sheets.find("visits", new Item(collaborative.id(), 0)), new Item(collaborative.id(), 0)))
                .anyMatch(it -> it.content().toString().contains("Harbour"));

        Story.moveTo(Story.FIRST_DAY
                .plusYears(2)
                .atStartOfDay(ZoneId.of("Europe/Helsinki"))
                .toInstant());
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(journey).isEnded();
    }

    @Test
    void aTeamThatIsNoTeamYetIsNotTakenForNamed() {
        String contact = tester.contact(team);
        tester.name(team, "Anna Aalto", true);
        assertThatThrownBy(() -> submit(contact, "UserTask_NameMembers", Map.of("deviationReason", "We are few")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("finding.team.tooFew");
        assertThatThrownBy(() -> submit(contact, "UserTask_PreparePresentation", Map.of()))
                .hasMessageContaining("finding.team.presentationUnwritten");
        BpmnAwareTests.assertThat(journey).isWaitingAt("UserTask_NameMembers", "UserTask_PreparePresentation");
    }

    @Test
    void aVisitThatWasNotMadeHasGrounds() {
        String coach = tester.coach(team);
        assertThatThrownBy(() -> submit(coach, "UserTask_VisitWorkplace", Map.of("visited", "no")))
                .hasMessageContaining("any.grounds");
        assertThatThrownBy(() -> submit(
                        coach,
                        "UserTask_VisitWorkplace",
                        Map.of("visited", "yes", "day", "2036-01-01", "deviationReason", "x")))
                .hasMessageContaining("team.error.visitAhead");
        submit(coach, "UserTask_VisitWorkplace", Map.of("visited", "no", "deviationReason", "Too far, we met online"));
        BpmnAwareTests.assertThat(journey).hasPassed("UserTask_VisitWorkplace");
    }

    @Test
    void aTeamThatDropsOutIsTalkedWith() {
        String coach = tester.coach(team);
        dropOut();
        BpmnAwareTests.assertThat(journey)
                .isWaitingAt("UserTask_TalkWithTeam")
                .isNotWaitingAt("UserTask_NameMembers", "UserTask_VisitWorkplace");
        assertThatThrownBy(this::dropOut).hasMessageContaining("team.error.droppedOut");
        assertThatThrownBy(() -> submit(coach, "UserTask_TalkWithTeam", Map.of()))
                .hasMessageContaining("any.required");
        submit(coach, "UserTask_TalkWithTeam", Map.of("talkedOn", "2026-11-20", "agreed", "They keep their board"));
        BpmnAwareTests.assertThat(journey).isEnded();
    }

    @Test
    void aCancelledCollaborativeEndsTheJourneysAndTheTalks() {
        Team other = tester.admit(collaborative, "Hilltop");
        ProcessInstance otherJourney = journey(other);
        dropOut();
        BpmnAwareTests.assertThat(otherJourney).isWaitingAt("UserTask_NameMembers");

        repetition.inTransaction(() -> collaboratives.cancel(collaborative.id(), "No money", Story.ORGANISER));
        BpmnAwareTests.assertThat(journey).isEnded();
        BpmnAwareTests.assertThat(otherJourney).isEnded();
    }

    @Test
    void tasksAreTheTeamsOwnAndMoveWithTheWorkshops() {
        Team other = tester.admit(collaborative, "Hilltop");
        String contact = tester.contact(team);
        assertThat(openTasks.waitingFor(contact, 20, 0).tasks())
                .extracting(OpenTask::name)
                .contains("Name team’s people – Harbour – Journeys")
                .noneMatch(it -> it.contains("Hilltop"));
        Task naming = task(other, "UserTask_NameMembers");
        assertThat(LocalDate.ofInstant(naming.getDueDate().toInstant(), ZoneId.of("Europe/Helsinki")))
                .isEqualTo(Story.FIRST_DAY.minusWeeks(3));

        repetition.inTransaction(() -> collaboratives.reschedule(
                collaborative.id(), Timetable.usual(Story.FIRST_DAY.plusWeeks(2)), "Venue", Story.ORGANISER));
        Task moved = task(other, "UserTask_NameMembers");
        assertThat(LocalDate.ofInstant(moved.getDueDate().toInstant(), ZoneId.of("Europe/Helsinki")))
                .isEqualTo(Story.FIRST_DAY.minusWeeks(1));
    }

    @Test
    void aSubstituteCoachTakesOverAllTasksByOneAction() {
        Team second = tester.admit(collaborative, "Hilltop");
        String ill = tester.coach(team);
        repetition.inTransaction(() -> coaches.assign(Story.ORGANISER, second.id(), ill));
        Task visit = task(team, "UserTask_VisitWorkplace");
        tasks.claim(visit.getId(), ill);
        String substitute = TestPeople.somebody(people);
        assertThatThrownBy(() -> coaches.substitute(Story.ORGANISER, collaborative.id(), ill, substitute))
                .hasMessageContaining("team.error.notCoach");
        people.assign(substitute, Role.coach, collaborative.id());
        assertThat(repetition.<Integer>inTransaction(
                        () -> coaches.substitute(Story.ORGANISER, collaborative.id(), ill, substitute)))
                .isEqualTo(2);

        Story.moveTo(Story.FIRST_DAY
                .minusWeeks(2)
                .atStartOfDay(ZoneId.of("Europe/Helsinki"))
                .toInstant());
        assertThat(openTasks.waitingFor(substitute, 20, 0).tasks())
                .extracting(OpenTask::element)
                .containsExactly("UserTask_VisitWorkplace", "UserTask_VisitWorkplace");
        assertThat(openTasks.waitingFor(ill, 20, 0).tasks()).isEmpty();
        assertThat(task(team, "UserTask_VisitWorkplace").getAssignee()).isNull();
    }

    private void dropOut() {
        repetition.inTransaction(() -> course.dropOut(Story.ORGANISER, team.id(), "Two of five have left"));
    }

    private void write(String contact) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "mission", "Care in time",
                "population", "30 000 people",
                "interviews", 3,
                "themes", "Waiting\nBeing heard",
                "staff", "12 nurses",
                "course", "Call, wait, come",
                "targets", "Less waiting"));
        Presentation written = json.convertValue(content, Presentation.class);
        repetition.inTransaction(() -> presentations.save(contact, team.id(), 0, written));
        assertThatThrownBy(() -> presentations.save(contact, team.id(), 0, written))
                .hasMessageContaining("team.error.workChanged");
    }

    private static Map<String, Object> visit() {
        return Map.of(
                "visited",
                "yes",
                "day",
                "2026-11-20",
                "topics",
                List.of("rooms_and_flow"),
                "agreed",
                "A board is begun",
                "deviationReason",
                "The rest next time");
    }

    private void submit(String login, String element, Map<String, Object> values) {
        Task task = task(team, element);
        forms.submit(
                new OpenTask(task.getId(), collaborative.code(), "team-journey", element, task.getName(), null, null),
                values,
                login);
    }

    private Task task(Team team, String element) {
        return tasks.createTaskQuery()
                .processInstanceId(journey(team).getId())
                .taskDefinitionKey(element)
                .singleResult();
    }

    private ProcessInstance journey(Team team) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("team-journey")
                .variableValueEquals("teamId", team.id().toString())
                .singleResult();
    }
}
