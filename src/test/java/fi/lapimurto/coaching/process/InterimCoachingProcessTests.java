package fi.lapimurto.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.ProcessCoverage;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.Checklist;
import java.util.Map;
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
    RetryingTransaction repetition;

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

    @Test
    void asksForTheRequestsOfTeamsThatNeedHelp() {
        Collaborative collaborative = firstGap("Help not listed");
        story.skip(collaborative, "UserTask_PlanSessions");

        story.rows(collaborative, "help-requests", 1);
        assertThatThrownBy(() -> holdSessions(collaborative, "yes"))
                .isInstanceOf(UseCaseRejected.class)
                .hasMessageContaining("finding.holdingSessions.helpUnlisted");
        assertThat(story.task(collaborative, "UserTask_HoldSessions")).isNotNull();

        holdSessions(collaborative, "no");
        assertThat(story.task(collaborative, "UserTask_HoldSessions")).isNull();
    }

    @Test
    void leavesNoRequestOpenWithoutGrounds() {
        Collaborative collaborative = firstGap("Request open");
        story.skip(collaborative, "UserTask_PlanSessions");
        holdSessions(collaborative, "yes");

        assertThatThrownBy(() -> story.submit(
                        collaborative,
                        "UserTask_ArrangeGuidance",
                        Filled.form("interim-coaching-arrange-guidance", "deviationReason", null)))
                .isInstanceOf(UseCaseRejected.class)
                .hasMessageContaining("finding.guidance.open");
        story.submit(collaborative, "UserTask_ArrangeGuidance", Filled.form("interim-coaching-arrange-guidance"));
        assertThat(story.task(collaborative, "UserTask_ArrangeGuidance")).isNull();
    }

    @Test
    void plansSessionsForAllTeams() {
        Collaborative collaborative = firstGap("Sessions planned");
        Map<String, Object> planned = Filled.form("interim-coaching-plan-sessions");

        story.rows(collaborative, "sessions", 1);
        assertThatThrownBy(() -> story.submit(collaborative, "UserTask_PlanSessions", planned))
                .isInstanceOf(UseCaseRejected.class)
                .hasMessageContaining("finding.sessions.empty");

        Collaborative another = firstGap("Sessions planned with grounds");
        Map<String, Object> withoutGrounds = Filled.form("interim-coaching-plan-sessions", "deviationReason", null);
        assertThatThrownBy(() -> story.submit(another, "UserTask_PlanSessions", withoutGrounds))
                .isInstanceOf(UseCaseRejected.class)
                .hasMessageContaining("finding.sessions.groupSize");
        story.submit(another, "UserTask_PlanSessions", planned);
        assertThat(story.task(another, "UserTask_PlanSessions")).isNull();
    }

    private void holdSessions(Collaborative collaborative, String helpNeeded) {
        story.submit(
                collaborative,
                "UserTask_HoldSessions",
                Filled.form("interim-coaching-hold-sessions", "helpNeeded", helpNeeded));
    }

    private Collaborative firstGap(String name) {
        Collaborative collaborative = story.preparedWithLists(name);
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        repetition.inTransaction(() -> checklist.skipCurrent(collaborative.id(), 10, "Held already", Story.ORGANISER));
        return collaborative;
    }
}
