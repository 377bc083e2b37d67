package fi.lapimurto.improvement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.ProcessCoverage;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeClosed;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.improvement.Plan.Scale;
import fi.lapimurto.improvement.Study.Match;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.Trial.TrialChange;
import fi.lapimurto.improvement.TrialCommands;
import fi.lapimurto.improvement.TrialEnding;
import fi.lapimurto.improvement.TrialReading;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.schedule.Rescheduling;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.TeamTester;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@LapimurtoTest
@ProcessCoverage("pdsa-cycle")
class PdsaCycleProcessTests {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester cycles;

    @Autowired
    Trials trials;

    @Autowired
    TrialCommands commands;

    @Autowired
    TrialReading reading;

    @Autowired
    TeamLifecycle teams;

    @Autowired
    CollaborativeLifecycle collaboratives;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ApplicationEventPublisher events;

    private Collaborative collaborative;
    private Team team;
    private String contact;

    @BeforeEach
    void aTeamTakesPart() {
        BpmnAwareTests.init(engine);
        collaborative = story.open("Trials", "en");
        team = tester.admit(collaborative, "Harbour");
        contact = tester.contact(team);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aChangeIsPlannedTriedStudiedAdoptedAndEstablished() {
        Trial trial = cycles.start(contact, team, "Reminders");
        ProcessInstance cycle = cycles.cycle(trial);
        BpmnAwareTests.assertThat(cycle).isWaitingAtExactly("UserTask_Plan");
        assertThat(cycles.task(trial, "UserTask_Plan").getName()).isEqualTo("Plan trial – 1. Reminders – Harbour");

        cycles.plan(contact, trial);
        BpmnAwareTests.assertThat(cycle).isWaitingAt("UserTask_CarryOut");
        assertThat(due(trial, "UserTask_CarryOut")).isEqualTo(Story.FIRST_DAY.plusDays(14));
        cycles.carryOut(contact, trial);
        // Three days after the last day is a Saturday: nobody is asked for anything on a day off.
        assertThat(due(trial, "UserTask_Study")).isEqualTo(Story.FIRST_DAY.plusDays(19));
        cycles.study(contact, trial, Match.partly);
        assertThat(due(trial, "UserTask_Decide")).isEqualTo(Story.FIRST_DAY.plusDays(19));
        cycles.decide(contact, trial, Map.of("decision", "adopt", "reason", "Eight of ten came"));
        BpmnAwareTests.assertThat(cycle).isWaitingAtExactly("UserTask_Establish");
        cycles.establish(contact, trial);

        BpmnAwareTests.assertThat(cycle).isEnded();
        assertThat(trials.of(team.id())).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(TrialState.adopted);
            assertThat(it.predicted()).isTrue();
            assertThat(it.dataPlanned()).isTrue();
            assertThat(it.scale()).isEqualTo(Scale.one_day);
            assertThat(it.measurements()).isEqualTo(5);
            assertThat(it.match()).isEqualTo(Match.partly);
            assertThat(it.reasonGiven()).isTrue();
            assertThat(it.endedAt()).isNotNull();
        });
        assertThat(reading.one(contact, team.id(), 1).history())
                .extracting(TrialReading.TrialHistoryEntry::what)
                .containsExactly(
                        TrialChange.started,
                        TrialChange.planned,
                        TrialChange.carried_out,
                        TrialChange.studied,
                        TrialChange.decided,
                        TrialChange.established);
    }

    @Test
    void anAdaptedChangeGoesOnInACycleOfItsOwnThatBeginsWithTheLastPlanButNotItsPrediction() {
        Trial first = cycles.at(TrialState.deciding, contact, team, "Reminders");
        Trial second = cycles.adapt(contact, first, "A call instead of a message");

        assertThat(trials.get(first.id()).state()).isEqualTo(TrialState.adapted);
        assertThat(cycles.cycle(first)).isNull();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.ramp()).isEqualTo(1);
        assertThat(second.state()).isEqualTo(TrialState.planned);
        Map<String, Object> form = new HashMap<>();
        String task = cycles.task(second, "UserTask_Plan").getId();
        engine.getIdentityService().setAuthentication(contact, List.of("team-contacts-" + team.id()));
        try {
            engine.getFormService()
                    .getTaskFormData(task)
                    .getFormFields()
                    .forEach(it -> form.put(
                            it.getId(),
                            it.getValue() == null ? null : it.getValue().getValue()));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        assertThat(form)
                .containsEntry("title", "Reminders")
                .containsEntry("change", "A call instead of a message")
                .containsEntry("measure", "Appointments missed")
                .containsEntry("scale", "one_day")
                .doesNotContainKey("prediction");
        assertThat((String) form.get("continues")).contains("trial 1").contains("day before is enough");

        cycles.plan(contact, second);
        cycles.carryOut(contact, second);
        cycles.study(contact, second, Match.right);
        Trial third = cycles.adapt(contact, second, "Both");
        assertThat(third.ramp()).isEqualTo(1);
        assertThat(third.parent()).isEqualTo(2);
        assertThat(reading.one(contact, team.id(), 2).child()).isEqualTo(3);
    }

    @Test
    void anAbandonedChangeLeavesWhatWasLearnt() {
        Trial trial = cycles.at(TrialState.deciding, contact, team, "Reminders");
        assertThatThrownBy(() -> cycles.decide(contact, trial, Map.of("decision", "abandon")))
                .hasMessageContaining("learnt");
        assertThatThrownBy(() -> cycles.decide(contact, trial, Map.of("decision", "adapt")))
                .hasMessageContaining("nextChange");
        cycles.decide(contact, trial, Map.of("decision", "abandon", "learnt", "Nobody reads messages"));
        assertThat(cycles.cycle(trial)).isNull();
        assertThat(trials.get(trial.id()).state()).isEqualTo(TrialState.abandoned);
        assertThat(trials.get(trial.id()).ending()).isNull();
    }

    @Test
    void whatIsNotPredictedOrNotMeasuredHasGrounds() {
        Trial trial = cycles.start(contact, team, "Reminders");
        Map<String, Object> plan = new HashMap<>(TrialTester.planned("Reminders"));
        plan.remove("prediction");
        plan.remove("measure");
        assertThatThrownBy(() -> cycles.submit(contact, trial, "UserTask_Plan", plan))
                .hasMessageContaining("improvement.noPrediction")
                .hasMessageContaining("improvement.noData");
        plan.put("deviationReason", "We only want to see whether it can be done");
        cycles.submit(contact, trial, "UserTask_Plan", plan);
        assertThat(trials.get(trial.id()).predicted()).isFalse();
        assertThat(trials.get(trial.id()).dataPlanned()).isFalse();
        cycles.carryOut(contact, trial);
        assertThatThrownBy(() -> cycles.study(contact, trial, Match.right)).hasMessageContaining("notPredicted");
        cycles.study(contact, trial, null);
        assertThat(trials.get(trial.id()).state()).isEqualTo(TrialState.deciding);
    }

    @Test
    void aPredictionIsComparedAndDaysFollowEachOther() {
        Trial trial = cycles.start(contact, team, "Reminders");
        Map<String, Object> plan = new HashMap<>(TrialTester.planned("Reminders"));
        plan.put("endsOn", Story.FIRST_DAY.minusDays(1).toString());
        assertThatThrownBy(() -> cycles.submit(contact, trial, "UserTask_Plan", plan))
                .hasMessageContaining("endsBefore");
        cycles.plan(contact, trial);
        cycles.carryOut(contact, trial);
        assertThatThrownBy(() -> cycles.study(contact, trial, null)).hasMessageContaining("predictionMatch");
    }

    @Test
    void aTrialOverFourWeeksIsPointedOutOnceAndGoesOn() {
        Trial trial = cycles.start(contact, team, "Reminders");
        cycles.plan(contact, trial);
        cycles.carryOut(contact, trial);
        moveTo(Story.FIRST_DAY.plusDays(28), LocalTime.of(15, 59));
        story.runDueJobs(collaborative);
        assertThat(trials.get(trial.id()).tooLong()).isFalse();

        moveTo(Story.FIRST_DAY.plusDays(28), LocalTime.of(16, 1));
        story.runDueJobs(collaborative);
        assertThat(trials.get(trial.id()).tooLong()).isTrue();
        assertThat(trials.get(trial.id()).state()).isEqualTo(TrialState.studying);
        BpmnAwareTests.assertThat(cycles.cycle(trial))
                .isWaitingAt("UserTask_Study")
                .hasPassed("EndEvent_PointedOut");
        cycles.study(contact, trial, Match.wrong);
        assertThat(trials.get(trial.id()).state()).isEqualTo(TrialState.deciding);
    }

    @Test
    void aMovedWorkshopMovesNoTrial() {
        Trial trial = cycles.start(contact, team, "Reminders");
        cycles.plan(contact, trial);
        Date timer = timer(trial);
        repetition.inTransaction(() -> rescheduling.reschedule(
                collaborative.id(), null, Timetable.usual(Story.FIRST_DAY.plusWeeks(3)), "Venue", Story.ORGANISER));
        assertThat(due(trial, "UserTask_CarryOut")).isEqualTo(Story.FIRST_DAY.plusDays(14));
        assertThat(timer(trial)).isEqualTo(timer);
    }

    @Test
    void aTrialThatIsGivenUpLeavesWhatWasLearntAndNoTask() {
        Trial trial = cycles.at(TrialState.studying, contact, team, "Reminders");
        commands.giveUp(contact, team.id(), 1, "The room is needed for something else");
        assertThat(cycles.cycle(trial)).isNull();
        TrialReading.TrialDetails seen = reading.one(contact, team.id(), 1);
        assertThat(seen.trial().ending()).isEqualTo(TrialEnding.given_up);
        assertThat(seen.answers().learnt()).isEqualTo("The room is needed for something else");

        cycles.at(TrialState.establishing, contact, team, "Calls");
        assertThatThrownBy(() -> commands.giveUp(contact, team.id(), 2, "Too late"))
                .hasMessageContaining("decided");
    }

    @Test
    void aTeamThatDropsOutLeavesItsTrialsReadable() {
        Team other = tester.admit(collaborative, "Hilltop");
        String neighbour = tester.contact(other);
        Trial open = cycles.at(TrialState.running, contact, team, "Reminders");
        Trial done = cycles.at(TrialState.adopted, contact, team, "Calls");
        Trial others = cycles.at(TrialState.running, neighbour, other, "Boards");

        repetition.inTransaction(() -> teams.dropOut(Story.ORGANISER, team.id(), "Two of five have left"));

        assertThat(cycles.cycle(open)).isNull();
        Trial ended = reading.one(contact, team.id(), open.number()).trial();
        assertThat(ended.state()).isEqualTo(TrialState.abandoned);
        assertThat(ended.ending()).isEqualTo(TrialEnding.team_dropped_out);
        assertThat(trials.get(done.id()).ending()).isNull();
        assertThat(trials.get(others.id()).state()).isEqualTo(TrialState.running);
        assertThat(cycles.cycle(others)).isNotNull();
        assertThatThrownBy(() -> cycles.start(contact, team, "One more")).hasMessageContaining("droppedOut");
    }

    @Test
    void aCancelledCollaborativeEndsItsTrials() {
        Trial planned = cycles.start(contact, team, "Reminders");
        Trial adopted = cycles.at(TrialState.establishing, contact, team, "Calls");
        repetition.inTransaction(
                () -> collaboratives.cancel(collaborative.id(), "The money went elsewhere", Story.ORGANISER));
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("pdsa-cycle")
                        .processInstanceBusinessKey(collaborative.code())
                        .count())
                .isZero();
        assertThat(trials.get(planned.id()).state()).isEqualTo(TrialState.abandoned);
        assertThat(trials.get(planned.id()).ending()).isEqualTo(TrialEnding.collaborative_cancelled);
        assertThat(trials.get(adopted.id()).state()).isEqualTo(TrialState.adopted);
        assertThatThrownBy(() -> cycles.start(contact, team, "One more")).hasMessageContaining("notRunning");
    }

    @Test
    void aClosedCollaborativeEndsItsTrialsAndNoOtherOnes() {
        Collaborative elsewhere = story.open("Others", "en");
        Team others = tester.admit(elsewhere, "Hilltop");
        Trial beside = cycles.at(TrialState.running, tester.contact(others), others, "Boards");
        Trial open = cycles.at(TrialState.deciding, contact, team, "Reminders");
        repetition.inTransaction(() -> events.publishEvent(new CollaborativeClosed(collaborative.code())));
        assertThat(cycles.cycle(open)).isNull();
        assertThat(trials.get(open.id()).state()).isEqualTo(TrialState.abandoned);
        assertThat(trials.get(open.id()).ending()).isEqualTo(TrialEnding.collaborative_closed);
        assertThat(trials.get(beside.id()).state()).isEqualTo(TrialState.running);
        assertThat(cycles.cycle(beside)).isNotNull();
    }

    @Test
    void whatIsWrittenForAWayThatIsNotTakenIsNotKept() {
        Trial trial = cycles.at(TrialState.deciding, contact, team, "Reminders");
        cycles.decide(contact, trial, Map.of("decision", "adopt", "nextChange", "A call", "learnt", "Much"));
        assertThat(reading.one(contact, team.id(), 1).answers().decided().nextChange())
                .isNull();
        assertThat(reading.one(contact, team.id(), 1).answers().decided().learnt())
                .isNull();
    }

    private LocalDate due(Trial trial, String element) {
        return LocalDate.ofInstant(cycles.task(trial, element).getDueDate().toInstant(), HELSINKI);
    }

    private Date timer(Trial trial) {
        return management
                .createJobQuery()
                .processInstanceId(cycles.cycle(trial).getId())
                .timers()
                .singleResult()
                .getDuedate();
    }

    private static void moveTo(LocalDate day, LocalTime time) {
        Story.moveTo(day.atTime(time).atZone(HELSINKI).toInstant());
    }
}
