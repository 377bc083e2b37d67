package fi.lapimurto.recruiting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.ProcessCoverage;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationAnswered;
import fi.lapimurto.recruiting.ApplicationAnswered.SelectionResult;
import fi.lapimurto.recruiting.ApplicationAnswers;
import fi.lapimurto.recruiting.ApplicationState;
import fi.lapimurto.recruiting.ApplicationSubmissions;
import fi.lapimurto.recruiting.ApplicationWithdrawals;
import fi.lapimurto.recruiting.RecruitingClosed;
import fi.lapimurto.recruiting.RecruitingClosesSoon;
import fi.lapimurto.recruiting.RecruitingOverview;
import fi.lapimurto.recruiting.SampleApplications;
import fi.lapimurto.recruiting.WaitingList;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.team.SampleTeams;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.Teams;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
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
@ProcessCoverage("recruitment")
@RecordApplicationEvents
class RecruitmentProcessTests {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final String DECIDE = "UserTask_DecideApplication";
    private static final String QUORUM = "UserTask_DecideOnQuorum";
    private static final String OFFER = "UserTask_OfferPlace";

    @Autowired
    Story story;

    @Autowired
    ApplicationSubmissions applying;

    @Autowired
    ApplicationWithdrawals withdrawals;

    @Autowired
    WaitingList waiting;

    @Autowired
    RecruitingOverview overview;

    @Autowired
    Teams teams;

    @Autowired
    Checklist checklist;

    @Autowired
    CollaborativeLifecycle course;

    @Autowired
    CollaborativeSchedules planning;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    Forms forms;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TeamLifecycle courseOfTeams;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void whileApplicationsAreTaken() {
        moveTo("2027-03-10T12:00");
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void sevenTeamsAreChosenAndEverybodyIsAnsweredWhenAllHaveBeenDecidedOn() {
        Collaborative here = recruiting("Chosen");
        apply(here, 9);
        assertThat(story.task(here, DECIDE)).isNull();
        close(here);
        List<Task> tasks = decisions(here);
        assertThat(tasks).hasSize(9);
        assertThat(tasks.get(0).getName()).matches("Decide on application " + here.code() + "/\\d – Chosen");
        assertThat(tasks.get(0).getDueDate()).isEqualTo(Date.from(at("2027-04-26T16:00")));

        for (int number = 1; number <= 7; number++) {
            decide(here, number, "accept", null);
        }
        decide(here, 8, "waiting_list", null);
        assertRefused(() -> decide(here, 9, "decline", null), "reason", "recruiting.decline.reason");
        assertThat(teams.of(here.id())).isEmpty();
        assertThat(answers(here)).isEmpty();
        decide(here, 9, "decline", "It works on another matter");
        story.runDueJobs(here);

        assertThat(teams.of(here.id()))
                .extracting(Team::name)
                .contains("Team 1", "Team 7")
                .hasSize(7);
        assertThat(answers(here))
                .containsOnly(
                        entry(SelectionResult.admitted, 7L),
                        entry(SelectionResult.waiting, 1L),
                        entry(SelectionResult.declined, 1L));
        assertThat(states(here))
                .containsOnly(
                        entry(ApplicationState.admitted, 7L),
                        entry(ApplicationState.waiting, 1L),
                        entry(ApplicationState.declined, 1L));
        assertThat(teams.of(here.id()).get(0).applicationId()).isNotNull();
        assertThat(teams.members(teams.of(here.id()).get(0).id())).hasSize(3);
        BpmnAwareTests.assertThat(instance(here))
                .hasNotPassed(QUORUM)
                .hasPassed("ServiceTask_AnswerApplicants", "EndEvent_ApplicantsAnswered")
                .isWaitingAt("MessageEvent_PlannedAnew");
    }

    @Test
    void applicationsAreTakenUntilTheVeryMomentTheClosingDayEnds() {
        Collaborative here = recruiting("Just in time");
        moveTo("2027-04-05T07:59");
        story.runDueJobs(here);
        assertThat(count(new RecruitingClosesSoon(here.id()))).isZero();
        moveTo("2027-04-05T08:01");
        story.runDueJobs(here);
        assertThat(count(new RecruitingClosesSoon(here.id()))).isOne();

        moveTo("2027-04-12T15:59");
        story.runDueJobs(here);
        assertThat(count(new RecruitingClosed(here.id()))).isZero();
        apply(here, SampleApplications.of("Last minute"));
        moveTo("2027-04-12T16:00");
        assertRefused(() -> apply(here, SampleApplications.of("Too late")), null, "recruiting.apply.closed");
        story.runDueJobs(here);
        assertThat(count(new RecruitingClosed(here.id()))).isOne();
        assertThat(decisions(here)).hasSize(1);
    }

    @Test
    void closingDaysOverChristmasAndMidsummerAreRemindedOfOnAWorkingDay() {
        moveTo("2026-11-01T12:00");
        Collaborative winter = story.open("Christmas", "en", LocalDate.of(2027, 4, 7));
        plan(winter, "opensOn", "2026-11-01", "closesOn", "2027-01-04");
        // A week before is Monday 28.12., when hardly anybody is at work.
        assertThat(timers(winter)).containsEntry("TimerEvent_RecruitingClosesSoon", at("2026-12-23T08:00"));
        Collaborative christmas = story.open("Christmas Day", "en", LocalDate.of(2027, 4, 7));
        plan(christmas, "opensOn", "2026-11-01", "closesOn", "2027-01-01");
        assertThat(timers(christmas)).containsEntry("TimerEvent_RecruitingClosesSoon", at("2026-12-23T08:00"));
        moveTo("2026-12-22T12:00");
        story.runDueJobs(christmas);
        assertThat(count(new RecruitingClosesSoon(christmas.id()))).isZero();
        moveTo("2026-12-23T12:00");
        story.runDueJobs(christmas);
        assertThat(count(new RecruitingClosesSoon(christmas.id()))).isOne();
        Collaborative summer = story.open("Midsummer", "en", LocalDate.of(2027, 11, 3));
        plan(summer, "opensOn", "2027-05-01", "closesOn", "2027-07-02");
        // Midsummer Eve 2027 is Friday 25.6.
        assertThat(timers(summer)).containsEntry("TimerEvent_RecruitingClosesSoon", at("2027-06-24T08:00"));
    }

    @Test
    void recruitingThatWasClosedIsProlongedAndDecisionsStay() {
        Collaborative here = recruiting("Prolonged");
        apply(here, 2);
        close(here);
        decide(here, 1, "accept", null);
        prolong(here, "2027-05-10");
        assertThat(decisions(here)).isEmpty();
        assertThat(timers(here)).containsEntry("TimerEvent_RecruitingClosesSoon", at("2027-05-03T08:00"));
        apply(here, SampleApplications.of("Newcomer"));

        moveTo("2027-05-10T16:01");
        story.runDueJobs(here);
        assertThat(decisions(here)).hasSize(2);
        decide(here, 2, "decline", "Not this time");
        decide(here, 3, "accept", null);
        story.runDueJobs(here);
        quorum(here, "go", null);
        assertThat(states(here))
                .containsOnly(entry(ApplicationState.admitted, 2L), entry(ApplicationState.declined, 1L));

        prolong(here, "2027-06-07");
        assertThat(timers(here)).containsEntry("TimerEvent_RecruitingClosesSoon", at("2027-05-31T08:00"));
        apply(here, SampleApplications.of("Very late"));
        moveTo("2027-06-07T16:01");
        story.runDueJobs(here);
        assertThat(decisions(here)).hasSize(1);
    }

    /** Early in the morning too, on the very day on which the round was opened. */
    @Test
    void aClosingDayThatIsOverAlreadyClosesRecruitingAtOnce() {
        moveTo("2027-03-10T05:01");
        Collaborative here = recruiting("Over already");
        apply(here, 2);

        prolong(here, "2027-03-09");
        story.runDueJobs(here);

        assertThat(count(new RecruitingClosesSoon(here.id()))).isOne();
        assertThat(count(new RecruitingClosed(here.id()))).isOne();
        assertThat(decisions(here)).hasSize(2);
    }

    @Test
    void tooFewTeamsAreAMatterForTheOrganisers() {
        Collaborative here = recruiting("Too few");
        apply(here, 1);
        close(here);
        decide(here, 1, "accept", null);
        story.runDueJobs(here);
        assertThat(story.task(here, QUORUM).getName()).isEqualTo("Decide what to do with too few teams – Too few");

        assertRefused(() -> quorum(here, "postpone", null), "closesOn", "any.required");
        assertRefused(() -> quorum(here, "postpone", "2027-04-12"), "closesOn", "recruiting.quorum.past");
        quorum(here, "postpone", "2027-05-03");
        assertThat(story.task(here, QUORUM)).isNull();
        assertThat(answers(here)).isEmpty();
        assertThat(planning.recruitingCloses(here.id())).contains(at("2027-05-03T16:00"));
        apply(here, SampleApplications.of("Second try"));

        moveTo("2027-05-03T16:01");
        story.runDueJobs(here);
        assertThat(decisions(here)).hasSize(1);
        decide(here, 2, "waiting_list", null);
        story.runDueJobs(here);
        quorum(here, "merge", null);
        assertThat(answers(here)).containsOnly(entry(SelectionResult.admitted, 1L), entry(SelectionResult.waiting, 1L));
    }

    @Test
    void aRegistrationTakesPartAtOnceUntilThereAreTen() {
        Collaborative here = recruiting("Registration", "mode", "registration");
        apply(here, 12);
        assertThat(teams.of(here.id())).hasSize(10);
        assertThat(states(here))
                .containsOnly(entry(ApplicationState.admitted, 10L), entry(ApplicationState.waiting, 2L));
        assertThat(answers(here))
                .containsOnly(entry(SelectionResult.admitted, 10L), entry(SelectionResult.waiting, 2L));

        close(here);
        assertThat(decisions(here)).isEmpty();
        BpmnAwareTests.assertThat(instance(here)).isWaitingAt("MessageEvent_PlannedAnew");
    }

    @Test
    void theEleventhPlaceNeedsAReason() {
        Collaborative here = recruiting("Eleven");
        apply(here, 11);
        close(here);
        for (int number = 1; number <= 10; number++) {
            decide(here, number, "accept", null);
        }
        assertRefused(() -> decide(here, 11, "accept", null), "overrideReason", "recruiting.full");
        Map<String, Object> values = decision("accept", null, "Team 11");
        values.put("overrideReason", "They share a ward with team 3");
        submit(here, 11, values);
        story.runDueJobs(here);
        assertThat(teams.of(here.id()))
                .hasSize(11)
                .filteredOn(it -> it.overrideReason() != null)
                .hasSize(1);
    }

    @Test
    void manyRegistrationsAndDecisionsAtTheSameMomentNeverMakeAnEleventhTeam() throws Exception {
        Collaborative open = recruiting("At once", "mode", "registration");
        atOnce(
                14,
                number -> repetition.inTransaction(
                        () -> applying.apply(open.code(), SampleApplications.of("Team " + number))));
        assertThat(teams.of(open.id())).hasSize(10);
        assertThat(states(open))
                .containsOnly(entry(ApplicationState.admitted, 10L), entry(ApplicationState.waiting, 4L));
        assertThat(applications(open))
                .extracting(Application::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 14).boxed().toList());

        Collaborative chosen = recruiting("Decided at once");
        apply(chosen, 13);
        close(chosen);
        int refused = atOnce(13, number -> {
            decide(chosen, number + 1, "accept", null);
            return null;
        });
        assertThat(refused).isEqualTo(3);
        assertThat(states(chosen))
                .containsOnly(entry(ApplicationState.accepted, 10L), entry(ApplicationState.received, 3L));
        assertThat(decisions(chosen)).hasSize(3);
    }

    @Test
    void twoTeamsOfOneNameAreToldApart() {
        Collaborative here = recruiting("Names");
        apply(here, SampleApplications.of("Harbour", "a@example.org"));
        apply(here, SampleApplications.of("Harbour", "b@example.org"));
        assertRefused(
                () -> apply(here, SampleApplications.of("harbour", "A@example.org")), null, "recruiting.apply.twice");
        close(here);
        submit(here, 1, decision("accept", null, "Harbour"));
        assertRefused(() -> submit(here, 2, decision("accept", null, "Harbour")), "teamName", "recruiting.name.taken");
        submit(here, 2, decision("accept", null, "Harbour West"));
        teams.admit(Story.ORGANISER, SampleTeams.team(here, "Harbour"));
        story.runDueJobs(here);
        quorum(here, "go", null);
        assertThat(teams.of(here.id()))
                .extracting(Team::name)
                .containsExactlyInAnyOrder("Harbour", "Harbour, County of Made-up", "Harbour West");
    }

    @Test
    void aPlaceThatBecomesFreeIsOfferedToTheFirstWhoWaits() {
        Collaborative here = recruiting("Free place", "mode", "registration");
        apply(here, 12);
        close(here);
        dropOut(here);
        dropOut(here);
        assertThat(offers(here)).containsExactlyInAnyOrder(11, 12);
        assertThat(overview.of(here.id(), Story.ORGANISER))
                .satisfies(it -> assertThat(it.teams()).isEqualTo(8))
                .satisfies(it -> assertThat(it.droppedOut()).hasSize(2));

        offer(here, 11, "refuses");
        assertThat(state(here, 11)).isEqualTo(ApplicationState.withdrawn);
        assertThat(offers(here)).containsExactly(12);
        offer(here, 12, "takes");
        story.runDueJobs(here);
        assertThat(state(here, 12)).isEqualTo(ApplicationState.admitted);
        assertThat(teams.of(here.id())).extracting(Team::name).contains("Team 12");
        assertThat(offers(here)).isEmpty();
        dropOut(here);
        assertThat(offers(here)).isEmpty();
    }

    @Test
    void aPlaceMayStayEmpty() {
        Collaborative here = recruiting("Empty place", "mode", "registration");
        apply(here, 11);
        dropOut(here);
        offer(here, 11, "not_offered");
        story.runDueJobs(here);
        assertThat(state(here, 11)).isEqualTo(ApplicationState.waiting);
        assertThat(offers(here)).isEmpty();
        dropOut(here);
        assertThat(offers(here)).containsExactly(11);
        withdraw(here, 11);
        story.runDueJobs(here);
        assertThat(offers(here)).isEmpty();
    }

    @Test
    void aLateApplicationIsOfferedAPlaceAtOnceWhenThereIsOne() {
        Collaborative here = recruiting("Late", "maxTeams", 7);
        apply(here, 6);
        close(here);
        for (int number = 1; number <= 6; number++) {
            decide(here, number, "accept", null);
        }
        story.runDueJobs(here);
        quorum(here, "go", null);
        enter(here, "Team 7");
        assertThat(offers(here)).containsExactly(7);
        enter(here, "Team 8");
        assertThat(state(here, 8)).isEqualTo(ApplicationState.waiting);
        assertThatThrownBy(() -> offerFreePlace(here)).isInstanceOf(UseCaseRejected.class);
        offer(here, 7, "takes");
        story.runDueJobs(here);
        assertThat(teams.of(here.id())).hasSize(7);
        assertThatThrownBy(() -> offerFreePlace(here)).isInstanceOf(UseCaseRejected.class);
        assertThat(offers(here)).isEmpty();
    }

    private void enter(Collaborative here, String team) {
        repetition.inTransaction(() -> applying.enter(Story.ORGANISER, here.id(), SampleApplications.of(team)));
    }

    private void offerFreePlace(Collaborative here) {
        repetition.inTransaction(() -> waiting.offerFreePlace(here.id(), Story.ORGANISER));
    }

    @Test
    void whoWithdrawsIsNotDecidedOn() {
        Collaborative here = recruiting("Withdrawn");
        apply(here, 3);
        withdraw(here, 1);
        close(here);
        assertThat(decisions(here)).hasSize(2);
        withdraw(here, 2);
        assertThat(decisions(here)).hasSize(1);
        assertThatThrownBy(() -> withdraw(here, 2)).isInstanceOf(UseCaseRejected.class);
        decide(here, 3, "accept", null);
        story.runDueJobs(here);
        withdraw(here, 3);
        quorum(here, "go", null);
        assertThat(answers(here)).isEmpty();
        assertThat(teams.of(here.id())).isEmpty();
    }

    @Test
    void cancellingEndsRecruiting() {
        Collaborative here = recruiting("Cancelled");
        apply(here, 1);
        close(here);
        repetition.inTransaction(() -> course.cancel(here.id(), "No money", Story.ORGANISER));
        assertThat(story.instance(here, "recruitment")).isNull();
        assertThat(decisions(here)).isEmpty();
    }

    private Collaborative recruiting(String name, Object... changed) {
        Collaborative here = story.prepared(name);
        story.submit(here, "UserTask_PlanRecruiting", Filled.form(HandbookForms.PLAN_RECRUITING, changed));
        return here;
    }

    private void plan(Collaborative here, Object... changed) {
        story.skip(here, "Step01_AgreeCommission");
        story.skip(here, "Step02_PrepareProgramme");
        story.submit(here, "UserTask_PlanRecruiting", Filled.form(HandbookForms.PLAN_RECRUITING, changed));
    }

    private void prolong(Collaborative here, String closesOn) {
        repetition.inTransaction(() -> checklist.reopen(
                here.id(), HandbookForms.PLAN_RECRUITING, 0, "More teams are wanted", Story.ORGANISER));
        story.submit(here, "UserTask_RedoStep", Filled.form(HandbookForms.PLAN_RECRUITING, "closesOn", closesOn));
    }

    private void apply(Collaborative here, int teams) {
        IntStream.rangeClosed(1, teams).forEach(it -> apply(here, SampleApplications.of("Team " + it)));
    }

    private void apply(Collaborative here, ApplicationAnswers answers) {
        repetition.inTransaction(() -> applying.apply(here.code(), answers));
    }

    private void close(Collaborative here) {
        moveTo("2027-04-12T16:01");
        story.runDueJobs(here);
    }

    private List<Application> applications(Collaborative here) {
        return overview.of(here.id(), Story.ORGANISER).applications();
    }

    private Application application(Collaborative here, int number) {
        return applications(here).get(number - 1);
    }

    private ApplicationState state(Collaborative here, int number) {
        return application(here, number).state();
    }

    private Map<ApplicationState, Long> states(Collaborative here) {
        return applications(here).stream().collect(Collectors.groupingBy(Application::state, Collectors.counting()));
    }

    private Map<SelectionResult, Long> answers(Collaborative here) {
        return events.stream(ApplicationAnswered.class)
                .filter(it -> it.collaborativeId().equals(here.id()))
                .collect(Collectors.groupingBy(ApplicationAnswered::answer, Collectors.counting()));
    }

    private long count(Object event) {
        return events.stream(event.getClass()).filter(event::equals).count();
    }

    private List<Task> decisions(Collaborative here) {
        return story.tasks(here).stream()
                .filter(it -> it.getTaskDefinitionKey().equals(DECIDE))
                .toList();
    }

    private List<Integer> offers(Collaborative here) {
        Map<UUID, String> tasks = overview.of(here.id(), Story.ORGANISER).tasks();
        return applications(here).stream()
                .filter(it -> tasks.containsKey(it.id()))
                .map(Application::number)
                .toList();
    }

    private static Map<String, Object> decision(String choice, String reason, String team) {
        Map<String, Object> values = new HashMap<>();
        values.put("decision", choice);
        values.put("teamName", team);
        values.put("reason", reason);
        values.put("problemClear", "yes");
        values.put("teamMix", "partly");
        return values;
    }

    private void decide(Collaborative here, int number, String choice, String reason) {
        submit(here, number, decision(choice, reason, application(here, number).teamName()));
    }

    private void offer(Collaborative here, int number, String answer) {
        submit(here, number, Map.of("answer", answer));
    }

    private void submit(Collaborative here, int number, Map<String, Object> values) {
        String task = overview.of(here.id(), Story.ORGANISER)
                .tasks()
                .get(application(here, number).id());
        OpenTasks.OpenTask open = openTasks.of(List.of(here.code())).stream()
                .filter(it -> it.id().equals(task))
                .findFirst()
                .orElseThrow();
        forms.submit(open.id(), values, Story.ORGANISER);
    }

    private void quorum(Collaborative here, String choice, String closesOn) {
        Map<String, Object> values = new HashMap<>();
        values.put("quorum", choice);
        values.put("closesOn", closesOn);
        values.put("reason", "The year begins anyway");
        story.submit(here, QUORUM, values);
        story.runDueJobs(here);
    }

    private void withdraw(Collaborative here, int number) {
        UUID id = application(here, number).id();
        repetition.inTransaction(() -> withdrawals.withdraw(here.id(), id, "Too much else", Story.ORGANISER));
    }

    private void dropOut(Collaborative here) {
        Team team = teams.of(here.id()).get(0);
        repetition.inTransaction(() -> courseOfTeams.dropOut(Story.ORGANISER, team.id(), "Too few people"));
    }

    private ProcessInstance instance(Collaborative here) {
        return story.instance(here, "recruitment");
    }

    private Map<String, Instant> timers(Collaborative here) {
        return management.createJobQuery().processInstanceId(instance(here).getId()).timers().list().stream()
                .collect(Collectors.toMap(
                        it -> management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(it.getJobDefinitionId())
                                .singleResult()
                                .getActivityId(),
                        it -> it.getDuedate().toInstant()));
    }

    /** How many were refused. */
    private static int atOnce(int times, Numbered work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            IntStream.range(0, times)
                    .forEach(number -> all.add(() -> {
                        try {
                            work.with(number);
                            return false;
                        } catch (UseCaseRejected refused) {
                            return true;
                        }
                    }));
            int refused = 0;
            for (var result : pool.invokeAll(all)) {
                refused += result.get() ? 1 : 0;
            }
            return refused;
        } finally {
            pool.shutdown();
        }
    }

    private interface Numbered {
        Object with(int number);
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String field, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        UseCaseRejected.class,
                        refused -> assertThat(refused.reasons()).singleElement().satisfies(reason -> {
                            assertThat(reason.field()).isEqualTo(field);
                            assertThat(reason.key()).isEqualTo(key);
                        }));
    }

    private static void moveTo(String moment) {
        Story.moveTo(at(moment));
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(HELSINKI).toInstant();
    }
}
