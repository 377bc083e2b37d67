package fi.lapimurto.journey.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.ProcessCoverage;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.handbook.OpenTeams;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.journey.Communications;
import fi.lapimurto.journey.Communications.CommunicationAudience;
import fi.lapimurto.journey.Communications.Told;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.Deliverables;
import fi.lapimurto.journey.PaperCommands;
import fi.lapimurto.journey.SampleJourneys;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.schedule.Rescheduling;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamCoaches;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.TeamTester;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
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
    TeamLifecycle course;

    @Autowired
    OpenTeams openTeams;

    @Autowired
    TeamCoaches coaches;

    @Autowired
    Deliverables papers;

    @Autowired
    PaperCommands commands;

    @Autowired
    Communications communications;

    @Autowired
    CollaborativeSchedules planning;

    @Autowired
    CollaborativeLifecycle collaboratives;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    StepSheets sheets;

    @Autowired
    People people;

    @Autowired
    Forms forms;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    TaskService tasks;

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
        prepare(contact, coach);
        BpmnAwareTests.assertThat(journey).isWaitingAtExactly("SubProcess_CommonYear", "TimerEvent_WorkshopOne");
        assertThat(sheets.open("visits", new FormOccurrence(collaborative.id(), 0), Story.ORGANISER)
                        .rows())
                .anyMatch(it -> it.content().toString().contains("Harbour"));

        openPhases(Milestone.workshop_begins, 4);
        SampleJourneys.ANSWERS.forEach((element, answers) -> submit(contact, element, answers));
        tell(contact);
        submit(contact, "UserTask_Communicate", Map.of());
        writeOnPage(contact, Deliverable.poster);
        submit(contact, "UserTask_MakePoster", Map.of());
        writeOnPage(contact, Deliverable.report);
        submit(contact, "UserTask_WriteReport", Map.of());
        assertThat(openTeams.unfinished(collaborative.id())).containsExactly("Harbour");
        assertThatThrownBy(() -> submit(contact, "UserTask_ApproveReport", Map.of("approved", "no")))
                .hasMessageContaining("any.required");
        submit(contact, "UserTask_ApproveReport", Map.of("approved", "no", "remarks", "The summary is too long"));
        BpmnAwareTests.assertThat(journey).isWaitingAt("UserTask_WriteReport");
        assertThat(openTeams.unfinished(collaborative.id())).containsExactly("Harbour");
        submit(contact, "UserTask_WriteReport", Map.of());
        submit(contact, "UserTask_ApproveReport", Map.of("approved", "yes"));
        story.runDueJobs(collaborative);

        assertThat(openTeams.unfinished(collaborative.id())).isEmpty();
        BpmnAwareTests.assertThat(journey).isWaitingAtExactly("TimerEvent_YearOver");
        Instant over = due(Milestone.overall_report, 0);
        Story.moveTo(over.minusSeconds(1));
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(journey).isWaitingAt("TimerEvent_YearOver");
        Story.moveTo(over.plusSeconds(1));
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(journey).isEnded().hasPassed("ServiceTask_EndYear", "EndEvent_YearOver");
        assertThat(followUp(team)).isNotNull();
    }

    @Test
    void aPhaseOpensWhenItsTimeComesHoweverFarTheTeamIs() {
        Story.moveTo(due(Milestone.workshop_begins, 1).minusSeconds(1));
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(journey).isNotWaitingAt("UserTask_StateProblem");
        Story.moveTo(due(Milestone.workshop_begins, 1).plusSeconds(1));
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(journey)
                .isWaitingAt(
                        "UserTask_NameMembers",
                        "UserTask_StateProblem",
                        "UserTask_DescribeProcess",
                        "UserTask_PlanMeasuring",
                        "UserTask_AgreeTogether")
                .isNotWaitingAt("UserTask_GatherBaseline");
        assertThat(task(team, "UserTask_StateProblem").getDueDate().toInstant())
                .isEqualTo(due(Milestone.workshop_papers, 1));
        openPhases(Milestone.workshop_held, 1);
        BpmnAwareTests.assertThat(journey)
                .isWaitingAt("UserTask_StateProblem", "UserTask_GatherBaseline", "UserTask_HearCustomers")
                .isNotWaitingAt("UserTask_SetGoal");
        assertThat(task(team, "UserTask_GatherBaseline").getDueDate().toInstant())
                .isEqualTo(due(Milestone.action_period_work, 1));
        openPhases(Milestone.workshop_begins, 4);
        BpmnAwareTests.assertThat(journey)
                .isWaitingAt(
                        "UserTask_StateProblem", "UserTask_SetGoal", "UserTask_MakePoster", "UserTask_WriteReport");
        assertThat(task(team, "UserTask_MakePoster").getDueDate().toInstant()).isEqualTo(due(Milestone.poster, 0));
        assertThat(task(team, "UserTask_WriteReport").getDueDate().toInstant())
                .isEqualTo(due(Milestone.team_reports, 0));
    }

    @Test
    void whatIsOpenEndsWithTheYearAndWhatWasWrittenStays() {
        String contact = tester.contact(team);
        openPhases(Milestone.workshop_begins, 4);
        writeOnPage(contact, Deliverable.report);
        Story.moveTo(due(Milestone.overall_report, 0).plusSeconds(1));
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(journey).isEnded().hasPassed("BoundaryEvent_YearOver", "ServiceTask_EndYear");
        assertThat(tasks.createTaskQuery().processInstanceId(journey.getId()).count())
                .isZero();
        assertThat(papers.read(contact, team.id(), Deliverable.report).version())
                .isOne();
        assertThat(papers.read(contact, team.id(), Deliverable.report).editable())
                .isTrue();
        assertThat(followUp(team)).isNotNull();
        assertThat(openTeams.unfinished(collaborative.id())).containsExactly("Harbour");
    }

    @Test
    void aMovedWorkshopTakesThePhasesAlong() {
        openPhases(Milestone.workshop_begins, 1);
        Timetable usual = Timetable.usual(Story.FIRST_DAY);
        List<Workshop> later = usual.workshops().stream()
                .map(it -> new Workshop(
                        it.number(),
                        it.firstDay().plusWeeks(it.number() == 1 ? 0 : 3),
                        it.days(),
                        it.delivery(),
                        it.remoteReason()))
                .toList();
        Instant held = due(Milestone.workshop_held, 1);
        Instant opens = due(Milestone.workshop_begins, 2);
        openPhases(Milestone.workshop_held, 1);
        Instant before = task(team, "UserTask_GatherBaseline").getDueDate().toInstant();
        repetition.inTransaction(() -> rescheduling.reschedule(
                collaborative.id(), null, new Timetable(later), "The venue is closed", Story.ORGANISER));

        assertThat(due(Milestone.workshop_held, 1)).isEqualTo(held);
        assertThat(task(team, "UserTask_GatherBaseline").getDueDate().toInstant())
                .isAfter(before)
                .isEqualTo(due(Milestone.action_period_work, 1));
        Story.moveTo(opens.plusSeconds(1));
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(journey).isNotWaitingAt("UserTask_SetGoal");
        openPhases(Milestone.workshop_begins, 2);
        BpmnAwareTests.assertThat(journey).isWaitingAt("UserTask_SetGoal");
    }

    @Test
    void withFewerWorkshopsTheLaterPhasesHangOnTheLast() {
        List<Workshop> two = Timetable.usual(Story.FIRST_DAY).workshops().subList(0, 2);
        repetition.inTransaction(() -> rescheduling.reschedule(
                collaborative.id(), null, new Timetable(two), "A short round", Story.ORGANISER));
        openPhases(Milestone.workshop_begins, 2);
        BpmnAwareTests.assertThat(journey).isWaitingAt("UserTask_SetGoal").isNotWaitingAt("UserTask_WriteReport");
        openPhases(Milestone.workshop_held, 2);
        BpmnAwareTests.assertThat(journey)
                .isWaitingAt("UserTask_MakeCustomerPromise", "UserTask_MakePoster", "UserTask_WriteReport");
        assertThat(task(team, "UserTask_InformManagement").getDueDate().toInstant())
                .isEqualTo(due(Milestone.action_period_work, 1));
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingIsKept() {
        String contact = tester.contact(team);
        openPhases(Milestone.workshop_begins, 4);
        assertThatThrownBy(() ->
                        submit(contact, "UserTask_StateProblem", Map.of("problem", "Long waits", "evidence", "A lot")))
                .hasMessageContaining("journey.error.figures");
        assertThatThrownBy(() ->
                        submit(contact, "UserTask_InformManagement", Map.of("informedOn", "2036-01-01", "told", "x")))
                .hasMessageContaining("journey.error.dayAhead");
        assertThatThrownBy(() -> submit(contact, "UserTask_GatherBaseline", Map.of("weeks", 3, "shows", "Little")))
                .hasMessageContaining("any.grounds");
        assertThatThrownBy(() -> submit(contact, "UserTask_HearCustomers", Map.of("heard", 1, "themes", "Waiting")))
                .hasMessageContaining("any.grounds");
        Map<String, Object> goal = SampleJourneys.goal();
        goal.put("target", 19.5);
        assertThatThrownBy(() -> submit(contact, "UserTask_SetGoal", goal))
                .hasMessageContaining("finding.journey.goalIsBaseline");
        goal.putAll(Map.of("target", 5, "shorterWay", "no", "smart", List.of("specific"), "targetDate", "2020-01-01"));
        assertThatThrownBy(() -> submit(contact, "UserTask_SetGoal", goal))
                .hasMessageContaining("any.grounds")
                .hasMessageContaining("runningHarder")
                .hasMessageContaining("notSmart")
                .hasMessageContaining("goalOver");
        assertThatThrownBy(
                        () -> submit(contact, "UserTask_CheckDailyManagement", Map.of("lives", "no", "seen", "Little")))
                .hasMessageContaining("any.required");
        assertThatThrownBy(() -> submit(contact, "UserTask_MakePoster", Map.of()))
                .hasMessageContaining("finding.journey.posterUnwritten");
        assertThatThrownBy(() -> submit(contact, "UserTask_WriteReport", Map.of("deviationReason", "No time")))
                .hasMessageContaining("finding.journey.reportUnwritten");
        assertThatThrownBy(() -> submit(contact, "UserTask_Communicate", Map.of()))
                .hasMessageContaining("any.grounds");
        assertThat(papers.read(contact, team.id(), Deliverable.goal).version()).isZero();
        goal.put("deviationReason", "Management set it so");
        submit(contact, "UserTask_SetGoal", goal);
        assertThat(papers.read(contact, team.id(), Deliverable.goal).version()).isOne();
    }

    @Test
    void whatATeamWroteInItsTasksStandsInNoVariable() {
        String contact = tester.contact(team);
        openPhases(Milestone.workshop_begins, 1);
        submit(contact, "UserTask_StateProblem", SampleJourneys.ANSWERS.get("UserTask_StateProblem"));
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(journey.getId())
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .containsOnly("collaborativeId", "language", "teamId", "workshopNumber");
    }

    @Test
    void twoWhoSendTheSameTaskAreNotBothTaken() {
        String contact = tester.contact(team);
        openPhases(Milestone.workshop_begins, 1);
        Task problem = task(team, "UserTask_StateProblem");
        submit(contact, "UserTask_StateProblem", SampleJourneys.ANSWERS.get("UserTask_StateProblem"));
        assertThatThrownBy(() ->
                        forms.submit(problem.getId(), SampleJourneys.ANSWERS.get("UserTask_StateProblem"), contact))
                .hasMessageContaining("engine.task.notOpen");
        assertThat(papers.read(contact, team.id(), Deliverable.problem).version())
                .isOne();
    }

    @Test
    void aTeamThatDropsOutOnItsWayKeepsWhatItHasWritten() {
        String contact = tester.contact(team);
        openPhases(Milestone.workshop_begins, 2);
        submit(contact, "UserTask_SetGoal", SampleJourneys.goal());
        dropOut();
        BpmnAwareTests.assertThat(journey).isWaitingAtExactly("SubProcess_DropOut", "UserTask_TalkWithTeam");
        Deliverables.DeliverableView goal = papers.read(contact, team.id(), Deliverable.goal);
        assertThat(goal.content()).isNotNull();
        assertThat(goal.editable()).isFalse();
        assertThatThrownBy(() -> commands.save(contact, team.id(), Deliverable.poster, 0, Map.of()))
                .hasMessageContaining("team.error.droppedOut");
    }

    @Test
    void aClosedCollaborativeEndsTheJourneyAndTheFollowUpBegins() {
        openPhases(Milestone.workshop_begins, 4);
        Team gone = tester.admit(collaborative, "Hilltop");
        repetition.inTransaction(() -> course.dropOut(Story.ORGANISER, gone.id(), "Merged"));
        repetition.inTransaction(() -> collaboratives.close(collaborative.id()));
        BpmnAwareTests.assertThat(journey).isEnded().hasPassed("EndEvent_CollaborativeOver");
        assertThat(followUp(team)).isNotNull();
        assertThat(followUp(gone)).isNull();
    }

    @Test
    void aTeamThatIsNoTeamYetIsNotTakenForNamed() {
        String contact = tester.contact(team);
        tester.name(team, "Anna Aalto", true);
        assertThatThrownBy(() -> submit(contact, "UserTask_NameMembers", Map.of("deviationReason", "We are few")))
                .isInstanceOf(UseCaseRejected.class)
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

        repetition.inTransaction(() -> rescheduling.reschedule(
                collaborative.id(), null, Timetable.usual(Story.FIRST_DAY.plusWeeks(2)), "Venue", Story.ORGANISER));
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

    private void prepare(String contact, String coach) {
        tester.name(team, "Anna Aalto", true);
        tester.name(team, "Bo Berg", false);
        tester.name(team, "Cia Ceder", false);
        tester.name(team, "Dan Dahl", false);
        submit(contact, "UserTask_NameMembers", Map.of("deviationReason", "One place waits for a doctor"));
        write(contact);
        submit(contact, "UserTask_PreparePresentation", Map.of());
        submit(coach, "UserTask_VisitWorkplace", visit());
        story.runDueJobs(collaborative);
    }

    /** Lets the time come at which a milestone of the phases is. */
    private void openPhases(Milestone milestone, int workshop) {
        Story.moveTo(due(milestone, workshop).plusSeconds(1));
        story.runDueJobs(collaborative);
    }

    private Instant due(Milestone milestone, int occurrence) {
        return planning.at(collaborative.id(), milestone, occurrence).orElseThrow();
    }

    private void tell(String login) {
        Told told = new Told(
                LocalDate.of(2026, 11, 20),
                CommunicationAudience.workplace,
                "Our goal and the first trials",
                null,
                false);
        repetition.inTransaction(() -> communications.add(login, team.id(), told));
    }

    private void writeOnPage(String login, Deliverable deliverable) {
        commands.save(login, team.id(), deliverable, 0, SampleJourneys.written());
    }

    private ProcessInstance followUp(Team team) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("team-follow-up")
                .variableValueEquals("teamId", team.id().toString())
                .singleResult();
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
        commands.save(contact, team.id(), Deliverable.presentation, 0, content);
        assertThatThrownBy(() -> commands.save(contact, team.id(), Deliverable.presentation, 0, content))
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
        forms.submit(task.getId(), values, login);
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
