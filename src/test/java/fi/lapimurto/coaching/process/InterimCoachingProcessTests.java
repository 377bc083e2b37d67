package fi.lapimurto.coaching.process;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.ProcessCoverage;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.Repetition;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LapimurtoTest
@ProcessCoverage("interim-coaching")
class InterimCoachingProcessTests {

    @Autowired
    Story story;

    @Autowired
    Checklist checklist;

    @Autowired
    Repetition repetition;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void useEngine() {
        BpmnAwareTests.init(engine);
    }

    @Test
    void arrangesGuidanceForATeamThatNeedsHelp() {
        Collaborative collaborative = firstGap("Help needed");
        ProcessInstance coaching = story.instance(collaborative, "interim-coaching");

        story.skip(collaborative, "UserTask_PlanSessions");
        holdSessions(collaborative, "yes");
        BpmnAwareTests.assertThat(coaching).isWaitingAtExactly("UserTask_ArrangeGuidance");

        story.skip(collaborative, "UserTask_ArrangeGuidance");
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(coaching).isEnded();
    }

    @Test
    void endsWithoutGuidanceWhenNobodyNeedsHelp() {
        Collaborative collaborative = firstGap("No help needed");
        ProcessInstance coaching = story.instance(collaborative, "interim-coaching");

        story.skip(collaborative, "UserTask_PlanSessions");
        holdSessions(collaborative, "no");
        story.runDueJobs(collaborative);

        BpmnAwareTests.assertThat(coaching).isEnded().hasNotPassed("UserTask_ArrangeGuidance");
    }

    private void holdSessions(Collaborative collaborative, String helpNeeded) {
        story.submit(
                collaborative,
                "UserTask_HoldSessions",
                Filled.form("interim-coaching-hold-sessions", "helpNeeded", helpNeeded));
    }

    private Collaborative firstGap(String name) {
        Collaborative collaborative = story.prepared(name);
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        repetition.inTransaction(() -> checklist.skipCurrent(collaborative.id(), 10, "Held already", Story.ORGANISER));
        return collaborative;
    }
}
