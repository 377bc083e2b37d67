package fi.lapimurto.collaborative.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.deadline.Advice;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Roll;
import fi.lapimurto.deadline.RuleChange;
import fi.lapimurto.deadline.Unit;
import fi.lapimurto.deadline.Warning;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.schedule.Recounting;
import fi.lapimurto.schedule.ReschedulePreview;
import fi.lapimurto.schedule.ReschedulePreviews;
import fi.lapimurto.schedule.Rescheduling;
import fi.lapimurto.schedule.TimetableHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@LapimurtoTest
class MovingTests {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final LocalDate FIRST = Story.FIRST_DAY;

    @Autowired
    Story story;

    @Autowired
    CollaborativeLifecycle course;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    CollaborativeSchedules planning;

    @Autowired
    ReschedulePreviews previews;

    @Autowired
    Recounting recounting;

    @Autowired
    TimetableHistory moves;

    @Autowired
    Checklist checklist;

    @Autowired
    Collaboratives collaboratives;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @BeforeEach
    void longBefore() {
        Story.moveTo(at("2026-11-23", 9));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    /** Counted by hand from 1.9.2027; 1.6. is a Tuesday. Nothing is due at Christmas or in July. */
    @Test
    void everyStepIsDueByTheTimeline() {
        Collaborative collaborative = story.open("By the timeline", "en");
        assertThat(due(collaborative, "Step01_AgreeCommission")).isEqualTo(at("2026-12-23", 16));
        story.skip(collaborative, "Step01_AgreeCommission");
        assertThat(due(collaborative, "Step02_PrepareProgramme")).isEqualTo(at("2027-03-01", 16));
        story.skip(collaborative, "Step02_PrepareProgramme");

        assertThat(dates(collaborative))
                .containsEntry("UserTask_PlanRecruiting", at("2027-03-01", 8))
                .containsEntry("Step04_BookVenues", at("2027-03-01", 16))
                .containsEntry("Step05_OpenWorkspace", at("2027-06-01", 16))
                .containsEntry("Step06_PlanCommunication", at("2027-06-01", 16))
                .containsEntry("Step08_PrepareTeams", at("2027-06-30", 16))
                .containsEntry("Step08_PrepareTeams from", at("2027-06-23", 8))
                .containsEntry("Step09_PrepareMatrixAndLists", at("2027-08-04", 16))
                .containsEntry("Step09_PrepareMatrixAndLists from", at("2027-06-15", 16))
                .containsEntry("Step11_AssignCoaches", at("2027-06-01", 16))
                .containsEntry("Step13_Evaluate", at("2028-08-01", 16))
                .containsEntry("Step13_Evaluate from", at("2028-05-03", 16))
                .containsEntry("BoundaryEvent_EvaluationDue", at("2028-08-01", 16))
                .containsEntry("TimerEvent_InfoSessionNear", at("2027-06-23", 8));
    }

    @Test
    void everyTaskOfAWorkshopAndOfTheGapAfterItIsDueByTheTimeline() {
        Collaborative collaborative = firstWorkshop("Workshop by the timeline");
        assertThat(dates(collaborative))
                .containsEntry("UserTask_PlanProgramme", at("2027-08-18", 16))
                .containsEntry("UserTask_CollectParticipants", at("2027-08-18", 16))
                .containsEntry("BoundaryEvent_ListDueSoon", at("2027-08-11", 8))
                .containsEntry("BoundaryEvent_ListOverdue", at("2027-08-18", 16))
                .containsEntry("UserTask_ArrangePractically", at("2027-08-25", 16));

        finish(collaborative, "UserTask_PlanProgramme", "UserTask_CollectParticipants", "UserTask_ArrangePractically");
        assertThat(due(collaborative, "UserTask_HoldWorkshop")).isEqualTo(at("2027-09-02", 16));
        finish(collaborative, "UserTask_HoldWorkshop");
        assertThat(dates(collaborative))
                .containsEntry("UserTask_ReflectOnWorkshop", at("2027-09-09", 16))
                .containsEntry("UserTask_ReflectOnWorkshop from", at("2027-09-02", 16))
                .containsEntry("BoundaryEvent_FeedbackClosed", at("2027-09-09", 16));
        finish(collaborative, "UserTask_ReflectOnWorkshop");
        assertThat(due(collaborative, "UserTask_PlanSessions")).isEqualTo(at("2027-09-16", 16));
        finish(collaborative, "UserTask_PlanSessions");
        assertThat(dates(collaborative))
                .containsEntry("UserTask_HoldSessions", at("2027-10-20", 16))
                .containsEntry("UserTask_HoldSessions from", at("2027-09-16", 16));
    }

    @Test
    void aCollaborativeThatStartsTooLateHasWhatIsPastDueTodayAndSaysSo() {
        Story.moveTo(at("2027-08-23", 9));
        Collaborative collaborative = story.prepared("Too late");
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");

        assertThat(due(collaborative, "Step04_BookVenues")).isEqualTo(at("2027-08-23", 16));
        assertThat(due(collaborative, "UserTask_CollectParticipants")).isEqualTo(at("2027-08-23", 16));
        assertThat(due(collaborative, "UserTask_ArrangePractically")).isEqualTo(at("2027-08-25", 16));
        assertThat(planning.dates(collaborative.id()))
                .filteredOn(DueDate::missed)
                .extracting(DueDate::milestone)
                .contains(Milestone.venues_booked, Milestone.participant_list)
                .doesNotContain(Milestone.arrangements_made);
        assertThat(planning.advice(collaborative.id()))
                .extracting(Warning::key)
                .contains(Advice.STARTED_LATE, "listTooLate");
    }

    /** Nothing waits for eight o’clock that should have begun days ago; the evaluation begins with the posters, a year later. */
    @Test
    void whatShouldHaveBegunBeforeTheOpeningBeginsAtOnce() {
        Story.moveTo(at("2027-08-23", 5));
        Collaborative collaborative = story.prepared("Early and late");

        assertThat(dates(collaborative).entrySet())
                .filteredOn(it -> it.getKey().endsWith(" from") || it.getKey().startsWith("TimerEvent"))
                .filteredOn(it -> !it.getKey().startsWith("Step13_"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.getValue()).as(it.getKey()).isBefore(at("2027-08-23", 5)));
        assertThat(due(collaborative, "Step08_PrepareTeams")).isEqualTo(at("2027-08-23", 16));
    }

    /** Eves of Christmas and Midsummer are days off; the clocks change on 31.10.2027 and 26.3.2028. */
    @ParameterizedTest
    @CsvSource({
        "2028-01-07, 2027-12-23, 14:00", // 24.12. is Christmas Eve
        "2028-01-09, 2027-12-23, 14:00", // 26.12. is Boxing Day and a Sunday
        "2028-07-07, 2028-06-22, 13:00", // 23.6. is Midsummer Eve
        "2027-11-10, 2027-10-27, 13:00",
        "2027-11-17, 2027-11-03, 14:00",
        "2028-04-05, 2028-03-22, 14:00",
        "2028-04-12, 2028-03-29, 13:00"
    })
    void aMoveGoesByTheCalendarOfTheNewDays(LocalDate firstDay, String listDue, String utc) {
        Collaborative collaborative = firstWorkshop("Moved to " + firstDay);
        Map<String, Instant> before = dates(collaborative);

        move(collaborative, Timetable.usual(firstDay));
        Instant due = Instant.parse(listDue + "T" + utc + ":00Z");
        assertThat(dates(collaborative))
                .containsEntry("UserTask_CollectParticipants", due)
                .containsEntry("BoundaryEvent_ListOverdue", due)
                .containsEntry("UserTask_PlanProgramme", due);

        move(collaborative, Timetable.usual(FIRST));
        assertThat(dates(collaborative)).isEqualTo(before);
    }

    @Test
    void whatIsDoneStaysAndWhatIsOpenMovesInEveryProcess() {
        Collaborative collaborative = firstWorkshop("Half done");
        finish(collaborative, "UserTask_CollectParticipants");
        Date listDue = finished(collaborative, "UserTask_CollectParticipants").getDueDate();

        move(collaborative, Timetable.usual(FIRST.plusWeeks(2)));

        assertThat(finished(collaborative, "UserTask_CollectParticipants").getDueDate())
                .isEqualTo(listDue);
        assertThat(dates(collaborative))
                .containsEntry("UserTask_PlanProgramme", at("2027-09-01", 16))
                .containsEntry("UserTask_ArrangePractically", at("2027-09-08", 16))
                .containsEntry("Step04_BookVenues", at("2027-03-15", 16))
                .containsEntry("TimerEvent_InfoSessionNear", at("2027-08-04", 8))
                .doesNotContainKey("BoundaryEvent_ListOverdue");
    }

    @Test
    void movingTheNextWorkshopMovesTheCoachingBeforeIt() {
        Collaborative collaborative = firstWorkshop("Coaching moves");
        finish(collaborative, "UserTask_PlanProgramme", "UserTask_CollectParticipants", "UserTask_ArrangePractically");
        finish(collaborative, "UserTask_HoldWorkshop", "UserTask_ReflectOnWorkshop", "UserTask_PlanSessions");
        Map<String, Instant> before = dates(collaborative);

        Timetable later = with(collaborative, 2, FIRST.plusWeeks(18));
        ReschedulePreview preview =
                repetition.inTransaction(() -> previews.preview(collaborative.id(), later, Story.ORGANISER));
        assertThat(preview.shifts())
                .filteredOn(it -> it.milestone() == Milestone.interim_coaching && it.occurrence() == 1)
                .singleElement()
                .satisfies(it -> assertThat(it.waiting()).anySatisfy(open -> {
                    assertThat(open.element()).isEqualTo("UserTask_HoldSessions");
                    assertThat(open.isTask()).isTrue();
                }));
        assertThat(preview.shifts())
                .extracting(ReschedulePreview.Shift::milestone)
                .doesNotContain(Milestone.overall_report, Milestone.commission_agreed, Milestone.venues_booked);
        assertThat(dates(collaborative)).isEqualTo(before);

        move(collaborative, later);
        assertThat(dates(collaborative))
                .containsEntry("UserTask_HoldSessions", at("2027-11-03", 16))
                .containsEntry("Step13_Evaluate", before.get("Step13_Evaluate"));
    }

    @Test
    void whatCanNoLongerBeKeptIsDueTodayAndThePreviewSaysSo() {
        Collaborative collaborative = firstWorkshop("Brought forward");
        Map<String, Instant> before = dates(collaborative);
        Story.moveTo(at("2027-08-11", 9));
        Timetable earlier = with(collaborative, 1, LocalDate.of(2027, 8, 18));

        ReschedulePreview preview =
                repetition.inTransaction(() -> previews.preview(collaborative.id(), earlier, Story.ORGANISER));
        assertThat(preview.shifts())
                .filteredOn(it -> it.milestone() == Milestone.participant_list && it.occurrence() == 1)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.late()).isTrue();
                    assertThat(it.from().at()).isEqualTo(at("2027-08-18", 16));
                    assertThat(it.to().at()).isEqualTo(at("2027-08-11", 16));
                });
        assertThat(preview.warnings()).extracting(Warning::key).contains("listTooLate");

        move(collaborative, earlier);
        assertThat(due(collaborative, "UserTask_CollectParticipants")).isEqualTo(at("2027-08-11", 16));
        Story.moveTo(at("2027-08-12", 9));
        assertThat(planning.at(collaborative.id(), Milestone.participant_list, 1))
                .contains(at("2027-08-11", 16));

        move(collaborative, Timetable.usual(FIRST));
        assertThat(dates(collaborative)).isEqualTo(before);
    }

    @Test
    void whatWouldBeDueEarlierTodayIsMarkedAsOver() {
        Collaborative collaborative = firstWorkshop("This evening");
        Story.moveTo(at("2027-08-11", 18));
        Timetable earlier = with(collaborative, 1, LocalDate.of(2027, 8, 25));

        ReschedulePreview preview =
                repetition.inTransaction(() -> previews.preview(collaborative.id(), earlier, Story.ORGANISER));

        assertThat(preview.shifts())
                .filteredOn(it -> it.milestone() == Milestone.participant_list && it.occurrence() == 1)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.to().at()).isEqualTo(at("2027-08-11", 16));
                    assertThat(it.late()).isFalse();
                    assertThat(it.over()).isTrue();
                });
    }

    @Test
    void movingThereAndBackRestoresEveryDateWhereverItIs() {
        Collaborative collaborative = firstWorkshop("There and back");
        story.submit(collaborative, "UserTask_PlanRecruiting", Filled.form(HandbookForms.PLAN_RECRUITING));
        Map<String, Instant> before = dates(collaborative);
        List<DueDate> planned = planning.dates(collaborative.id());
        for (int round = 0; round < 6; round++) {
            Story.moveTo(at("2027-01-11", 9).plusSeconds(86_400L * 30 * round));
            int days = ThreadLocalRandom.current().nextInt(-200, 400);
            move(collaborative, Timetable.usual(FIRST.plusDays(days == 0 ? 1 : days)));
            move(collaborative, Timetable.usual(FIRST));

            assertThat(dates(collaborative)).as(days + " days").isEqualTo(before);
            assertThat(planning.dates(collaborative.id())).isEqualTo(planned);
        }
        assertThat(moves.history(collaborative.id())).hasSize(12).first().satisfies(it -> {
            assertThat(it.by()).isEqualTo(Story.ORGANISER);
            assertThat(it.reason()).isEqualTo("The hall is taken");
            assertThat(it.moves()).hasSize(4);
            assertThat(it.moves().get(0).to().first()).isEqualTo(FIRST);
        });
    }

    @Test
    void aRuleThatIsChangedMovesWhatHangsOnItAndNothingElse() {
        Collaborative collaborative = firstWorkshop("Other rule");
        Map<String, Instant> before = new HashMap<>(dates(collaborative));
        String mine = story.task(collaborative, "Step04_BookVenues").getId();
        Task own = tasks.createTaskQuery().taskId(mine).singleResult();
        own.setDueDate(Date.from(at("2027-02-01", 12)));
        tasks.saveTask(own);

        recount(collaborative, Milestone.participant_list, 0, 4, Unit.weeks);

        before.put("Step04_BookVenues", at("2027-02-01", 12));
        before.put("UserTask_CollectParticipants", at("2027-08-04", 16));
        before.put("BoundaryEvent_ListOverdue", at("2027-08-04", 16));
        assertThat(dates(collaborative)).isEqualTo(before);
        assertThatThrownBy(() -> recount(collaborative, Milestone.participant_list, 0, 3, Unit.weeks))
                .isInstanceOf(UseCaseRejected.class)
                .hasMessageContaining("deadline.changedMeanwhile");
    }

    @Test
    void aTaskIsNeverHiddenForLongerThanUntilItIsDue() {
        Collaborative collaborative = story.prepared("Hidden too long");
        recount(collaborative, Milestone.info_session_opens, 0, 1, Unit.weeks);

        assertThat(dates(collaborative))
                .containsEntry("Step08_PrepareTeams", at("2027-06-30", 16))
                .containsEntry("Step08_PrepareTeams from", at("2027-06-30", 16))
                .containsEntry("TimerEvent_InfoSessionNear", at("2027-08-25", 8));
    }

    @Test
    void anotherReminderRuleMovesEachVenuesReminder() {
        Collaborative collaborative = story.preparedWithLists("Reminder rule");
        story.rows(
                collaborative,
                "quotes",
                0,
                Map.of("venue", "Town hall", "nearby", "yes", "chosen", "yes", "cancelBy", "2027-06-10"));
        story.submit(
                collaborative,
                "Step04_BookVenues",
                Filled.form(HandbookForms.BOOK_VENUES, "deviationReason", "For a test"));
        assertThat(dates(collaborative)).containsEntry("TimerEvent_CancellationDateNear", at("2027-05-10", 8));

        recount(collaborative, Milestone.cancellation_reminder, 0, 2, Unit.weeks);

        assertThat(dates(collaborative)).containsEntry("TimerEvent_CancellationDateNear", at("2027-05-27", 8));
    }

    @Test
    void anItemThatIsOpenedAgainIsDueAtItsDateOrToday() {
        Collaborative collaborative = story.prepared("Opened again");
        Story.moveTo(at("2027-02-01", 9));
        reopen(collaborative, "collaborative-prepare-programme");
        assertThat(due(collaborative, "UserTask_RedoStep")).isEqualTo(at("2027-03-01", 16));
        story.skip(collaborative, "UserTask_RedoStep");
        story.runDueJobs(collaborative);

        reopen(collaborative, "collaborative-agree-commission");
        assertThat(due(collaborative, "UserTask_RedoStep")).isEqualTo(at("2027-02-01", 16));
        story.skip(collaborative, "UserTask_RedoStep");
        story.runDueJobs(collaborative);

        // A Saturday
        Story.moveTo(at("2027-02-06", 9));
        reopen(collaborative, "collaborative-agree-commission");
        assertThat(due(collaborative, "UserTask_RedoStep")).isEqualTo(at("2027-02-08", 16));
    }

    @Test
    void aCollaborativeThatIsOverIsNotMoved() {
        Collaborative collaborative = story.open("Over", "en");
        repetition.inTransaction(() -> course.cancel(collaborative.id(), "No money", Story.ORGANISER));

        assertThatThrownBy(() -> move(collaborative, Timetable.usual(FIRST.plusWeeks(1))))
                .isInstanceOf(UseCaseRejected.class);
        assertThatThrownBy(() -> recount(collaborative, Milestone.poster, 0, 2, Unit.weeks))
                .isInstanceOf(UseCaseRejected.class);
    }

    private void recount(Collaborative collaborative, Milestone milestone, int version, int offset, Unit unit) {
        boolean afternoon = milestone == Milestone.participant_list || milestone == Milestone.poster;
        LocalTime time = LocalTime.of(afternoon ? 16 : 8, 0);
        RuleChange change = new RuleChange(milestone, version, offset, unit, Roll.back, time, "The hotel wants it");
        repetition.inTransaction(() -> recounting.recount(collaborative.id(), change, Story.ORGANISER));
    }

    private void move(Collaborative collaborative, Timetable timetable) {
        repetition.inTransaction(() ->
                rescheduling.reschedule(collaborative.id(), null, timetable, "The hall is taken", Story.ORGANISER));
    }

    private Timetable with(Collaborative collaborative, int number, LocalDate firstDay) {
        return repetition.inTransaction(() ->
                new Timetable(collaboratives.get(collaborative.id()).timetable().workshops().stream()
                        .map(it -> it.number() == number
                                ? new Workshop(number, firstDay, it.days(), Delivery.on_site, null)
                                : it)
                        .toList()));
    }

    private void reopen(Collaborative collaborative, String form) {
        repetition.inTransaction(
                () -> checklist.reopen(collaborative.id(), form, 0, "Something was missing", Story.ORGANISER));
    }

    private Collaborative firstWorkshop(String name) {
        Collaborative collaborative = story.prepared(name);
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        return collaborative;
    }

    private void finish(Collaborative collaborative, String... elements) {
        for (String element : elements) {
            story.skip(collaborative, element);
            story.runDueJobs(collaborative);
        }
    }

    private HistoricTaskInstance finished(Collaborative collaborative, String element) {
        return history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(collaborative.code())
                .taskDefinitionKey(element)
                .finished()
                .singleResult();
    }

    private Instant due(Collaborative collaborative, String element) {
        return story.task(collaborative, element).getDueDate().toInstant();
    }

    /** Every date that the engine has of the collaborative, by its element. */
    private Map<String, Instant> dates(Collaborative collaborative) {
        Map<String, Instant> dates = new TreeMap<>();
        story.tasks(collaborative).forEach(task -> {
            dates.put(task.getTaskDefinitionKey(), task.getDueDate().toInstant());
            if (task.getFollowUpDate() != null) {
                dates.put(
                        task.getTaskDefinitionKey() + " from",
                        task.getFollowUpDate().toInstant());
            }
        });
        Stream.of("collaborative", "workshop", "interim-coaching")
                .map(process -> story.instance(collaborative, process))
                .filter(instance -> instance != null)
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .map(TimerEntity.class::cast)
                .forEach(timer -> dates.put(
                        management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(timer.getJobDefinitionId())
                                .singleResult()
                                .getActivityId(),
                        timer.getDuedate().toInstant()));
        return dates;
    }

    private static Instant at(String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 0).atZone(HELSINKI).toInstant();
    }
}
