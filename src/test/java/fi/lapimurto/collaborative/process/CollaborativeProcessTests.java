package fi.lapimurto.collaborative.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.ProcessCoverage;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Course;
import fi.lapimurto.collaborative.Step;
import fi.lapimurto.collaborative.StepState;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.Refused;
import fi.lapimurto.engine.Repetition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
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

@LapimurtoTest
@ProcessCoverage("collaborative")
class CollaborativeProcessTests {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    /** The steps that are one task each and open side by side once recruiting may begin. */
    private static final List<String> PARALLEL = List.of(
            "Step03_RecruitTeams",
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
    Course course;

    @Autowired
    Collaboratives collaboratives;

    @Autowired
    Repetition repetition;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService formService;

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
                .isNotWaitingAt("Step07_HoldInfoSession");

        PARALLEL.forEach(element -> story.skip(collaborative, element));
        bringInfoSessionForward(collaborative);
        story.skip(collaborative, "Step07_HoldInfoSession");
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
                .hasNotPassed("EndEvent_CollaborativeCancelled");
        assertThat(collaboratives.get(collaborative.id()).state()).isEqualTo(CollaborativeState.closed);
        assertThat(checklist.steps(collaborative.id())).extracting(Step::state).containsOnly(StepState.skipped);
    }

    @Test
    void returnsToTheProgrammeUntilTheCommissionerApproves() {
        Collaborative collaborative = story.open("Approval", "en");
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
    void opensTheInformationSessionSixWeeksBeforeTheFirstWorkshop() {
        Collaborative collaborative = story.prepared("Information session");
        ZonedDateTime opens = Story.FIRST_DAY.minusWeeks(6).atTime(8, 0).atZone(HELSINKI);

        Story.moveTo(opens.minusDays(1).toInstant());
        story.runDueJobs(collaborative);
        assertThat(story.task(collaborative, "Step07_HoldInfoSession")).isNull();
        assertThat(state(collaborative, 7)).isEqualTo(StepState.waiting);

        Story.moveTo(opens.plusMinutes(1).toInstant());
        story.runDueJobs(collaborative);
        assertThat(story.task(collaborative, "Step07_HoldInfoSession")).isNotNull();
        assertThat(state(collaborative, 7)).isEqualTo(StepState.open);
    }

    @Test
    void movesItsTimersWithTheTimetable() {
        Collaborative collaborative = story.prepared("Moved");
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        LocalDate moved = Story.FIRST_DAY.plusWeeks(8);

        repetition.inTransaction(() ->
                course.reschedule(collaborative.id(), Timetable.usual(moved), "The venue was taken", Story.ORGANISER));

        Instant infoSession = moved.minusWeeks(6).atTime(8, 0).atZone(HELSINKI).toInstant();
        Instant list = moved.minusWeeks(2).atTime(16, 0).atZone(HELSINKI).toInstant();
        assertThat(timers(collaborative))
                .containsEntry("TimerEvent_InfoSessionNear", infoSession)
                .containsEntry("BoundaryEvent_ListOverdue", list);
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
        assertThatThrownBy(() -> skipCurrent(collaborative, 10)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesToSkipWithoutAReason() {
        Collaborative collaborative = story.open("No reason", "en");

        assertThatThrownBy(() -> story.submit(
                        collaborative, "Step01_AgreeCommission", Map.of("outcome", "skipped", "skipReason", " ")))
                .isInstanceOf(Refused.class);

        assertThat(story.task(collaborative, "Step01_AgreeCommission")).isNotNull();
        assertThat(state(collaborative, 1)).isEqualTo(StepState.open);
        assertThat(checklist.decisions(collaborative.id())).isEmpty();
    }

    @Test
    void opensAFinishedStepAgainWithItsOwnForm() {
        Collaborative collaborative = story.prepared("Reopening");
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
                .extracting(task -> formService
                        .getTaskFormData(task.getId())
                        .getCamundaFormRef()
                        .getKey())
                .containsExactlyInAnyOrder("collaborative-book-venues-en", "collaborative-open-workspace-en");
        assertThat(state(collaborative, 4)).isEqualTo(StepState.open);
        assertThatThrownBy(() -> reopen(collaborative, "collaborative-book-venues", 0))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reopen(collaborative, "collaborative-recruit-teams", 0))
                .isInstanceOf(Refused.class);

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
        Collaborative collaborative = story.prepared("Evaluation last");

        assertThatThrownBy(() -> story.skip(collaborative, "Step13_Evaluate"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));

        assertThat(state(collaborative, 13)).isEqualTo(StepState.open);
        assertThat(story.task(collaborative, "Step13_Evaluate")).isNotNull();
    }

    @Test
    void cancelsEverythingThatRuns() {
        Collaborative collaborative = story.prepared("Cancelled");
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
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reopen(collaborative, "collaborative-prepare-matrix-and-lists", 0))
                .isInstanceOf(Refused.class);
    }

    @Test
    void startsNothingWhenTheStartFormIsRefused() {
        long before = runtimeService.createProcessInstanceQuery().count();

        assertThatThrownBy(() -> story.open(" ", "en")).isInstanceOf(Refused.class);

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
        return managementService.createJobQuery().timers().list().stream()
                .filter(job -> runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()
                        .equals(collaborative.code()))
                .collect(Collectors.toMap(
                        job -> managementService
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId(),
                        job -> job.getDuedate().toInstant()));
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
        repetition.inTransaction(() -> course.bringInfoSessionForward(collaborative.id(), Story.ORGANISER));
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
