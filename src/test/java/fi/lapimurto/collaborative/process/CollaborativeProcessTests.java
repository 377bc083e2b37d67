package fi.lapimurto.collaborative.process;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Course;
import fi.lapimurto.collaborative.Step;
import fi.lapimurto.collaborative.StepState;
import fi.lapimurto.engine.Repetition;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LapimurtoTest
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
