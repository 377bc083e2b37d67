package fi.lapimurto.workshop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.ProcessCoverage;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.schedule.Rescheduling;
import fi.lapimurto.workshop.FeedbackAsked;
import fi.lapimurto.workshop.FeedbackClosed;
import fi.lapimurto.workshop.ParticipantListAsked;
import fi.lapimurto.workshop.ParticipantListDueSoon;
import fi.lapimurto.workshop.ParticipantListOverdue;
import fi.lapimurto.workshop.WorkshopInvited;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@LapimurtoTest
@RecordApplicationEvents
@ProcessCoverage("workshop")
class WorkshopProcessTests {

    private static final ZonedDateTime LIST_DUE =
            Story.FIRST_DAY.minusWeeks(2).atTime(16, 0).atZone(ZoneId.of("Europe/Helsinki"));

    @Autowired
    Story story;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    RetryingTransaction repetition;

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
    void leadsFromPreparationsToReflection() {
        Collaborative collaborative = firstWorkshop("Prepared in time");
        ProcessInstance workshop = story.instance(collaborative, "workshop");
        BpmnAwareTests.assertThat(workshop)
                .isWaitingAtExactly(
                        "UserTask_PlanProgramme", "UserTask_CollectParticipants", "UserTask_ArrangePractically");
        assertThat(events.stream(ParticipantListAsked.class)).contains(new ParticipantListAsked(collaborative.id(), 1));

        prepare(collaborative);
        BpmnAwareTests.assertThat(workshop).isWaitingAtExactly("UserTask_HoldWorkshop");

        assertThat(events.stream(WorkshopInvited.class)).contains(new WorkshopInvited(collaborative.id(), 1));

        story.skip(collaborative, "UserTask_HoldWorkshop");
        BpmnAwareTests.assertThat(workshop)
                .isWaitingAtExactly("UserTask_ReflectOnWorkshop")
                .hasNotPassed("ServiceTask_AskForFeedback");

        story.skip(collaborative, "UserTask_ReflectOnWorkshop");
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(workshop).isEnded().hasNotPassed("BoundaryEvent_ListOverdue");
        assertThat(overdue(collaborative)).isZero();
    }

    @Test
    void reportsTheListOverdueTwoWeeksBeforeAndKeepsItsTaskOpen() {
        Collaborative collaborative = firstWorkshop("Late list");
        ProcessInstance workshop = story.instance(collaborative, "workshop");
        assertThat(story.task(collaborative, "UserTask_CollectParticipants").getDueDate())
                .isEqualTo(Date.from(LIST_DUE.toInstant()));

        Story.moveTo(LIST_DUE.minusWeeks(1).withHour(7).toInstant());
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(workshop).hasNotPassed("BoundaryEvent_ListDueSoon");

        Story.moveTo(LIST_DUE.minusDays(1).toInstant());
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(workshop)
                .hasPassed("ServiceTask_RemindOfList", "EndEvent_ListRemindedOf")
                .hasNotPassed("BoundaryEvent_ListOverdue");
        assertThat(events.stream(ParticipantListDueSoon.class))
                .contains(new ParticipantListDueSoon(collaborative.id(), 1));
        assertThat(overdue(collaborative)).isZero();

        Story.moveTo(LIST_DUE.plusMinutes(1).toInstant());
        story.runDueJobs(collaborative);
        BpmnAwareTests.assertThat(workshop)
                .hasPassed("ServiceTask_ReportListOverdue", "EndEvent_ListOverdueReported")
                .isWaitingAt("UserTask_CollectParticipants");
        assertThat(overdue(collaborative)).isOne();
    }

    @Test
    void asksForFeedbackAtTheEndOfTheLastDayAndRemindsAWeekLater() {
        Collaborative collaborative = firstWorkshop("Feedback");
        ProcessInstance workshop = story.instance(collaborative, "workshop");
        ZonedDateTime over = Story.FIRST_DAY.plusDays(1).atTime(16, 0).atZone(LIST_DUE.getZone());
        hold(collaborative, "2027-09-01", "2027-09-02");

        passTo(collaborative, over.minusDays(1));
        BpmnAwareTests.assertThat(workshop).isWaitingAtExactly("TimerEvent_LastDayOver");
        assertThat(events.stream(FeedbackAsked.class)).doesNotContain(new FeedbackAsked(collaborative.id(), 1));
        passTo(collaborative, over.plusDays(1));
        BpmnAwareTests.assertThat(workshop).isWaitingAtExactly("UserTask_ReflectOnWorkshop");
        assertThat(events.stream(FeedbackAsked.class)).contains(new FeedbackAsked(collaborative.id(), 1));
        assertThat(story.task(collaborative, "UserTask_ReflectOnWorkshop").getDueDate())
                .isEqualTo(Date.from(over.plusWeeks(1).toInstant()));

        passTo(collaborative, over.plusDays(6));
        BpmnAwareTests.assertThat(workshop).hasNotPassed("BoundaryEvent_FeedbackClosed");
        passTo(collaborative, over.plusDays(8));
        BpmnAwareTests.assertThat(workshop)
                .hasPassed("ServiceTask_RemindOfReflection", "EndEvent_ReflectionRemindedOf")
                .isWaitingAtExactly("UserTask_ReflectOnWorkshop");
        assertThat(events.stream(FeedbackClosed.class)).contains(new FeedbackClosed(collaborative.id(), 1));
    }

    @Test
    void asksForFeedbackAtOnceWhenTheWorkshopWasHeldEarlierThanPlanned() {
        Collaborative collaborative = firstWorkshop("Held earlier");
        Story.moveTo(LIST_DUE.toInstant());
        story.runDueJobs(collaborative);

        hold(collaborative, "2027-08-10", "2027-08-11");

        assertThat(events.stream(FeedbackAsked.class)).contains(new FeedbackAsked(collaborative.id(), 1));
        assertThat(story.task(collaborative, "UserTask_ReflectOnWorkshop")).isNotNull();
    }

    @Test
    void movesTheFeedbackWithTheWorkshop() {
        Collaborative collaborative = firstWorkshop("Moved feedback");
        prepare(collaborative);
        story.skip(collaborative, "UserTask_HoldWorkshop");
        repetition.inTransaction(() -> rescheduling.reschedule(
                collaborative.id(), null, Timetable.usual(Story.FIRST_DAY.plusWeeks(4)), "Room", Story.ORGANISER));
        Date closes = Date.from(Story.FIRST_DAY
                .plusWeeks(5)
                .plusDays(1)
                .atTime(16, 0)
                .atZone(LIST_DUE.getZone())
                .toInstant());
        assertThat(story.task(collaborative, "UserTask_ReflectOnWorkshop").getDueDate())
                .isEqualTo(closes);
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(
                                story.instance(collaborative, "workshop").getId())
                        .activityId("BoundaryEvent_FeedbackClosed")
                        .singleResult()
                        .getDuedate())
                .isEqualTo(closes);
    }

    @Test
    void movesTheReminderWithTheWorkshop() {
        Collaborative collaborative = firstWorkshop("Moved reminder");
        repetition.inTransaction(() -> rescheduling.reschedule(
                collaborative.id(), null, Timetable.usual(Story.FIRST_DAY.plusWeeks(4)), "Room", Story.ORGANISER));
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(
                                story.instance(collaborative, "workshop").getId())
                        .activityId("BoundaryEvent_ListDueSoon")
                        .singleResult()
                        .getDuedate())
                .isEqualTo(Date.from(LIST_DUE.plusWeeks(3).withHour(8).toInstant()));
    }

    @Test
    void aProgrammeIsPlannedOnlyWithAMatrixAndGroundsForWhatDiffers() {
        Collaborative collaborative = firstWorkshop("Matrix missing");
        Map<String, Object> planned = Filled.form("workshop-plan-programme");
        Map<String, Object> withoutGrounds = Filled.form("workshop-plan-programme", "deviationReason", null);

        refused("finding.programme.confidentiality", collaborative, "UserTask_PlanProgramme", withoutGrounds);
        story.rows(collaborative, "matrix", 1);
        refused("finding.matrix.empty", collaborative, "UserTask_PlanProgramme", planned);

        Collaborative another = firstWorkshop("Matrix there");
        story.submit(another, "UserTask_PlanProgramme", planned);
        assertThat(story.task(another, "UserTask_PlanProgramme")).isNull();
    }

    @Test
    void aWorkshopIsHeldWhenItsAttendanceIsKnown() {
        Map<String, Object> held = Filled.form("workshop-hold-workshop");
        Map<String, Object> withoutGrounds = Filled.form("workshop-hold-workshop", "deviationReason", null);

        Collaborative collaborative = arrangedWorkshop("Attendance missing");
        story.rows(collaborative, "attendance", 1);
        refused("finding.attendance.empty", collaborative, "UserTask_HoldWorkshop", held);

        Collaborative another = arrangedWorkshop("Attendance there");
        refused("finding.attendance.small", another, "UserTask_HoldWorkshop", withoutGrounds);
        story.submit(another, "UserTask_HoldWorkshop", held);
        assertThat(story.task(another, "UserTask_HoldWorkshop")).isNull();
    }

    private Collaborative arrangedWorkshop(String name) {
        Collaborative collaborative = firstWorkshop(name);
        List.of("UserTask_PlanProgramme", "UserTask_CollectParticipants", "UserTask_ArrangePractically")
                .forEach(element -> story.skip(collaborative, element));
        story.runDueJobs(collaborative);
        return collaborative;
    }

    private void refused(String reason, Collaborative collaborative, String element, Map<String, Object> values) {
        assertThatThrownBy(() -> story.submit(collaborative, element, values))
                .isInstanceOf(UseCaseRejected.class)
                .hasMessageContaining(reason);
        assertThat(story.task(collaborative, element)).isNotNull();
    }

    private long overdue(Collaborative collaborative) {
        return events.stream(ParticipantListOverdue.class)
                .filter(event -> event.equals(new ParticipantListOverdue(collaborative.id(), 1)))
                .count();
    }

    private void passTo(Collaborative collaborative, ZonedDateTime moment) {
        Story.moveTo(moment.toInstant());
        story.runDueJobs(collaborative);
    }

    private void prepare(Collaborative collaborative) {
        List.of("UserTask_PlanProgramme", "UserTask_CollectParticipants", "UserTask_ArrangePractically")
                .forEach(element -> story.skip(collaborative, element));
        story.runDueJobs(collaborative);
    }

    private void hold(Collaborative collaborative, String from, String until) {
        prepare(collaborative);
        story.submit(
                collaborative,
                "UserTask_HoldWorkshop",
                Filled.form(
                        "workshop-hold-workshop",
                        "heldFrom",
                        from,
                        "heldUntil",
                        until,
                        "deviationReason",
                        "Told for a test"));
        story.runDueJobs(collaborative);
    }

    private Collaborative firstWorkshop(String name) {
        Collaborative collaborative = story.preparedWithLists(name);
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        return collaborative;
    }
}
