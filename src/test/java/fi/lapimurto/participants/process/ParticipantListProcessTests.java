package fi.lapimurto.participants.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.ProcessCoverage;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.participants.ListChangedLate;
import fi.lapimurto.participants.ParticipantList;
import fi.lapimurto.participants.ParticipantLists;
import fi.lapimurto.participants.ParticipantSheets;
import fi.lapimurto.participants.SampleLists;
import fi.lapimurto.participants.TeamListDueSoon;
import fi.lapimurto.participants.TeamListOverdue;
import fi.lapimurto.people.People;
import fi.lapimurto.schedule.Rescheduling;
import fi.lapimurto.team.SampleTeams;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamDroppedOut;
import fi.lapimurto.team.Teams;
import fi.lapimurto.team.process.TeamVariables;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From the question who comes to the answer, and every way on which nobody waits for it any more. */
@LapimurtoTest
@RecordApplicationEvents
@ProcessCoverage("participant-list")
class ParticipantListProcessTests {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final ZonedDateTime DUE =
            Story.FIRST_DAY.minusWeeks(2).atTime(16, 0).atZone(HELSINKI);

    @Autowired
    Story story;

    @Autowired
    Teams teams;

    @Autowired
    People people;

    @Autowired
    ParticipantLists lists;

    @Autowired
    ParticipantSheets sheets;

    @Autowired
    CollaborativeLifecycle course;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    Forms forms;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void useEngine() {
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void everyTeamIsAskedAndItsContactGivesTheList() {
        Collaborative here = story.prepared("Lists asked for");
        Team one = admitted(here, "One");
        Team other = admitted(here, "Other");
        assertThat(instances(here)).isEmpty();

        story.skip(here, "Step09_PrepareMatrixAndLists");
        assertThat(instances(here)).hasSize(2);
        Task task = task(here, one);
        assertThat(task.getDueDate()).isEqualTo(Date.from(DUE.toInstant()));
        assertThat(task.getName()).isEqualTo("Give participants – workshop 1 – One – Lists asked for");
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(it -> it.getGroupId())
                .containsExactly("team-contacts-" + one.id());

        String contact = SampleLists.contact(people, one);
        SampleLists.fillWithFive(sheets, one, 1, contact);
        give(here, one, contact, Map.of("coming", "yes"));

        assertThat(task(here, one)).isNull();
        assertThat(task(here, other)).isNotNull();
        ProcessInstance given = instance(here, one);
        story.runDueJobs(here);
        BpmnAwareTests.assertThat(given).isEnded().hasPassed("EndEvent_ListGiven");
        assertThat(lists.get(one.id(), 1)).matches(ParticipantList::isGiven).matches(ParticipantList::isOpen);
        assertThat(lists.get(other.id(), 1).isGiven()).isFalse();
    }

    @Test
    void askingAgainAsksNobodyTwice() {
        Collaborative here = asked("Asked twice");
        Team team = admitted(here, "Team");
        assertThat(instances(here)).hasSize(1);
        repetition.inTransaction(() -> lists.ask(here.id(), 1));
        assertThat(instances(here)).hasSize(1);
        assertThat(lists.of(team.id())).hasSize(1);
    }

    @Test
    void aListIsGivenOnlyWhenItIsComplete() {
        Collaborative here = asked("Incomplete");
        Team team = admitted(here, "Team");
        String contact = SampleLists.contact(people, team);

        // Carla Contact stands there already: the team knows her.
        refused("participants.give.incomplete", here, team, contact, Map.of("coming", "yes"));
        SampleLists.fill(sheets, team, 1, contact);
        refused("participants.give.empty", here, team, contact, Map.of("coming", "yes"));
        SampleLists.fill(sheets, team, 1, contact, SampleLists.person("Anna"), SampleLists.person("Bertta"));
        refused("finding.attendees.size", here, team, contact, Map.of("coming", "yes"));
        refused("any.required", here, team, contact, Map.of());
        refused("participants.give.absence", here, team, contact, Map.of("coming", "no"));

        give(here, team, contact, Map.of("coming", "yes", "reason", "The others look after the clinic"));
        assertThat(lists.get(team.id(), 1).reason()).isEqualTo("The others look after the clinic");
    }

    @Test
    void aTeamThatDoesNotComeSaysSoAndItsRowsAreDeleted() {
        Collaborative here = asked("Nobody comes");
        Team team = admitted(here, "Team");
        String contact = SampleLists.contact(people, team);
        give(here, team, contact, Map.of("coming", "no", "reason", "Moving house"));

        assertThat(lists.get(team.id(), 1)).matches(ParticipantList::isAbsent);
        assertThat(sheets.open(team.id(), 1, contact).rows()).isEmpty();

        SampleLists.fillWithFive(sheets, team, 1, contact);
        assertThat(lists.get(team.id(), 1).isAbsent()).isFalse();
    }

    @Test
    void onlyTheTeamsOwnPeopleGiveItsList() {
        Collaborative here = asked("Whose list");
        Team team = admitted(here, "Team");
        Team other = admitted(here, "Other");
        String stranger = SampleLists.contact(people, other);
        assertThatThrownBy(() -> give(here, team, stranger, Map.of("coming", "no", "reason", "No")))
                .isInstanceOfSatisfying(
                        UseCaseRejected.class, it -> assertThat(it.kind()).isEqualTo(UseCaseRejected.Kind.NOT_FOUND));
        assertThat(task(here, team)).isNotNull();
    }

    @Test
    void remindsAWeekBeforeAndEscalatesWhenTheListIsOverdue() {
        Collaborative here = asked("Late list");
        Team team = admitted(here, "Team");
        ProcessInstance list = instance(here, team);

        passTo(here, DUE.minusWeeks(1).withHour(7));
        BpmnAwareTests.assertThat(list).hasNotPassed("ServiceTask_RemindTeamOfList");
        passTo(here, DUE.minusWeeks(1).withHour(9));
        BpmnAwareTests.assertThat(list)
                .hasPassed("ServiceTask_RemindTeamOfList")
                .hasNotPassed("ServiceTask_EscalateList");
        assertThat(events.stream(TeamListDueSoon.class)).containsOnlyOnce(new TeamListDueSoon(here.id(), team.id(), 1));

        passTo(here, DUE.minusMinutes(1));
        BpmnAwareTests.assertThat(list).hasNotPassed("ServiceTask_EscalateList");
        assertThat(events.stream(TeamListOverdue.class)).isEmpty();
        passTo(here, DUE.plusMinutes(1));
        BpmnAwareTests.assertThat(list).hasPassed("ServiceTask_EscalateList").isWaitingAt("UserTask_GiveList");
        assertThat(events.stream(TeamListOverdue.class)).containsOnlyOnce(new TeamListOverdue(here.id(), team.id(), 1));
    }

    @Test
    void aListThatWasGivenInTimeIsNeitherRemindedOfNorEscalated() {
        Collaborative here = asked("In time");
        Team team = admitted(here, "Team");
        String contact = SampleLists.contact(people, team);
        SampleLists.fillWithFive(sheets, team, 1, contact);
        give(here, team, contact, Map.of("coming", "yes"));

        passTo(here, DUE.plusDays(1));
        assertThat(events.stream(TeamListDueSoon.class)).isEmpty();
        assertThat(events.stream(TeamListOverdue.class)).isEmpty();
    }

    @Test
    void whatIsGivenOrChangedAfterTheDeadlineIsToldOnce() {
        Collaborative here = asked("Changed late");
        Team team = admitted(here, "Team");
        String contact = SampleLists.contact(people, team);
        SampleLists.fillWithFive(sheets, team, 1, contact);
        passTo(here, DUE.minusHours(1));
        give(here, team, contact, Map.of("coming", "yes"));
        SampleLists.fill(sheets, team, 1, contact, SampleLists.person("Anna"));
        assertThat(events.stream(ListChangedLate.class)).isEmpty();

        passTo(here, DUE.plusHours(1));
        SampleLists.fillWithFive(sheets, team, 1, contact);
        assertThat(events.stream(ListChangedLate.class)).hasSize(1);
        assertThat(sheets.open(team.id(), 1, contact).history().get(0))
                .extracting(it -> it.what().stream()
                        .map(what -> what.getCodes()[0] + Arrays.toString(what.getArguments()))
                        .toList())
                .isEqualTo(List.of(
                        "participants.change.what.changed[]",
                        "participants.change.added[5]",
                        "participants.change.removed[1]",
                        "participants.change.late[]"));

        passTo(here, Story.FIRST_DAY.plusDays(1).atTime(8, 0).atZone(HELSINKI));
        assertThatThrownBy(() -> SampleLists.fillWithFive(sheets, team, 1, contact))
                .hasMessageContaining("participants.begun");
    }

    @Test
    void aTeamThatIsAdmittedLateIsAskedAtOnceAndNotScolded() {
        Collaborative here = asked("Late team");
        passTo(here, DUE.plusDays(3));
        Team late = admitted(here, "Late");
        ProcessInstance list = instance(here, late);
        story.runDueJobs(here);

        BpmnAwareTests.assertThat(list)
                .isWaitingAt("UserTask_GiveList")
                .hasPassed("ServiceTask_RemindTeamOfList", "ServiceTask_EscalateList");
        assertThat(events.stream(TeamListDueSoon.class)).isEmpty();
        assertThat(events.stream(TeamListOverdue.class)).isEmpty();

        String contact = SampleLists.contact(people, late);
        SampleLists.fillWithFive(sheets, late, 1, contact);
        assertThat(events.stream(ListChangedLate.class)).isEmpty();
        give(here, late, contact, Map.of("coming", "yes"));
        assertThat(events.stream(ListChangedLate.class)).hasSize(1);
    }

    @Test
    void aTeamThatIsAdmittedAfterTheWorkshopIsNotAskedAboutIt() {
        Collaborative here = asked("After the workshop");
        passTo(here, Story.FIRST_DAY.plusDays(3).atTime(8, 0).atZone(HELSINKI));
        Team late = admitted(here, "Late");
        assertThat(lists.of(late.id())).isEmpty();
    }

    @Test
    void aListThatNobodyHasGivenIsGivenUpAfterTheWorkshop() {
        Collaborative here = asked("Never given");
        Team team = admitted(here, "Team");
        ProcessInstance list = instance(here, team);
        ZonedDateTime over = Story.FIRST_DAY.plusDays(1).atTime(16, 0).atZone(HELSINKI);

        passTo(here, over.minusMinutes(1));
        BpmnAwareTests.assertThat(list).isWaitingAt("UserTask_GiveList");
        passTo(here, over.plusMinutes(1));
        BpmnAwareTests.assertThat(list).isEnded().hasPassed("EndEvent_ListNeverGiven");
        assertThat(lists.get(team.id(), 1).isOpen()).isFalse();
    }

    @Test
    void nobodyWaitsForATeamThatDropsOut() {
        Collaborative here = asked("Dropped out");
        Team gone = admitted(here, "Gone");
        Team stays = admitted(here, "Stays");
        String contact = SampleLists.contact(people, gone);
        SampleLists.fill(sheets, gone, 1, contact, SampleLists.person("Anna", "specialDiet", "Nuts"));
        ProcessInstance list = instance(here, gone);

        repetition.inTransaction(() -> publisher.publishEvent(new TeamDroppedOut(here.id(), gone.id())));
        BpmnAwareTests.assertThat(list).isEnded().hasPassed("EndEvent_ListEnded");
        assertThat(task(here, stays)).isNotNull();
        assertThat(lists.get(gone.id(), 1).detailsDeletedAt()).isNotNull();
        assertThat(sheets.open(gone.id(), 1, contact).rows().get(0).content().specialDiet())
                .isNull();
        assertThatThrownBy(() -> SampleLists.fillWithFive(sheets, gone, 1, contact))
                .hasMessageContaining("participants.ended");
    }

    @Test
    void nobodyWaitsForTheListsOfACancelledCollaborative() {
        Collaborative here = asked("Cancelled");
        Team team = admitted(here, "Team");
        ProcessInstance list = instance(here, team);
        repetition.inTransaction(() -> course.cancel(here.id(), "No money", Story.ORGANISER));
        BpmnAwareTests.assertThat(list).isEnded();
        assertThat(lists.get(team.id(), 1).detailsDeletedAt()).isNotNull();
    }

    @Test
    void nobodyWaitsForTheListsOfAWorkshopThatIsHeldOrSkipped() {
        Collaborative held = asked("Held early");
        story.fillLists(held);
        Team one = admitted(held, "One");
        List.of("UserTask_PlanProgramme", "UserTask_CollectParticipants", "UserTask_ArrangePractically")
                .forEach(element -> story.skip(held, element));
        story.runDueJobs(held);
        ProcessInstance first = instance(held, one);
        story.submit(
                held,
                "UserTask_HoldWorkshop",
                Filled.form(
                        "workshop-hold-workshop",
                        "heldFrom",
                        "2027-08-10",
                        "heldUntil",
                        "2027-08-11",
                        "deviationReason",
                        "Earlier"));
        BpmnAwareTests.assertThat(first).isEnded();
        assertThat(lists.get(one.id(), 1).detailsDeletedAt()).isNull();

        Collaborative skipped = asked("Skipped");
        Team other = admitted(skipped, "Other");
        List.of("UserTask_PlanProgramme", "UserTask_CollectParticipants", "UserTask_ArrangePractically")
                .forEach(element -> story.skip(skipped, element));
        story.runDueJobs(skipped);
        ProcessInstance second = instance(skipped, other);
        story.skip(skipped, "UserTask_HoldWorkshop");
        BpmnAwareTests.assertThat(second).isEnded();
        assertThat(lists.get(other.id(), 1).detailsDeletedAt()).isNotNull();
    }

    @Test
    void aMovedWorkshopMovesTheListsDeadlineAndItsTimers() {
        Collaborative here = asked("Moved");
        Team team = admitted(here, "Team");
        repetition.inTransaction(() -> rescheduling.reschedule(
                here.id(), null, Timetable.usual(Story.FIRST_DAY.plusWeeks(4)), "Room", Story.ORGANISER));

        assertThat(task(here, team).getDueDate())
                .isEqualTo(Date.from(DUE.plusWeeks(4).toInstant()));
        assertThat(timer(here, team, "BoundaryEvent_ListDueSoon"))
                .isEqualTo(DUE.plusWeeks(3).withHour(8).toInstant());
        assertThat(timer(here, team, "BoundaryEvent_ListOverdue"))
                .isEqualTo(DUE.plusWeeks(4).toInstant());
        assertThat(timer(here, team, "BoundaryEvent_WorkshopOver"))
                .isEqualTo(DUE.plusWeeks(6).plusDays(1).toInstant());
    }

    /** Two weeks before Friday 7 January 2028 is Christmas Eve, and the days before are working days. */
    @Test
    void theDeadlineRollsBackOverChristmas() {
        Collaborative here = story.open("Christmas", "fi", LocalDate.of(2028, 1, 7));
        assertThat(lists.due(here.id(), 1))
                .isEqualTo(LocalDate.of(2027, 12, 23)
                        .atTime(16, 0)
                        .atZone(HELSINKI)
                        .toInstant());
    }

    /** Two weeks before Friday 9 July 2027 is Midsummer Eve. */
    @Test
    void theDeadlineRollsBackOverMidsummerAndEscalatesThere() {
        Collaborative here = story.open("Midsummer", "en", LocalDate.of(2027, 7, 9));
        List.of("Step01_AgreeCommission", "Step02_PrepareProgramme", "Step09_PrepareMatrixAndLists")
                .forEach(step -> story.skip(here, step));
        Team team = admitted(here, "Team");
        ZonedDateTime due =
                LocalDate.of(2027, 6, 24).atTime(LocalTime.of(16, 0)).atZone(HELSINKI);
        assertThat(task(here, team).getDueDate()).isEqualTo(Date.from(due.toInstant()));

        passTo(here, due.minusMinutes(1));
        BpmnAwareTests.assertThat(instance(here, team)).hasNotPassed("ServiceTask_EscalateList");
        passTo(here, due.plusMinutes(1));
        BpmnAwareTests.assertThat(instance(here, team)).hasPassed("ServiceTask_EscalateList");
    }

    @Test
    void teamsThatAreAdmittedWhileListsAreAskedForAreAllAsked() throws Exception {
        Collaborative here = story.prepared("All at once");
        ExecutorService pool = Executors.newFixedThreadPool(5);
        try {
            List<Callable<Void>> work = new java.util.ArrayList<>(IntStream.range(0, 6)
                    .<Callable<Void>>mapToObj(number -> () -> {
                        admitted(here, "Team " + number);
                        return null;
                    })
                    .toList());
            work.add(3, () -> {
                story.skip(here, "Step09_PrepareMatrixAndLists");
                return null;
            });
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(teams.of(here.id())).hasSize(6).allSatisfy(team -> {
            assertThat(lists.of(team.id())).hasSize(1);
            assertThat(task(here, team)).isNotNull();
        });
        assertThat(instances(here)).hasSize(6);
    }

    private Collaborative asked(String name) {
        Collaborative collaborative = story.prepared(name);
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        return collaborative;
    }

    private Team admitted(Collaborative here, String name) {
        return repetition.inTransaction(() -> teams.admit(Story.ORGANISER, SampleTeams.team(here, name)));
    }

    private void give(Collaborative here, Team team, String by, Map<String, Object> values) {
        String id = task(here, team).getId();
        OpenTasks.OpenTask open = openTasks.of(List.of(here.code())).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        forms.submit(open.id(), values, by);
    }

    private void refused(String reason, Collaborative here, Team team, String by, Map<String, Object> values) {
        assertThatThrownBy(() -> give(here, team, by, values))
                .isInstanceOf(UseCaseRejected.class)
                .hasMessageContaining(reason);
        assertThat(task(here, team)).isNotNull();
        assertThat(lists.get(team.id(), 1).isGiven()).isFalse();
    }

    private void passTo(Collaborative here, ZonedDateTime moment) {
        Story.moveTo(moment.toInstant());
        story.runDueJobs(here);
    }

    private List<ProcessInstance> instances(Collaborative here) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(ParticipantListProcess.KEY)
                .processInstanceBusinessKey(here.code())
                .list();
    }

    private ProcessInstance instance(Collaborative here, Team team) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(ParticipantListProcess.KEY)
                .processInstanceBusinessKey(here.code())
                .variableValueEquals(TeamVariables.TEAM_ID, team.id().toString())
                .singleResult();
    }

    private Task task(Collaborative here, Team team) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(here.code())
                .taskDefinitionKey("UserTask_GiveList")
                .processVariableValueEquals(TeamVariables.TEAM_ID, team.id().toString())
                .singleResult();
    }

    private java.time.Instant timer(Collaborative here, Team team, String event) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(here, team).getId())
                .activityId(event)
                .singleResult()
                .getDuedate()
                .toInstant();
    }
}
