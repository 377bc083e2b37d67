package fi.lapimurto.handbook.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.ProcessCoverage;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.CancellationDateNear;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.Decision;
import fi.lapimurto.handbook.EvaluationDue;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.handbook.InfoSessionInvited;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.handbook.StepState;
import fi.lapimurto.schedule.Rescheduling;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@LapimurtoTest
@RecordApplicationEvents
@ProcessCoverage("collaborative")
class CollaborativeProcessTests {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    /** The steps that are one task each and open side by side once recruiting may begin. */
    private static final List<String> PARALLEL = List.of(
            "UserTask_PlanRecruiting",
            "Step04_BookVenues",
            "Step05_OpenWorkspace",
            "Step06_PlanCommunication",
            "Step08_PrepareTeams",
            "Step11_AssignCoaches");

    @Autowired
    Story story;

    @Autowired
    Checklist checklist;

    @Autowired
    CollaborativeLifecycle course;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    Collaboratives collaboratives;

    @Autowired
    Forms forms;

    @Autowired
    ApplicationEvents events;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService managementService;

    @BeforeEach
    void useEngine() {
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void leadsFromCommissionToClosedEvaluation() {
        Collaborative collaborative = story.prepared("Whole way");
        ProcessInstance instance = story.instance(collaborative);
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt(PARALLEL.toArray(String[]::new))
                .isWaitingAt("Step09_PrepareMatrixAndLists", "Step13_Evaluate", "Gateway_InfoSession")
                .isNotWaitingAt("UserTask_PlanInfoSession");

        PARALLEL.forEach(element -> story.skip(collaborative, element));
        bringInfoSessionForward(collaborative);
        story.skip(collaborative, "UserTask_PlanInfoSession");
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        for (int workshop = 1; workshop <= 4; workshop++) {
            hold(collaborative);
            if (workshop < 4) {
                coach(collaborative);
            }
        }
        story.skip(collaborative, "Step13_Evaluate");
        story.runDueJobs(collaborative);

        BpmnAwareTests.assertThat(instance)
                .isEnded()
                .hasPassed("ServiceTask_CloseCollaborative", "EndEvent_CollaborativeClosed")
                .hasNotPassed("EndEvent_CollaborativeCancelled", "Step03_RecruitTeams", "Step07_HoldInfoSession");
        assertThat(collaboratives.get(collaborative.id()).state()).isEqualTo(CollaborativeState.closed);
        assertThat(checklist.steps(collaborative.id())).extracting(Step::state).containsOnly(StepState.skipped);
    }

    @Test
    void returnsToTheProgrammeUntilTheCommissionerApproves() {
        Collaborative collaborative = story.openWithLists("Approval", "en");
        story.skip(collaborative, "Step01_AgreeCommission");
        Map<String, Object> programme = Filled.form(
                "collaborative-prepare-programme",
                "commissionerDecision",
                "changes_needed",
                "commissionerRemarks",
                "Cheaper, please");

        story.submit(collaborative, "Step02_PrepareProgramme", programme);
        BpmnAwareTests.assertThat(story.instance(collaborative))
                .isWaitingAtExactly("Step02_PrepareProgramme")
                .hasNotPassed("Gateway_Prepare");

        programme.put("commissionerDecision", "approved");
        story.submit(collaborative, "Step02_PrepareProgramme", programme);
        BpmnAwareTests.assertThat(story.instance(collaborative)).hasPassed("Gateway_Prepare");
        assertThat(state(collaborative, 2)).isEqualTo(StepState.done);
    }

    @Test
    void anotherClosingDayMovesTheChoiceOfTeams() {
        Collaborative collaborative = story.prepared("Prolonged");
        story.submit(collaborative, "UserTask_PlanRecruiting", Filled.form(HandbookForms.PLAN_RECRUITING));
        String first = story.task(collaborative, "Step03_RecruitTeams").getId();
        assertThat(story.task(collaborative, "Step03_RecruitTeams").getDueDate())
                .isEqualTo(Date.from(afternoon(LocalDate.of(2027, 4, 26)).toInstant()));

        reopen(collaborative, HandbookForms.PLAN_RECRUITING, 0);
        story.submit(collaborative, "UserTask_RedoStep", Filled.form(HandbookForms.PLAN_RECRUITING, "minTeams", 5));
        assertThat(story.task(collaborative, "Step03_RecruitTeams").getId()).isEqualTo(first);

        reopen(collaborative, HandbookForms.PLAN_RECRUITING, 0);
        story.submit(
                collaborative,
                "UserTask_RedoStep",
                Filled.form(HandbookForms.PLAN_RECRUITING, "closesOn", "2027-05-10"));
        ZonedDateTime closes = afternoon(LocalDate.of(2027, 5, 10));
        assertThat(story.task(collaborative, "Step03_RecruitTeams").getDueDate())
                .isEqualTo(Date.from(closes.plusWeeks(2).toInstant()));
        assertThat(state(collaborative, 3)).isEqualTo(StepState.open);
    }

    @Test
    void aPlanThatIsOpenedAgainAndSkippedChangesNothing() {
        Collaborative collaborative = story.prepared("Nothing new");
        story.submit(collaborative, "UserTask_PlanRecruiting", Filled.form(HandbookForms.PLAN_RECRUITING));
        Map<String, Instant> before = timers(collaborative);

        reopen(collaborative, HandbookForms.PLAN_RECRUITING, 0);
        story.skip(collaborative, "UserTask_RedoStep");
        story.runDueJobs(collaborative);

        assertThat(timers(collaborative)).isEqualTo(before);
        assertThat(state(collaborative, 3)).isEqualTo(StepState.open);
        assertThatThrownBy(() -> reopen(collaborative, "collaborative-recruit-teams", 0))
                .isInstanceOf(UseCaseRejected.class);
    }

    @Test
    void withoutAPlanTheStepIsSkippedWholeAndEachPartCanBeOpenedAgain() {
        Collaborative collaborative = story.prepared("No recruiting");
        story.skip(collaborative, "UserTask_PlanRecruiting");
        assertThat(state(collaborative, 3)).isEqualTo(StepState.skipped);
        assertThat(checklist.decisions(collaborative.id()))
                .filteredOn(item -> item.step() == 3)
                .extracting(Decision::form, Decision::outcome)
                .containsExactlyInAnyOrder(
                        tuple(HandbookForms.PLAN_RECRUITING, Decision.Outcome.skipped),
                        tuple("collaborative-recruit-teams", Decision.Outcome.skipped));

        reopen(collaborative, HandbookForms.PLAN_RECRUITING, 0);
        reopen(collaborative, "collaborative-recruit-teams", 0);
        assertThat(state(collaborative, 3)).isEqualTo(StepState.open);
        redo(collaborative, "collaborative-recruit-teams");
        assertThat(state(collaborative, 3)).isEqualTo(StepState.open);
        redo(collaborative, HandbookForms.PLAN_RECRUITING);
        assertThat(state(collaborative, 3)).isEqualTo(StepState.done);
    }

    /** Six weeks before 1.9. is in July: a week before the holidays it opens in time. */
    @Test
    void opensTheInformationSessionSixWeeksBeforeTheFirstWorkshop() {
        Collaborative collaborative = story.prepared("Information session");
        ZonedDateTime opens = morning(LocalDate.of(2027, 6, 23));

        passTo(collaborative, opens.minusDays(1));
        assertThat(story.task(collaborative, "UserTask_PlanInfoSession")).isNull();
        assertThat(state(collaborative, 7)).isEqualTo(StepState.waiting);

        passTo(collaborative, opens.plusMinutes(1));
        assertThat(story.task(collaborative, "UserTask_PlanInfoSession")).isNotNull();
        assertThat(state(collaborative, 7)).isEqualTo(StepState.open);
    }

    @Test
    void invitesToTheInformationSessionAndAgainWhenItIsMoved() {
        Collaborative collaborative = story.prepared("Invited");
        bringInfoSessionForward(collaborative);
        story.submit(collaborative, "UserTask_PlanInfoSession", Filled.form(HandbookForms.PLAN_INFO_SESSION));
        assertThat(count(new InfoSessionInvited(collaborative.id()))).isOne();
        ZonedDateTime begins = LocalDate.of(2027, 8, 4).atTime(13, 0).atZone(HELSINKI);
        assertThat(story.task(collaborative, "Step07_HoldInfoSession").getDueDate())
                .isEqualTo(Date.from(begins.toInstant()));
        assertThat(state(collaborative, 7)).isEqualTo(StepState.open);

        reopen(collaborative, HandbookForms.PLAN_INFO_SESSION, 0);
        story.submit(
                collaborative,
                "UserTask_RedoStep",
                Filled.form(HandbookForms.PLAN_INFO_SESSION, "day", "2027-08-05", "startTime", "9.30"));
        assertThat(count(new InfoSessionInvited(collaborative.id()))).isEqualTo(2);
        BpmnAwareTests.assertThat(story.instance(collaborative)).hasPassed("BoundaryEvent_InfoSessionPlannedAnew");
        assertThat(story.task(collaborative, "Step07_HoldInfoSession").getDueDate())
                .isEqualTo(Date.from(
                        LocalDate.of(2027, 8, 5).atTime(9, 30).atZone(HELSINKI).toInstant()));

        story.submit(collaborative, "Step07_HoldInfoSession", Filled.form("collaborative-hold-info-session"));
        assertThat(state(collaborative, 7)).isEqualTo(StepState.done);
    }

    @Test
    void remindsAMonthBeforeVenuesCanNoLongerBeCancelledWithoutCost() {
        Collaborative collaborative = story.preparedWithLists("Venues");
        chooseQuote(collaborative, "2027-08-02");
        assertThat(timers(collaborative)).doesNotContainKey("TimerEvent_CancellationDateNear");
        bookVenues(collaborative, "Step04_BookVenues");
        assertThat(state(collaborative, 4)).isEqualTo(StepState.done);
        ZonedDateTime reminder = morning(LocalDate.of(2027, 6, 30));
        assertThat(timers(collaborative)).containsEntry("TimerEvent_CancellationDateNear", reminder.toInstant());

        passTo(collaborative, reminder.minusDays(1));
        assertThat(count(new CancellationDateNear(collaborative.id(), LocalDate.of(2027, 8, 2))))
                .isZero();
        passTo(collaborative, reminder.plusDays(1));
        BpmnAwareTests.assertThat(story.instance(collaborative))
                .hasPassed("ServiceTask_RemindOfCancellationDate", "EndEvent_CancellationDateRemindedOf");
        assertThat(count(new CancellationDateNear(collaborative.id(), LocalDate.of(2027, 8, 2))))
                .isOne();

        passTo(collaborative, morning(LocalDate.of(2027, 8, 3)));
        reopen(collaborative, HandbookForms.BOOK_VENUES, 0);
        bookVenues(collaborative, "UserTask_RedoStep");
        assertThat(timers(collaborative)).doesNotContainKey("TimerEvent_CancellationDateNear");
    }

    @Test
    void remindsOfEachVenueForItself() {
        Collaborative collaborative = story.preparedWithLists("Two venues");
        Map<String, Object> other = new HashMap<>(quote("2027-10-20"));
        other.put("workshops", List.of("workshop_4"));
        Map<String, Object> most = new HashMap<>(quote("2027-08-02"));
        most.put("workshops", List.of("workshop_1", "workshop_2", "workshop_3"));
        story.rows(collaborative, "quotes", 0, other, most);
        bookVenues(collaborative, "Step04_BookVenues");

        passTo(collaborative, morning(LocalDate.of(2027, 7, 3)));
        assertThat(count(new CancellationDateNear(collaborative.id(), LocalDate.of(2027, 8, 2))))
                .isOne();
        assertThat(timers(collaborative))
                .containsEntry(
                        "TimerEvent_CancellationDateNear",
                        morning(LocalDate.of(2027, 9, 20)).toInstant());
        passTo(collaborative, morning(LocalDate.of(2027, 9, 21)));
        assertThat(count(new CancellationDateNear(collaborative.id(), LocalDate.of(2027, 10, 20))))
                .isOne();
    }

    @Test
    void theReminderFollowsTheChosenVenue() {
        Collaborative collaborative = story.preparedWithLists("Other terms");
        chooseQuote(collaborative, "2027-08-02");
        bookVenues(collaborative, "Step04_BookVenues");

        chooseQuote(collaborative, "2027-06-01");
        story.runDueJobs(collaborative);
        assertThat(timers(collaborative))
                .containsEntry(
                        "TimerEvent_CancellationDateNear",
                        morning(LocalDate.of(2027, 4, 30)).toInstant());
        BpmnAwareTests.assertThat(story.instance(collaborative)).hasPassed("EndEvent_CancellationDateGivenUp");

        reopen(collaborative, HandbookForms.BOOK_VENUES, 0);
        story.skip(collaborative, "UserTask_RedoStep");
        story.runDueJobs(collaborative);
        assertThat(timers(collaborative)).doesNotContainKey("TimerEvent_CancellationDateNear");
        assertThat(count(new CancellationDateNear(collaborative.id(), LocalDate.of(2027, 8, 2))))
                .isZero();
    }

    @Test
    void aReminderThatWaitsKeepsNoCollaborativeFromClosing() {
        Collaborative collaborative = story.preparedWithLists("Closed before");
        ProcessInstance instance = story.instance(collaborative);
        chooseQuote(collaborative, "2029-08-01");
        bookVenues(collaborative, "Step04_BookVenues");
        PARALLEL.stream()
                .filter(element -> !element.equals("Step04_BookVenues"))
                .forEach(element -> story.skip(collaborative, element));
        bringInfoSessionForward(collaborative);
        story.skip(collaborative, "UserTask_PlanInfoSession");
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        for (int workshop = 1; workshop <= 4; workshop++) {
            skipCurrent(collaborative, 10);
            if (workshop < 4) {
                skipCurrent(collaborative, 12);
            }
        }
        story.skip(collaborative, "Step13_Evaluate");
        assertThat(timers(collaborative)).containsKey("TimerEvent_CancellationDateNear");

        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(instance).isEnded().hasNotPassed("TimerEvent_CancellationDateNear");
        assertThat(collaboratives.get(collaborative.id()).state()).isEqualTo(CollaborativeState.closed);
    }

    @Test
    void remindsOfTheEvaluationEightWeeksAfterTheLastWorkshopAndNotInJuly() {
        Collaborative collaborative = story.prepared("Evaluation due");
        ZonedDateTime due = afternoon(LocalDate.of(2028, 8, 1));
        assertThat(story.task(collaborative, "Step13_Evaluate").getDueDate()).isEqualTo(Date.from(due.toInstant()));

        passTo(collaborative, due.minusDays(1));
        assertThat(count(new EvaluationDue(collaborative.id()))).isZero();
        passTo(collaborative, due.plusDays(1));
        BpmnAwareTests.assertThat(story.instance(collaborative))
                .hasPassed("ServiceTask_RemindOfEvaluation", "EndEvent_EvaluationRemindedOf")
                .isWaitingAt("Step13_Evaluate");
        assertThat(count(new EvaluationDue(collaborative.id()))).isOne();
    }

    @Test
    void movesItsTimersWithTheTimetable() {
        Collaborative collaborative = story.prepared("Moved");
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        LocalDate moved = Story.FIRST_DAY.plusWeeks(8);

        repetition.inTransaction(() -> rescheduling.reschedule(
                collaborative.id(), null, Timetable.usual(moved), "The venue was taken", Story.ORGANISER));

        Instant infoSession = morning(moved.minusWeeks(6)).toInstant();
        Instant list = afternoon(moved.minusWeeks(2)).toInstant();
        Instant evaluation = afternoon(moved.plusWeeks(36 + 8)).toInstant();
        assertThat(timers(collaborative))
                .containsEntry("TimerEvent_InfoSessionNear", infoSession)
                .containsEntry("BoundaryEvent_EvaluationDue", evaluation)
                .containsEntry("BoundaryEvent_ListOverdue", list);
        assertThat(story.task(collaborative, "Step13_Evaluate").getDueDate()).isEqualTo(Date.from(evaluation));
        assertThat(story.task(collaborative, "UserTask_CollectParticipants").getDueDate())
                .isEqualTo(Date.from(list));
    }

    @Test
    void skipsAWorkshopAndTheCoachingAfterItAsWhole() {
        Collaborative collaborative = story.prepared("Skipping");
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");

        skipCurrent(collaborative, 10);
        BpmnAwareTests.assertThat(story.instance(collaborative))
                .hasPassed("BoundaryEvent_WorkshopSkipped")
                .isWaitingAt("Step12_CoachBetweenWorkshops");
        assertThat(story.task(collaborative, "UserTask_PlanProgramme")).isNull();

        skipCurrent(collaborative, 12);
        BpmnAwareTests.assertThat(story.instance(collaborative))
                .hasPassed("BoundaryEvent_CoachingSkipped")
                .isWaitingAt("Step10_HoldWorkshops");
        assertThat(story.task(collaborative, "UserTask_PlanProgramme").getName())
                .isEqualTo("Plan programme – workshop 2 – Skipping");

        skipCurrent(collaborative, 10);
        skipCurrent(collaborative, 12);
        skipCurrent(collaborative, 10);
        skipCurrent(collaborative, 12);
        skipCurrent(collaborative, 10);
        assertThat(state(collaborative, 10)).isEqualTo(StepState.skipped);
        assertThat(state(collaborative, 12)).isEqualTo(StepState.skipped);
        assertThatThrownBy(() -> skipCurrent(collaborative, 10)).isInstanceOf(UseCaseRejected.class);
    }

    @Test
    void refusesToSkipWithoutAReason() {
        Collaborative collaborative = story.open("No reason", "en");

        assertThatThrownBy(() -> story.submit(
                        collaborative, "Step01_AgreeCommission", Map.of("outcome", "skipped", "skipReason", " ")))
                .isInstanceOf(UseCaseRejected.class);

        assertThat(story.task(collaborative, "Step01_AgreeCommission")).isNotNull();
        assertThat(state(collaborative, 1)).isEqualTo(StepState.open);
        assertThat(checklist.decisions(collaborative.id())).isEmpty();
    }

    @Test
    void opensAFinishedStepAgainWithItsOwnForm() {
        Collaborative collaborative = story.preparedWithLists("Reopening");
        story.skip(collaborative, "Step04_BookVenues");
        story.skip(collaborative, "Step05_OpenWorkspace");

        reopen(collaborative, "collaborative-book-venues", 0);
        reopen(collaborative, "collaborative-open-workspace", 0);

        List<Task> redo = tasks.createTaskQuery()
                .processInstanceBusinessKey(collaborative.code())
                .taskDefinitionKey("UserTask_RedoStep")
                .list();
        assertThat(redo)
                .extracting(Task::getName)
                .containsExactlyInAnyOrder("Redo step: Venues – Reopening", "Redo step: Shared workspace – Reopening");
        assertThat(redo)
                .extracting(task -> tasks.createTaskQuery()
                        .taskId(task.getId())
                        .initializeFormKeys()
                        .singleResult()
                        .getCamundaFormRef()
                        .getKey())
                .containsExactlyInAnyOrder("collaborative-book-venues-en", "collaborative-open-workspace-en");
        assertThat(state(collaborative, 4)).isEqualTo(StepState.open);
        assertThatThrownBy(() -> reopen(collaborative, "collaborative-book-venues", 0))
                .isInstanceOf(UseCaseRejected.class);
        assertThatThrownBy(() -> reopen(collaborative, "collaborative-recruit-teams", 0))
                .isInstanceOf(UseCaseRejected.class);

        story.skip(collaborative, "UserTask_RedoStep");
        story.skip(collaborative, "UserTask_RedoStep");
        story.runDueJobs(collaborative);
        assertThat(state(collaborative, 4)).isEqualTo(StepState.skipped);
        assertThat(state(collaborative, 5)).isEqualTo(StepState.skipped);
    }

    @Test
    void opensOneWorkshopAgainWhileALaterOneRuns() {
        Collaborative collaborative = story.prepared("One workshop again");
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        hold(collaborative);
        coach(collaborative);

        reopen(collaborative, "workshop-hold-workshop", 1);

        Task redo = story.task(collaborative, "UserTask_RedoStep");
        assertThat(redo.getName()).isEqualTo("Redo step: Workshop held – workshop 1 – One workshop again");
        story.skip(collaborative, "UserTask_RedoStep");
        assertThat(state(collaborative, 10)).isEqualTo(StepState.open);
        assertThat(story.task(collaborative, "UserTask_HoldWorkshop")).isNull();
    }

    @Test
    void keepsTheEvaluationOpenUntilEverythingElseIsFinished() {
        Collaborative collaborative = story.preparedWithLists("Evaluation last");

        assertThatThrownBy(() -> story.skip(collaborative, "Step13_Evaluate"))
                .isInstanceOfSatisfying(
                        UseCaseRejected.class,
                        refused -> assertThat(refused.kind()).isEqualTo(UseCaseRejected.Kind.CONFLICT));

        assertThat(state(collaborative, 13)).isEqualTo(StepState.open);
        assertThat(story.task(collaborative, "Step13_Evaluate")).isNotNull();
    }

    @Test
    void cancelsEverythingThatRuns() {
        Collaborative collaborative = story.prepared("Cancelled");
        chooseQuote(collaborative, "2029-08-01");
        bookVenues(collaborative, "Step04_BookVenues");
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        ProcessInstance instance = story.instance(collaborative);
        ProcessInstance workshop = story.instance(collaborative, "workshop");

        repetition.inTransaction(() -> course.cancel(collaborative.id(), "Too few teams", Story.ORGANISER));

        BpmnAwareTests.assertThat(instance)
                .isEnded()
                .hasPassed("EndEvent_CollaborativeCancelled")
                .hasNotPassed("EndEvent_CollaborativeClosed");
        BpmnAwareTests.assertThat(workshop).isEnded();
        assertThat(story.tasks(collaborative)).isEmpty();
        assertThat(collaboratives.get(collaborative.id()).state()).isEqualTo(CollaborativeState.cancelled);
        assertThatThrownBy(() ->
                        repetition.inTransaction(() -> course.cancel(collaborative.id(), "Once more", Story.ORGANISER)))
                .isInstanceOf(UseCaseRejected.class);
        assertThatThrownBy(() -> reopen(collaborative, "collaborative-prepare-matrix-and-lists", 0))
                .isInstanceOf(UseCaseRejected.class);
    }

    @Test
    void startsNothingWhenTheStartFormIsRefused() {
        long before = runtimeService.createProcessInstanceQuery().count();

        assertThatThrownBy(() -> story.open(" ", "en")).isInstanceOf(UseCaseRejected.class);

        assertThat(runtimeService.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void rollsTheProcessBackWhenTheDomainFails() {
        Collaborative collaborative = story.prepared("Together or not at all");

        assertThatThrownBy(() -> repetition.inTransaction(() -> {
                    course.cancel(collaborative.id(), "Never mind", Story.ORGANISER);
                    throw new IllegalStateException("after the cancellation");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(story.instance(collaborative)).isNotNull();
        assertThat(collaboratives.get(collaborative.id()).state()).isEqualTo(CollaborativeState.running);
    }

    private StepState state(Collaborative collaborative, int number) {
        return checklist.steps(collaborative.id()).get(number - 1).state();
    }

    private Map<String, Instant> timers(Collaborative collaborative) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(collaborative.code())
                .list()
                .stream()
                .flatMap(instance ->
                        managementService.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .collect(Collectors.toMap(
                        job -> managementService
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId(),
                        job -> job.getDuedate().toInstant()));
    }

    private void passTo(Collaborative collaborative, ZonedDateTime moment) {
        Story.moveTo(moment.toInstant());
        story.runDueJobs(collaborative);
    }

    private static ZonedDateTime morning(LocalDate day) {
        return day.atTime(8, 0).atZone(HELSINKI);
    }

    private static ZonedDateTime afternoon(LocalDate day) {
        return day.atTime(16, 0).atZone(HELSINKI);
    }

    private long count(Object event) {
        return events.stream(event.getClass()).filter(event::equals).count();
    }

    private void redo(Collaborative collaborative, String form) {
        Task task = tasks
                .createTaskQuery()
                .processInstanceBusinessKey(collaborative.code())
                .taskDefinitionKey("UserTask_RedoStep")
                .list()
                .stream()
                .filter(it -> form.equals(runtimeService.getVariable(it.getExecutionId(), "reopenedForm")))
                .findFirst()
                .orElseThrow();
        forms.submit(task.getId(), Filled.form(form), Story.ORGANISER);
        story.runDueJobs(collaborative);
    }

    private void bookVenues(Collaborative collaborative, String element) {
        story.submit(
                collaborative,
                element,
                Filled.form(HandbookForms.BOOK_VENUES, "deviationReason", "The only place there is"));
        story.runDueJobs(collaborative);
    }

    /** The one venue that is chosen in the list of quotes, which can be cancelled until the day. */
    private void chooseQuote(Collaborative collaborative, String cancelBy) {
        story.rows(collaborative, "quotes", 0, quote(cancelBy));
        story.runDueJobs(collaborative);
    }

    private static Map<String, Object> quote(String cancelBy) {
        return Map.of("venue", "Town hall", "nearby", "yes", "chosen", "yes", "cancelBy", cancelBy);
    }

    private void skipCurrent(Collaborative collaborative, int step) {
        repetition.inTransaction(
                () -> checklist.skipCurrent(collaborative.id(), step, "Not this time", Story.ORGANISER));
    }

    private void reopen(Collaborative collaborative, String form, int occurrence) {
        repetition.inTransaction(
                () -> checklist.reopen(collaborative.id(), form, occurrence, "Something changed", Story.ORGANISER));
    }

    private void bringInfoSessionForward(Collaborative collaborative) {
        repetition.inTransaction(() -> checklist.bringInfoSessionForward(collaborative.id(), Story.ORGANISER));
    }

    private void hold(Collaborative collaborative) {
        List.of("UserTask_PlanProgramme", "UserTask_CollectParticipants", "UserTask_ArrangePractically")
                .forEach(element -> story.skip(collaborative, element));
        story.runDueJobs(collaborative);
        story.skip(collaborative, "UserTask_HoldWorkshop");
        story.skip(collaborative, "UserTask_ReflectOnWorkshop");
        story.runDueJobs(collaborative);
    }

    private void coach(Collaborative collaborative) {
        story.skip(collaborative, "UserTask_PlanSessions");
        story.skip(collaborative, "UserTask_HoldSessions");
        story.runDueJobs(collaborative);
    }
}
