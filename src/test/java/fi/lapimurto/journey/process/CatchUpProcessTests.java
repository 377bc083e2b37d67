package fi.lapimurto.journey.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.journey.CatchUpPlan;
import fi.lapimurto.journey.CatchUpPlan.CatchUpTask;
import fi.lapimurto.journey.CatchUps;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.schedule.ReschedulePreview.Shift;
import fi.lapimurto.schedule.ReschedulePreviews;
import fi.lapimurto.schedule.Rescheduling;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamChange;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.TeamTester;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Teams that come late: workshops begin on 1.9. and 8.12.2027, 15.3. and 10.5.2028. */
@LapimurtoTest
class CatchUpProcessTests {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final LocalDate WORKSHOP_TWO = LocalDate.of(2027, 12, 8);

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    CatchUps catchUps;

    @Autowired
    TeamLifecycle course;

    @Autowired
    CollaborativeSchedules planning;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    ReschedulePreviews previews;

    @Autowired
    AuditTrail trail;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    TaskService tasks;

    private Collaborative collaborative;

    @BeforeEach
    void open() {
        collaborative = story.open("Late teams", "en");
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aTeamThatComesInTimeHasThePlanOfItsRound() {
        Team team = tester.admit(collaborative, "In time");

        assertThat(plan(team).tasks()).isEmpty();
        Story.moveTo(LocalDateTime.of(2027, 10, 4, 10, 0).atZone(HELSINKI).toInstant());
        story.runDueJobs(collaborative);
        assertThat(plan(team).tasks()).isEmpty();
        assertThat(due(team, Deliverable.problem)).isEqualTo(usual(Milestone.workshop_papers, 1));
    }

    @Test
    void whatWasOverBeforeATeamCameIsSpreadOverItsDaysUntilTheNextWorkshop() {
        Team team = admit("After workshop 1", LocalDate.of(2027, 10, 4));

        CatchUpPlan plan = plan(team);
        assertThat(plan.isAgreed()).isFalse();
        assertThat(plan.tasks())
                .extracting(CatchUpTask::deliverable)
                .containsExactly(
                        Deliverable.naming,
                        Deliverable.presentation,
                        Deliverable.visit,
                        Deliverable.problem,
                        Deliverable.current_process,
                        Deliverable.measurement_plan,
                        Deliverable.agreement,
                        Deliverable.baseline,
                        Deliverable.customers,
                        Deliverable.involvement);
        assertThat(plan.tasks()).allMatch(CatchUpTask::good).noneMatch(CatchUpTask::chosen);
        assertThat(days(plan)).isSorted().allMatch(it -> it.isBefore(WORKSHOP_TWO));
        assertThat(days(plan).subList(0, 7)).doesNotHaveDuplicates();
        assertThat(days(plan).get(9)).isEqualTo(LocalDate.of(2027, 12, 7));
        plan.tasks().forEach(it -> assertThat(due(team, it.deliverable())).isEqualTo(it.day()));
        assertThat(due(team, Deliverable.baseline)).isEqualTo(usual(Milestone.action_period_work, 1));
        assertThat(plan(admit("Weeks later", LocalDate.of(2027, 11, 29))).tasks())
                .as("the baseline builds on the measuring plan, also where that is later than the round’s day")
                .extracting(CatchUpTask::day)
                .isSorted()
                .hasSizeGreaterThan(10);
        assertThat(task(team, Deliverable.presentation).getFollowUpDate()).isBefore(ClockUtil.getCurrentTime());
    }

    @Test
    void whoComesAfterTwoWorkshopsHasMoreToCatchUpAndNoWeekIsFull() {
        Team team = admit("After workshop 2", LocalDate.of(2028, 1, 10));

        assertThat(plan(team).tasks()).hasSize(15);
        assertThat(days(plan(team))).isSorted().allMatch(it -> it.isBefore(LocalDate.of(2028, 3, 15)));
        assertThat(days(plan(team)).stream()
                        .collect(Collectors.groupingBy(it -> it.toEpochDay() / 7, Collectors.counting()))
                        .values())
                .allMatch(it -> it <= 3);
        assertThat(due(team, Deliverable.first_trials)).isEqualTo(day(team, Deliverable.first_trials));
    }

    @Test
    void aWorkshopNextWeekDoesNotPressEverythingIntoTheWeek() {
        Team team = admit("Just before", LocalDate.of(2027, 12, 1));

        assertThat(days(plan(team))).hasSize(13).isSorted().last().isEqualTo(LocalDate.of(2028, 1, 17));
        assertThat(plan(team).tasks()).allMatch(CatchUpTask::good);
    }

    @Test
    void aMovedWorkshopRecountsTheProposalAndLeavesWhatTheCoachHasChosen() {
        Team team = admit("Moved", LocalDate.of(2027, 10, 4));
        String coach = tester.coach(team);
        LocalDate chosen = LocalDate.of(2027, 10, 20);
        change(coach, team, 0, Map.of(Deliverable.visit, chosen), false);
        assertThat(due(team, Deliverable.visit)).isEqualTo(chosen);

        assertThat(previews.preview(collaborative.id(), later(2), Story.ORGANISER)
                        .shifts())
                .filteredOn(it -> it.milestone() == Milestone.workshop_begins && it.occurrence() == 2)
                .singleElement()
                .extracting(Shift::waiting)
                .satisfies(it -> assertThat(it).hasSize(9 + 1));
        move(2);

        assertThat(day(team, Deliverable.visit)).isEqualTo(chosen);
        assertThat(due(team, Deliverable.visit)).isEqualTo(chosen);
        assertThat(day(team, Deliverable.involvement)).isEqualTo(LocalDate.of(2027, 12, 21));
        assertThat(due(team, Deliverable.involvement)).isEqualTo(LocalDate.of(2027, 12, 21));
        assertThat(due(team, Deliverable.problem)).isEqualTo(day(team, Deliverable.problem));
    }

    @Test
    void anAgreedPlanStaysAndTellsWhoAgreed() {
        Team team = admit("Agreed", LocalDate.of(2027, 10, 4));
        String coach = tester.coach(team);
        change(coach, team, 0, Map.of(Deliverable.visit, LocalDate.of(2027, 10, 20)), true);
        CatchUpPlan agreed = plan(team);
        assertThat(agreed.isAgreed()).isTrue();
        assertThat(agreed.agreedBy()).isEqualTo(coach);
        assertThat(agreed.tasks()).allMatch(CatchUpTask::chosen);

        move(2);

        assertThat(plan(team).tasks()).isEqualTo(agreed.tasks());
        assertThat(due(team, Deliverable.involvement)).isEqualTo(LocalDate.of(2027, 12, 7));
        // A day off is theirs to choose.
        change(Story.ORGANISER, team, agreed.version(), Map.of(Deliverable.visit, LocalDate.of(2027, 12, 6)), false);
        assertThat(plan(team).agreedBy()).isEqualTo(coach);
        assertThat(plan(team).tasks())
                .filteredOn(it -> !it.good())
                .extracting(CatchUpTask::deliverable)
                .containsExactly(Deliverable.visit);
        assertThat(trail.of(TeamChange.subject(team.id())))
                .filteredOn(it -> it.what().startsWith("catch_up"))
                .extracting(AuditEntry::what, AuditEntry::by, AuditEntry::detail)
                .containsExactly(
                        tuple("catch_up_changed", coach, "visit"),
                        tuple("catch_up_agreed", coach, null),
                        tuple("catch_up_changed", Story.ORGANISER, "visit"));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Team team = admit("Refused", LocalDate.of(2027, 10, 4));
        String coach = tester.coach(team);
        String contact = tester.contact(team);
        LocalDate day = LocalDate.of(2027, 10, 20);

        assertThatThrownBy(() -> change(contact, team, 0, Map.of(Deliverable.visit, day), false))
                .hasMessageContaining("journey.catchUp.coachOnly");
        assertThat(catchUps.of(contact, team.id()).changeable()).isFalse();
        assertThatThrownBy(() -> change(coach, team, 0, Map.of(Deliverable.poster, day), false))
                .hasMessageContaining("journey.catchUp.notInPlan");
        for (LocalDate wrong : List.of(LocalDate.of(2027, 10, 3), LocalDate.of(2028, 5, 11))) {
            assertThatThrownBy(() -> change(coach, team, 0, Map.of(Deliverable.visit, wrong), false))
                    .hasMessageContaining("journey.catchUp.day");
        }
        change(coach, team, 0, Map.of(Deliverable.visit, day), false);
        assertThatThrownBy(() -> change(coach, team, 0, Map.of(Deliverable.visit, day.plusDays(1)), false))
                .hasMessageContaining("journey.catchUp.changedMeanwhile");
        assertThat(day(team, Deliverable.visit)).isEqualTo(day);
    }

    @Test
    void aTeamThatTakesAnothersPlaceHasItsOwnPlan() {
        Team gone = tester.admit(collaborative, "Gone");
        Story.moveTo(LocalDateTime.of(2027, 10, 1, 10, 0).atZone(HELSINKI).toInstant());
        repetition.inTransaction(() -> course.dropOut(Story.ORGANISER, gone.id(), "Merged"));
        Team instead = admit("Instead", LocalDate.of(2027, 10, 4));

        assertThat(plan(gone).tasks()).isEmpty();
        assertThat(plan(instead).tasks()).hasSize(10);
        assertThatThrownBy(() -> change(Story.ORGANISER, gone, 0, Map.of(), true))
                .hasMessageContaining("team.error.droppedOut");
    }

    private Team admit(String name, LocalDate day) {
        Story.moveTo(day.atTime(10, 0).atZone(HELSINKI).toInstant());
        story.runDueJobs(collaborative);
        Team team = tester.admit(collaborative, name);
        story.runDueJobs(collaborative);
        return team;
    }

    private void change(String login, Team team, int seen, Map<Deliverable, LocalDate> days, boolean agree) {
        repetition.inTransaction(() -> catchUps.change(login, team.id(), seen, days, agree));
    }

    private void move(int weeks) {
        repetition.inTransaction(
                () -> rescheduling.reschedule(collaborative.id(), null, later(weeks), "The hall", Story.ORGANISER));
    }

    /** The second workshop and what follows, later. */
    private static Timetable later(int weeks) {
        return new Timetable(Timetable.usual(Story.FIRST_DAY).workshops().stream()
                .map(it -> new Workshop(
                        it.number(),
                        it.firstDay().plusWeeks(it.number() == 1 ? 0 : weeks),
                        it.days(),
                        it.delivery(),
                        it.remoteReason()))
                .toList());
    }

    private CatchUpPlan plan(Team team) {
        return catchUps.of(Story.ORGANISER, team.id()).plan();
    }

    private static List<LocalDate> days(CatchUpPlan plan) {
        return plan.tasks().stream().map(CatchUpTask::day).toList();
    }

    private LocalDate day(Team team, Deliverable deliverable) {
        return plan(team).tasks().stream()
                .filter(it -> it.deliverable() == deliverable)
                .findFirst()
                .orElseThrow()
                .day();
    }

    private LocalDate due(Team team, Deliverable deliverable) {
        return LocalDate.ofInstant(task(team, deliverable).getDueDate().toInstant(), HELSINKI);
    }

    private LocalDate usual(Milestone milestone, int occurrence) {
        return LocalDate.ofInstant(
                planning.at(collaborative.id(), milestone, occurrence).orElseThrow(), HELSINKI);
    }

    private Task task(Team team, Deliverable deliverable) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("teamId", team.id().toString())
                .taskDefinitionKey(deliverable.element())
                .singleResult();
    }
}
