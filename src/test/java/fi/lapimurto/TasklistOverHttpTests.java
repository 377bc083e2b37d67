package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.handbook.StepState;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole work of an organiser over HTTP, as Tasklist does it, with every form filled in. */
@LapimurtoTest
class TasklistOverHttpTests {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    /** All that the engine may know of a collaborative: what it routes by. */
    private static final Set<String> ROUTING = Set.of(
            "collaborativeId",
            "language",
            "workshopNumber",
            "readyToRecruit",
            "anotherWorkshop",
            "helpNeeded",
            "recruitingPlanned",
            "recruitingClosesAt",
            "applicationIds",
            "enoughTeams",
            "cancellationDay",
            "infoSessionPlanned",
            "workshopHeld",
            "reopenedForm",
            "reopenedStep");

    enum In {
        FINNISH(
                "fi",
                "1 Sovi tilaus ja tavoitteet",
                "Suunnittele ohjelma – työpaja 3",
                "Pidä välivalmennukset – työpajan 2 jälkeen",
                "Iso kuva",
                "Valmennuskierros ei voi päättyä ennen kuin se alkaa.",
                "Arviointi päättyy viimeisenä. Kesken ovat vielä vaiheet"),
        SWEDISH(
                "sv",
                "1 Kom överens om beställning och mål",
                "Planera programmet – lärandeseminarium 3",
                "Håll mellancoachningarna – efter lärandeseminarium 2",
                "Den stora bilden",
                "Coachningsomgången kan inte sluta innan den börjar.",
                "Utvärderingen avslutas sist. Följande steg är ännu inte klara:"),
        ENGLISH(
                "en",
                "1 Agree commission and goals",
                "Plan programme – workshop 3",
                "Hold coaching sessions – after workshop 2",
                "Big picture",
                "The collaborative cannot end before it begins.",
                "The evaluation ends last. Still open: steps");

        final String language;
        final String firstTask;
        final String programmeOfThird;
        final String sessionsAfterSecond;
        final String bigPicture;
        final String endBeforeBeginning;
        final String othersOpen;

        In(
                String language,
                String firstTask,
                String programmeOfThird,
                String sessionsAfterSecond,
                String bigPicture,
                String endBeforeBeginning,
                String othersOpen) {
            this.language = language;
            this.firstTask = firstTask;
            this.programmeOfThird = programmeOfThird;
            this.sessionsAfterSecond = sessionsAfterSecond;
            this.bigPicture = bigPicture;
            this.endBeforeBeginning = endBeforeBeginning;
            this.othersOpen = othersOpen;
        }
    }

    @Autowired
    private People people;

    @Autowired
    private Story story;

    @Autowired
    private Collaboratives collaboratives;

    @Autowired
    private Checklist checklist;

    @Autowired
    private RetryingTransaction repetition;

    @Autowired
    private EngineTables tables;

    @LocalServerPort
    private int port;

    private final Set<String> typed = new TreeSet<>();
    private String organiser;
    private Tasklist tasklist;
    private Collaborative collaborative;

    @BeforeEach
    void anAdminHasBeenHere() {
        TestPeople.anAdmin(people);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @EnumSource
    void allThirteenStepsGoByTheirFormsToTheClosedEnd(In in) {
        signInAndStart(in);
        String name = collaborative.name();
        assertThat(tasklist.list("groups"))
                .singleElement()
                .satisfies(task -> assertThat(task.path("name").asText()).isEqualTo(in.firstTask + " – " + name));

        stepOne(in);
        stepTwo();
        assertThat(openElements())
                .containsExactlyInAnyOrder(
                        "UserTask_PlanRecruiting",
                        "Step04_BookVenues",
                        "Step05_OpenWorkspace",
                        "Step06_PlanCommunication",
                        "Step08_PrepareTeams",
                        "Step09_PrepareMatrixAndLists",
                        "Step11_AssignCoaches",
                        "Step13_Evaluate");
        assertRefused(in.othersOpen, "Step13_Evaluate");
        List.of(
                        "UserTask_PlanRecruiting",
                        "Step03_RecruitTeams",
                        "Step04_BookVenues",
                        "Step05_OpenWorkspace",
                        "Step06_PlanCommunication",
                        "Step08_PrepareTeams",
                        "Step11_AssignCoaches",
                        "Step09_PrepareMatrixAndLists")
                .forEach(this::finish);

        moveTo(Story.FIRST_DAY.minusWeeks(6));
        finish("UserTask_PlanInfoSession");
        finish("Step07_HoldInfoSession");
        for (int workshop = 1; workshop <= 4; workshop++) {
            holdWorkshop(in, workshop);
            if (workshop < 4) {
                coachTeams(in, workshop);
            }
        }
        assertThat(openElements()).containsExactly("Step13_Evaluate");
        assertNoFormFieldIsInTheEngine();
        finish("Step13_Evaluate");

        assertThat(collaboratives.get(collaborative.id()).state()).isEqualTo(CollaborativeState.closed);
        assertThat(checklist.steps(collaborative.id()))
                .hasSize(13)
                .extracting(Step::state)
                .containsOnly(StepState.done);
        assertThat(checklist.decisions(collaborative.id())).hasSize(13 + 4 * 5 + 3 * 3);
        assertThat(tasklist.tasks(collaborative.code())).isEmpty();
        assertNoFormFieldIsInTheEngine();
    }

    @Test
    void aReopenedStepShowsWhatWasDecidedAndTakesWhatIsNew() {
        signInAndStart(In.FINNISH);
        stepOne(In.FINNISH);
        stepTwo();
        Map<String, Object> before = finish("UserTask_PlanRecruiting");

        reopen("collaborative-plan-recruiting", 0);

        JsonNode task = tasklist.task(collaborative.code(), "UserTask_RedoStep");
        String id = task.path("id").asText();
        assertThat(task.path("name").asText()).contains("Rekrytoinnin suunnitelma", collaborative.name());
        assertThat(tasklist.deployedForm(id).toString()).contains("Miten mukaan tullaan");
        assertThat(tasklist.prefill(id)).containsAllEntriesOf(before);
        finish("UserTask_RedoStep", "maxTeams", 8);
        assertThat(openElements()).doesNotContain("UserTask_RedoStep");
        reopen("collaborative-plan-recruiting", 0);
        assertThat(tasklist.prefill(taskId("UserTask_RedoStep"))).containsEntry("maxTeams", 8);
        assertNoFormFieldIsInTheEngine();
    }

    @Test
    void aReopenedWorkshopShowsItsOwnValues() {
        signInAndStart(In.ENGLISH);
        stepOne(In.ENGLISH);
        stepTwo();
        finish("Step09_PrepareMatrixAndLists");
        finish("UserTask_PlanProgramme", "purpose", "Ensimmäisen työpajan oma tarkoitus");

        reopen("workshop-plan-programme", 1);

        String id = taskId("UserTask_RedoStep");
        assertThat(tasklist.formOf(id)).isEqualTo("workshop-plan-programme");
        assertThat(tasklist.prefill(id)).containsEntry("purpose", "Ensimmäisen työpajan oma tarkoitus");
        finish("UserTask_RedoStep");
        assertNoFormFieldIsInTheEngine();
    }

    @Test
    void aStepThatNeedsChangesComesBackAsItWasLeft() {
        signInAndStart(In.FINNISH);
        stepOne(In.FINNISH);

        Map<String, Object> left = finish(
                "Step02_PrepareProgramme",
                "commissionerDecision",
                "changes_needed",
                "commissionerRemarks",
                "Tilaaja haluaa tarkemman kustannusjaon");

        assertThat(openElements()).containsExactly("Step02_PrepareProgramme");
        assertThat(tasklist.prefill(taskId("Step02_PrepareProgramme"))).containsAllEntriesOf(left);
    }

    private void signInAndStart(In in) {
        organiser = "p" + UUID.randomUUID().toString().substring(0, 12);
        people.createDemoPerson(organiser, "Orvokki Järjestäjä", in.language, Role.organiser);
        tasklist = new Tasklist(port, organiser, in.language);
        assertThat(tasklist.startable()).containsExactly("collaborative");
        assertThat(tasklist.startForm("collaborative").toString()).contains("Valmennuskierroksen nimi");
        Map<String, Object> values =
                Filled.form(Filled.START, "name", "Kuvitteellinen kierros " + organiser, "language", in.language);
        JsonNode started = Tasklist.parse(tasklist.start("collaborative", values), 200);
        collaborative =
                collaboratives.findByCode(started.path("businessKey").asText()).orElseThrow();
        story.fillLists(collaborative);
        assertThat(collaborative.code()).matches("[A-Z]{1,4}-2027-\\d+");
    }

    private void stepOne(In in) {
        String task = taskId("Step01_AgreeCommission");
        assertThat(tasklist.deployedForm(task).toString()).contains(in.bigPicture);
        assertThat(tasklist.prefill(task))
                .containsEntry("name", collaborative.name())
                .containsEntry("level", "regional")
                .containsEntry("outcome", "done");
        assertThat((String) tasklist.prefill(task).get("commonMeasures")).contains("T3");
        assertRefused(in.endBeforeBeginning, "Step01_AgreeCommission", "endsOn", "2027-01-10");
        finish("Step01_AgreeCommission", "name", collaborative.name());
    }

    private void stepTwo() {
        assertThat(tasklist.claim(taskId("Step02_PrepareProgramme")).statusCode())
                .isEqualTo(204);
        assertThat(tasklist.list("mine"))
                .extracting(it -> it.path("id").asText())
                .containsExactly(taskId("Step02_PrepareProgramme"));
        String timetable =
                (String) tasklist.prefill(taskId("Step02_PrepareProgramme")).get("timetable");
        assertThat(timetable.lines()).hasSize(4);
        finish("Step02_PrepareProgramme");
    }

    private void holdWorkshop(In in, int workshop) {
        JsonNode planning = tasklist.task(collaborative.code(), "UserTask_PlanProgramme");
        assertThat(tasklist.prefill(planning.path("id").asText()))
                .doesNotContainKey("purpose")
                .containsEntry("collaborativeId", collaborative.id().toString())
                .containsEntry("workshopNumber", workshop)
                .containsKey("lists");
        if (workshop == 3) {
            assertThat(planning.path("name").asText()).isEqualTo(in.programmeOfThird + " – " + collaborative.name());
        }
        Workshop planned = Timetable.usual(Story.FIRST_DAY).workshop(workshop);
        LocalDate firstDay = planned.firstDay();
        assertThat(tasklist.task(collaborative.code(), "UserTask_CollectParticipants")
                        .path("due")
                        .asText())
                .startsWith(firstDay.minusWeeks(2).toString());
        finish("UserTask_PlanProgramme");
        moveTo(firstDay.minusWeeks(2).plusDays(1));
        assertThat(tasklist.list("overdue"))
                .extracting(it -> it.path("taskDefinitionKey").asText())
                .contains("UserTask_CollectParticipants");
        finish("UserTask_CollectParticipants");
        finish("UserTask_ArrangePractically");
        String firstDayProposed = firstDay.toString();
        String lastDayProposed = planned.lastDay().toString();
        assertThat(tasklist.prefill(taskId("UserTask_HoldWorkshop")))
                .containsEntry("heldFrom", firstDayProposed)
                .containsEntry("heldUntil", lastDayProposed);
        finish("UserTask_HoldWorkshop", "heldFrom", firstDayProposed, "heldUntil", lastDayProposed);
        assertThat(tasklist.find(collaborative.code(), "UserTask_ReflectOnWorkshop"))
                .as("feedback is asked for when the last day is over")
                .isEmpty();
        moveTo(planned.lastDay().plusDays(1));
        finish("UserTask_ReflectOnWorkshop");
    }

    private void coachTeams(In in, int workshop) {
        finish("UserTask_PlanSessions");
        JsonNode sessions = tasklist.task(collaborative.code(), "UserTask_HoldSessions");
        if (workshop == 2) {
            assertThat(sessions.path("name").asText()).isEqualTo(in.sessionsAfterSecond + " – " + collaborative.name());
        }
        // Every gap needs help, so that each of its forms is seen.
        finish("UserTask_HoldSessions");
        finish("UserTask_ArrangeGuidance");
    }

    /** Claims the task, reads its form, sends it filled in, and lets follow what follows. */
    private Map<String, Object> finish(String element, Object... changed) {
        String task = taskId(element);
        String form = tasklist.formOf(task);
        Map<String, Object> values = Filled.form(form, changed);
        assertThat(tasklist.claim(task).statusCode()).as("claim " + element).isEqualTo(204);
        assertThat(FormFields.of(tasklist.deployedForm(task)))
                .as("fields of " + form)
                .containsAll(values.keySet());

        HttpResponse<String> answer = tasklist.submit(task, values);

        assertThat(answer.statusCode()).as("%s: %s", element, answer.body()).isIn(200, 204);
        values.forEach(this::remember);
        story.runDueJobs(collaborative);
        return values;
    }

    private void remember(String field, Object value) {
        // A collaborative's name ends its tasks' names; single words stand in many places.
        if (!field.equals("name") && value instanceof String text && text.matches("(?s).*( |//).*")) {
            text.lines().forEach(typed::add);
        }
    }

    private void assertRefused(String message, String element, Object... changed) {
        String task = taskId(element);
        Map<String, Object> values = Filled.form(tasklist.formOf(task), changed);
        values.forEach(this::remember);
        HttpResponse<String> answer = tasklist.submit(task, values);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(Tasklist.message(answer)).contains(message).doesNotContain("ENGINE-", "Exception", "fi.lapimurto");
        assertThat(tasklist.find(collaborative.code(), element)).isPresent();
    }

    private void assertNoFormFieldIsInTheEngine() {
        assertThat(tables.columnsWith(Set.of(collaborative.name())))
                .as("what may be there is found")
                .contains("act_hi_taskinst.name_");
        assertThat(typed).isNotEmpty();
        assertThat(tables.columnsWith(typed)).isEmpty();
        assertThat(tables.variables(collaborative.code())).isSubsetOf(ROUTING).contains("collaborativeId");
        assertThat(tables.types(collaborative.code(), "helpNeeded")).isSubsetOf("boolean");
    }

    private void reopen(String form, int occurrence) {
        repetition.inTransaction(
                () -> checklist.reopen(collaborative.id(), form, occurrence, "Tilanne on muuttunut", organiser));
        story.runDueJobs(collaborative);
    }

    private String taskId(String element) {
        return tasklist.task(collaborative.code(), element).path("id").asText();
    }

    private List<String> openElements() {
        return tasklist.tasks(collaborative.code()).stream()
                .map(task -> task.path("taskDefinitionKey").asText())
                .toList();
    }

    private void moveTo(LocalDate day) {
        Story.moveTo(day.atTime(LocalTime.NOON).atZone(HELSINKI).toInstant());
        story.runDueJobs(collaborative);
    }
}
