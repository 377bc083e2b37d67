package fi.lapimurto.journey.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.ProcessCoverage;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.Deliverables;
import fi.lapimurto.journey.FollowUps;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.TeamTester;
import java.time.Duration;
import java.time.Instant;
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
import org.springframework.boot.test.web.server.LocalServerPort;

@LapimurtoTest
@ProcessCoverage("team-follow-up")
class TeamFollowUpProcessTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TeamLifecycle course;

    @Autowired
    CollaborativeLifecycle collaboratives;

    @Autowired
    FollowUps followUps;

    @Autowired
    Deliverables papers;

    @Autowired
    CollaborativeSchedules planning;

    @Autowired
    Forms forms;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    TaskService tasks;

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    private Collaborative collaborative;
    private Team team;
    private String contact;
    private ProcessInstance followUp;

    @BeforeEach
    void theYearOfATeamIsOver() {
        BpmnAwareTests.init(engine);
        collaborative = story.open("Afterwards", "en");
        team = tester.admit(collaborative, "Harbour");
        contact = tester.contact(team);
        repetition.inTransaction(() -> followUps.begin(team.id()));
        followUp = instance();
        story.runDueJobs(collaborative);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aTeamTellsAfterThreeSixAndTwelveMonths() {
        BpmnAwareTests.assertThat(followUp).isWaitingAtExactly("TimerEvent_Three");
        Story.moveTo(due(Milestone.followup_3_months).minusSeconds(1));
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(followUp).isWaitingAtExactly("TimerEvent_Three");
        arrive(Milestone.followup_3_months);
        assertThatThrownBy(() -> submit(Map.of("days", 7))).hasMessageContaining("any.required");
        submit(Map.of("lives", "yes", "days", 7, "adoptions", 1, "story", "It holds"));
        BpmnAwareTests.assertThat(followUp).isWaitingAtExactly("TimerEvent_Six");
        arrive(Milestone.followup_6_months);
        submit(Map.of("skipped", true));
        arrive(Milestone.followup_12_months);
        submit(Map.of("lives", "partly"));
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(followUp).isEnded();
        assertThat(papers.read(contact, team.id(), Deliverable.followup_3).finishedAt())
                .isNotNull();
        assertThat(papers.read(contact, team.id(), Deliverable.followup_12).editable())
                .isFalse();
    }

    @Test
    void nobodyHasToAnswer() {
        arrive(Milestone.followup_3_months);
        BpmnAwareTests.assertThat(followUp).isWaitingAtExactly("UserTask_TellAfterThree");
        arrive(Milestone.followup_6_months);
        BpmnAwareTests.assertThat(followUp).isWaitingAtExactly("UserTask_TellAfterSix");
        arrive(Milestone.followup_12_months);
        BpmnAwareTests.assertThat(followUp).isWaitingAtExactly("UserTask_TellAfterTwelve");
        Story.moveTo(due(Milestone.followup_12_months).plus(Duration.ofDays(100)));
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(followUp).isEnded().hasPassed("BoundaryEvent_TwelveUnanswered");
        assertThat(papers.read(contact, team.id(), Deliverable.followup_6).version())
                .isZero();
    }

    @Test
    void itLivesOnWhenTheCollaborativeHasClosedAndBeginsOnlyOnce() {
        repetition.inTransaction(() -> collaboratives.close(collaborative.id()));
        assertThat(instance().getId()).isEqualTo(followUp.getId());
        arrive(Milestone.followup_3_months);
        submit(Map.of("lives", "no"));
        BpmnAwareTests.assertThat(followUp).isWaitingAtExactly("TimerEvent_Six");
    }

    @Test
    void itsTasksAreTheTeamsAndNotOfferedToOrganisersWhoCannotOpenThem() {
        arrive(Milestone.followup_3_months);
        Task task = tasks.createTaskQuery().processInstanceId(followUp.getId()).singleResult();

        assertThat(visitor(Story.ORGANISER)
                        .get("/collaboratives/" + collaborative.id())
                        .body())
                .contains("/tasks/")
                .doesNotContain(task.getId());
        assertThat(visitor(Story.ORGANISER).get("/teams/" + team.id()).body()).doesNotContain("/tasks/" + task.getId());
        assertThat(visitor(contact).get("/").body()).contains("/tasks/" + task.getId());
        assertThat(visitor(contact).get("/teams/" + team.id()).body()).contains("/tasks/" + task.getId());
    }

    @Test
    void aTeamThatDropsOutIsNotAskedAnyMore() {
        repetition.inTransaction(() -> course.dropOut(Story.ORGANISER, team.id(), "Merged"));
        BpmnAwareTests.assertThat(followUp).isEnded().hasPassed("EndEvent_FollowUpOver");
    }

    @Test
    void aCancelledCollaborativeAsksNobody() {
        repetition.inTransaction(() -> collaboratives.cancel(collaborative.id(), "No money", Story.ORGANISER));
        BpmnAwareTests.assertThat(followUp).isEnded();
    }

    private Visitor visitor(String login) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        return visitor;
    }

    private void arrive(Milestone milestone) {
        Story.moveTo(due(milestone).plusSeconds(1));
        story.runDueJobs(collaborative);
    }

    private Instant due(Milestone milestone) {
        return planning.at(collaborative.id(), milestone, 0).orElseThrow();
    }

    private void submit(Map<String, Object> values) {
        Task task = tasks.createTaskQuery().processInstanceId(followUp.getId()).singleResult();
        forms.submit(task.getId(), values, contact);
    }

    private ProcessInstance instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("team-follow-up")
                .variableValueEquals("teamId", team.id().toString())
                .singleResult();
    }
}
