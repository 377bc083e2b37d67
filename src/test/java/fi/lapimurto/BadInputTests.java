package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people should not send: it is refused in their own words, the task stays open, and nothing is written. */
@LapimurtoTest
class BadInputTests {

    private static final String COMMISSION = "collaborative-agree-commission";
    private static final String PROGRAMME = "collaborative-prepare-programme";
    private static final String RECRUITING = "collaborative-plan-recruiting";
    private static final String STEP_1 = "Step01_AgreeCommission";
    private static final String STEP_2 = "Step02_PrepareProgramme";
    private static final String STEP_3 = "UserTask_PlanRecruiting";
    private static final int ROUNDS = 30;

    /**
     * What is refused.
     *
     * @param message part of what the person reads
     * @param changed fields and values that are not as they should be
     */
    private record Bad(String message, Object... changed) {}

    /** Every table of ours that a form may write to. */
    private static final List<String> WRITTEN = List.of(
            "collaborative_collaborative",
            "collaborative_programme",
            "collaborative_core_member",
            "collaborative_goal",
            "collaborative_common_measure",
            "collaborative_workshop",
            "collaborative_step",
            "collaborative_decision",
            "audit_entry",
            "people_assignment");

    @Autowired
    private People people;

    @Autowired
    private Collaboratives collaboratives;

    @Autowired
    private Story story;

    @Autowired
    private EngineTables tables;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    private String organiser;
    private Tasklist tasklist;
    private Collaborative collaborative;

    @BeforeEach
    void aCollaborativeHasBegun() {
        TestPeople.anAdmin(people);
        organiser = TestPeople.somebody(people, Role.organiser);
        people.chooseLanguage(organiser, "fi");
        tasklist = new Tasklist(port, organiser, "fi");
        collaborative = start(tasklist);
    }

    private static Stream<Bad> badCommissions() {
        return Stream.of(
                bad("Valmennuskierros ei voi päättyä ennen kuin se alkaa.", "endsOn", "2027-01-10"),
                bad("Iso kuva: Teksti on liian pitkä: enintään 5", "bigPicture", "ä".repeat(10_000)),
                bad("Vetovastuuhenkilö: Teksti on liian pitkä: enintään 300", "leadPerson", "x".repeat(10_000)),
                bad("Nimi on liian pitkä", "name", "x".repeat(201)),
                bad("rivi on liian pitkä", "coreGroup", "lyhyt\n" + "x".repeat(301)),
                bad("Tavoitteet: Tämä kohta on pakollinen.", "goals", " \n\t "),
                bad("Tilaaja: Tämä kohta on pakollinen.", "commissioner", null),
                bad("Ketkä osallistuvat: Arvo ei kelpaa tähän", "level", "galactic"),
                bad("Arvo ei kelpaa tähän", "level", 0),
                bad("Alkaa: Päivä kirjoitetaan muodossa", "beginsOn", "huomenna"),
                bad("Päivä kirjoitetaan muodossa", "beginsOn", "2027-02-30"),
                bad("Päivä kirjoitetaan muodossa", "beginsOn", "-999999999-01-01"),
                bad("Päivä kirjoitetaan muodossa", "endsOn", "+999999999-12-31"),
                bad("Päivä kirjoitetaan muodossa", "endsOn", 20270111),
                bad("Arvo ei kelpaa tähän", "goals", List.of("yksi", "kaksi")),
                bad("Arvo ei kelpaa tähän", "leadPerson", Map.of("nimi", "Vetäjä")),
                bad("Arvo ei kelpaa tähän", "outcome", "perhaps"),
                bad("Kerro muutamalla sanalla, miksi.", "outcome", "skipped"),
                bad("Liian pitkä: enintään 2", "outcome", "skipped", "skipReason", "x".repeat(10_000)));
    }

    @TestFactory
    Stream<DynamicTest> aBadValueIsRefusedInThePersonsWords() {
        return each(
                badCommissions(),
                it -> assertRefused(STEP_1, it.message(), 400, Tasklist.form(Filled.form(COMMISSION, it.changed()))));
    }

    private static Stream<Bad> badRecruiting() {
        return Stream.of(
                bad("Tiimejä vähintään: Luvun on oltava vähintään 1.", "minTeams", 0),
                bad("Luvun on oltava vähintään 1.", "minTeams", -3),
                bad("Enimmäismäärä ei voi olla pienempi kuin vähimmäismäärä 6.", "maxTeams", 5),
                bad("Tähän tarvitaan kokonaisluku", "maxTeams", 7.5),
                bad("Tähän tarvitaan kokonaisluku", "maxTeams", "kymmenen"),
                bad("Tähän tarvitaan kokonaisluku", "maxTeams", 1e20),
                bad("Tähän tarvitaan kokonaisluku", "maxTeams", 3_000_000_000L),
                bad("Tähän tarvitaan kokonaisluku", "maxTeams", true),
                bad("Rekrytointi ei voi päättyä ennen kuin se alkaa.", "closesOn", "2027-02-01"));
    }

    @TestFactory
    Stream<DynamicTest> numbersThatCannotBeAreRefused() {
        recruiting();
        return each(
                badRecruiting(),
                it -> assertRefused(STEP_3, it.message(), 400, Tasklist.form(Filled.form(RECRUITING, it.changed()))));
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        HttpResponse<String> answer = tasklist.submit(
                task(STEP_1), Filled.form(COMMISSION, "goals", null, "leadPerson", "x".repeat(301), "level", null));

        assertThat(Tasklist.message(answer).lines())
                .containsExactlyInAnyOrder(
                        "Tavoitteet: Tämä kohta on pakollinen.",
                        "Vetovastuuhenkilö: Teksti on liian pitkä: enintään 300 merkkiä.",
                        "Ketkä osallistuvat: Tämä kohta on pakollinen.");
    }

    @Test
    void aRefusalIsWhollyInTheLanguageOfTheForm() {
        people.chooseLanguage(organiser, "en");

        assertRefused(
                STEP_1,
                "Valmennuskierros ei voi päättyä ennen kuin se alkaa.",
                400,
                Tasklist.form(Filled.form(COMMISSION, "endsOn", "2027-01-10")));
    }

    @Test
    void fieldsAreNamedAsTheFormNamesThem() {
        collaborative = collaboratives
                .findByCode(Tasklist.parse(
                                tasklist.start("collaborative", Filled.form(Filled.START, "language", "en")), 200)
                        .path("businessKey")
                        .asText())
                .orElseThrow();

        assertRefused(
                STEP_1,
                "Begins on: Please fill this in.",
                400,
                Tasklist.form(Filled.form(COMMISSION, "beginsOn", null)));
    }

    private static Stream<String> noForms() {
        return Stream.of(
                "",
                "{}",
                "{\"variables\":null}",
                "{\"variables\":{}}",
                "{\"variables\":[]}",
                "{\"variables\":\"x\"}",
                "{\"variables\":{\"outcome\":null}}",
                "{\"variables\":{\"outcome\":\"done\"}}",
                "{\"variables\":{\"outcome\":{\"value\":\"done\",\"type\":\"Integer\"}}}",
                "{\"variables\":{\"outcome\":{\"value\":\"done\",\"type\":\"NoSuchType\"}}}",
                "{\"variables\":{\"outcome\":{\"value\":{\"a\":1}}}}",
                "{\"variables\":{\"goals\":{\"value\":\"[1\",\"type\":\"Json\"}}}",
                "{\"variables\":{\"goals\":{\"value\":\"<a/>\",\"type\":\"Xml\"}}}",
                "{\"variables\":{\"goals\":{\"value\":\"YQ==\",\"type\":\"Bytes\"}}}",
                "{\"variables\":{\"goals\":{\"value\":\"YQ==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"a\"}}}}",
                "{\"variables\":{\"goals\":{\"value\":\"rO0ABXA=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":"
                        + "\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}",
                "{\"variables\":{\"goals\":{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":"
                        + "\"javax.swing.JEditorPane\",\"serializationDataFormat\":\"application/json\"}}}}",
                "{\"variables\":{\"goals\":",
                "[]",
                "\"x\"");
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoFormAtAllIsRefused() {
        return noForms().map(body -> DynamicTest.dynamicTest("body " + body, () -> whatIsNoFormAtAllIsRefused(body)));
    }

    private void whatIsNoFormAtAllIsRefused(String body) {
        List<?> before = written();
        String task = task(STEP_1);

        HttpResponse<String> answer =
                tasklist.visitor().engine("POST", Visitor.ENGINE + "/task/" + task + "/submit-form", body);

        assertClearRefusal(answer);
        assertThat(written()).isEqualTo(before);
        assertThat(tasklist.find(collaborative.code(), STEP_1)).isPresent();
    }

    private static Stream<Bad> badBeginnings() {
        return Stream.of(
                bad("Tämä tieto on pakollinen.", "name", " "),
                bad("Nimi on liian pitkä: enintään 200", "name", "x".repeat(10_000)),
                bad("Arvo ei kelpaa tähän", "level", "galactic"),
                bad("Arvon on oltava jokin annetuista vaihtoehdoista.", "language", "de"),
                bad("Tämä tieto on pakollinen.", "firstWorkshopDay", null),
                bad("Päivä kirjoitetaan muodossa", "firstWorkshopDay", "+999999999-12-31"),
                bad("Päivä kirjoitetaan muodossa", "firstWorkshopDay", "-999999999-01-01"),
                bad("Päivä kirjoitetaan muodossa", "firstWorkshopDay", "2027-13-01"));
    }

    @TestFactory
    Stream<DynamicTest> aBadBeginningBeginsNothing() {
        return each(badBeginnings(), it -> aBadBeginningBeginsNothing(it.message(), it.changed()));
    }

    private void aBadBeginningBeginsNothing(String message, Object... changed) {
        List<?> before = written();
        Long instances = instances();

        HttpResponse<String> answer = tasklist.start("collaborative", Filled.form(Filled.START, changed));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(assertClearRefusal(answer)).contains(message);
        assertThat(written()).isEqualTo(before);
        assertThat(instances()).isEqualTo(instances);
    }

    @Test
    void scriptsAreKeptAsTheTextTheyAre() {
        String script = "<script>alert('läpi')</script><img src=x onerror=alert(1)> ${7*7} #{7*7} {{7*7}}";

        HttpResponse<String> answer = tasklist.submit(
                task(STEP_1), Filled.form(COMMISSION, "name", script, "bigPicture", script, "goals", script));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        JsonNode next = tasklist.task(collaborative.code(), STEP_2);
        assertThat(next.path("name").asText()).endsWith(" – " + script);
        assertThat(collaboratives.get(collaborative.id()).name()).isEqualTo(script);
        for (String page : List.of("/", "/collaboratives/" + collaborative.id())) {
            assertThat(tasklist.visitor().get(page).body()).as(page).doesNotContain("<script>alert", "<img src=x");
        }
    }

    @Test
    void oddCharactersDoNoHarm() {
        HttpResponse<String> answer = tasklist.submit(
                task(STEP_1),
                Filled.form(
                        COMMISSION,
                        "bigPicture",
                        "nolla \u0000, puolikas \ud83d, hymy \ud83d\ude00, suunta \u202e, rivi\r\n\u2028loppu",
                        "goals",
                        "'; drop table collaborative_goal; --"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(sql.queryForObject(
                        "select goal from collaborative_goal where collaborative_id = ?",
                        String.class,
                        collaborative.id()))
                .isEqualTo("'; drop table collaborative_goal; --");
    }

    @Test
    void fieldsThatNoFormHasChangeNothing() {
        Map<String, Object> values = Filled.form(
                COMMISSION,
                "collaborativeId",
                "00000000-0000-0000-0000-000000000000",
                "language",
                "en",
                "readyToRecruit",
                true,
                "state",
                "closed",
                "smuggled",
                "Tänne ei kuulu mitään");

        assertThat(tasklist.submit(task(STEP_1), values).statusCode()).isEqualTo(204);

        assertThat(tasklist.task(collaborative.code(), STEP_2).path("name").asText())
                .startsWith("2 Valmistele");
        assertThat(tables.variables(collaborative.code())).doesNotContain("smuggled", "state");
        assertThat(tables.columnsWith(List.of("Tänne ei kuulu mitään"))).isEmpty();
    }

    @Test
    void unknownTasksAndFormsAreNotFound() {
        String unknown = "00000000-0000-0000-0000-000000000000";
        Map<String, Object> values = Filled.form(COMMISSION);

        for (HttpResponse<String> answer : List.of(
                tasklist.submit(unknown, values),
                tasklist.claim(unknown),
                tasklist.post("/process-definition/unknown/submit-form", Tasklist.form(values)),
                tasklist.post("/process-definition/key/unknown/submit-form", Tasklist.form(values)))) {
            assertClearRefusal(answer);
        }
        for (String path : List.of(
                "/task/" + unknown,
                "/task/" + unknown + "/form",
                "/task/" + unknown + "/deployed-form",
                "/task/" + unknown + "/form-variables",
                "/process-definition/key/unknown/deployed-start-form",
                "/process-definition/key/workshop/deployed-start-form",
                "/filter/" + unknown)) {
            assertThat(tasklist.get(path).statusCode()).as(path).isBetween(400, 499);
        }
    }

    @Test
    void childProcessesCannotBeStartedAlone() {
        assertThat(tasklist.startable()).containsExactly("collaborative");
        for (String child : List.of("workshop", "interim-coaching")) {
            HttpResponse<String> answer =
                    tasklist.post("/process-definition/key/" + child + "/submit-form", Map.of("variables", Map.of()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        }
    }

    @Test
    void theSameFormSentTwiceIsTakenOnce() {
        String task = task(STEP_1);
        Map<String, Object> values = Filled.form(COMMISSION);
        assertThat(tasklist.submit(task, values).statusCode()).isEqualTo(204);
        List<?> before = written();

        HttpResponse<String> again = tasklist.submit(task, values);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(assertClearRefusal(again)).isEqualTo("Tämä tehtävä on jo tehty tai poistettu.");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void ofTwoPeopleWhoFinishTheSameTaskOneSucceedsAndTheOtherIsTold() throws Exception {
        story.fillLists(collaborative);
        assertThat(tasklist.submit(task(STEP_1), Filled.form(COMMISSION)).statusCode())
                .isEqualTo(204);
        String other = TestPeople.somebody(people, Role.organiser);
        people.assign(other, Role.organiser, collaborative.id());
        List<Tasklist> both = List.of(tasklist, new Tasklist(port, other, "fi"));
        // As long as the commissioner wants changes, the same step opens again.
        Map<String, Object> values =
                Filled.form(PROGRAMME, "commissionerDecision", "changes_needed", "commissionerRemarks", "Vielä kerran");
        ExecutorService hands = Executors.newFixedThreadPool(both.size());
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                String task = task(STEP_2);
                CyclicBarrier together = new CyclicBarrier(both.size());
                List<Callable<HttpResponse<String>>> submissions = new ArrayList<>();
                for (Tasklist someone : both) {
                    submissions.add(() -> {
                        together.await();
                        return someone.submit(task, values);
                    });
                }
                List<HttpResponse<String>> answers = new ArrayList<>();
                for (Future<HttpResponse<String>> answer : hands.invokeAll(submissions)) {
                    answers.add(answer.get());
                }
                assertThat(answers)
                        .as("round %d: %s", round, answers)
                        .filteredOn(it -> it.statusCode() == 204)
                        .hasSize(1);
                assertThat(answers)
                        .filteredOn(it -> it.statusCode() != 204)
                        .singleElement()
                        .satisfies(it -> {
                            assertThat(it.statusCode()).as(it.body()).isEqualTo(409);
                            assertClearRefusal(it);
                        });
                assertThat(decided(PROGRAMME)).isEqualTo(round);
            }
        } finally {
            hands.shutdown();
        }
        assertThat(sql.queryForObject(
                        "select count(*) from collaborative_decision where collaborative_id = ? and form = ?",
                        Integer.class,
                        collaborative.id(),
                        PROGRAMME))
                .isEqualTo(1);
    }

    @Test
    void aTaskIsFinishedByItsFormOnly() {
        List<?> before = written();
        String task = task(STEP_1);

        for (String way : List.of("complete", "resolve", "bpmnError", "bpmnEscalation", "delegate", "variables")) {
            HttpResponse<String> answer =
                    tasklist.post("/task/" + task + "/" + way, Tasklist.form(Map.of("name", "Oma nimi")));
            assertThat(answer.statusCode()).as("%s: %s", way, answer.body()).isEqualTo(403);
            assertClearRefusal(answer);
        }
        assertThat(tasklist.visitor()
                        .engine("PUT", Visitor.ENGINE + "/task/" + task + "/variables/name", "{\"value\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(written()).isEqualTo(before);
        assertThat(tasklist.find(collaborative.code(), STEP_1)).isPresent();
        assertThat(tables.variables(collaborative.code())).doesNotContain("name");
    }

    @Test
    void aForgedFormIsRefused() {
        List<?> before = written();
        String task = task(STEP_1);
        String body =
                "{\"variables\":{\"outcome\":{\"value\":\"skipped\"},\"skipReason\":{\"value\":\"Väärennetty\"}}}";

        Visitor another = new Tasklist(port, organiser, "fi").visitor();
        HttpResponse<String> without = another.send(another.request(Visitor.ENGINE + "/task/" + task + "/submit-form")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        HttpResponse<String> wrong = tasklist.visitor()
                .send(tasklist.visitor()
                        .request(Visitor.ENGINE + "/task/" + task + "/submit-form")
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", "0123456789ABCDEF")
                        .POST(BodyPublishers.ofString(body)));

        assertThat(List.of(without.statusCode(), wrong.statusCode())).containsOnly(403);
        assertThat(written()).isEqualTo(before);
        assertThat(new Tasklist(port, organiser, "fi").find(collaborative.code(), STEP_1))
                .isPresent();
    }

    @Test
    void aRoleWithdrawnWhileSignedInEndsAtOnce() {
        String task = task(STEP_1);
        assertThat(tasklist.claim(task).statusCode()).isEqualTo(204);
        String successor = TestPeople.somebody(people, Role.organiser);
        people.assign(successor, Role.organiser, collaborative.id());
        people.withdraw(organiser, Role.organiser, collaborative.id());
        List<?> before = written();

        for (String filter : List.of("mine", "groups", "overdue", "week")) {
            assertThat(tasklist.list(filter)).as(filter).isEmpty();
        }
        HttpResponse<String> answer = tasklist.submit(task, Filled.form(COMMISSION));

        assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404);
        assertClearRefusal(answer);
        assertThat(written()).isEqualTo(before);
        assertThat(tasklist.tasks(collaborative.code())).isEmpty();
        assertThat(tasklist.get("/task/" + task + "/form-variables").statusCode())
                .isIn(403, 404);
    }

    @Test
    void somebodyElsesCollaborativeIsNobodyElsesBusiness() {
        String task = task(STEP_1);
        String stranger = TestPeople.somebody(people, Role.organiser);
        Tasklist theirs = new Tasklist(port, stranger, "en");
        Collaborative own = start(theirs);
        List<?> before = written();

        assertThat(theirs.list("groups"))
                .singleElement()
                .satisfies(it -> assertThat(it.path("name").asText()).endsWith(own.name()));
        for (String filter : List.of("mine", "overdue", "week")) {
            assertThat(theirs.list(filter)).isEmpty();
        }
        assertThat(theirs.tasks(collaborative.code())).isEmpty();
        for (String path : List.of(
                "", "/form", "/deployed-form", "/form-variables", "/variables", "/comment", "/identity-links")) {
            HttpResponse<String> answer = theirs.get("/task/" + task + path);
            assertThat(answer.statusCode()).as(path + answer.body()).isIn(403, 404);
            assertThat(answer.body()).doesNotContain(collaborative.name());
        }
        for (HttpResponse<String> answer : List.of(theirs.claim(task), theirs.submit(task, Filled.form(COMMISSION)))) {
            assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404);
            assertClearRefusal(answer);
        }
        for (String query : List.of("/process-instance", "/history/task", "/variable-instance")) {
            assertThat(theirs.get(query).body())
                    .as(query)
                    .doesNotContain(collaborative.id().toString());
        }
        assertThat(written()).isEqualTo(before);
    }

    private Collaborative start(Tasklist someone) {
        Map<String, Object> values = Filled.form(Filled.START, "name", "Kierros " + someone.login());
        String code = Tasklist.parse(someone.start("collaborative", values), 200)
                .path("businessKey")
                .asText();
        return collaboratives.findByCode(code).orElseThrow();
    }

    /** Goes on to where teams are recruited. */
    private void recruiting() {
        Map<String, Object> skipped = Map.of("outcome", "skipped", "skipReason", "Sovittu jo aiemmin");
        for (String step : List.of(STEP_1, STEP_2)) {
            assertThat(tasklist.submit(task(step), skipped).statusCode()).isEqualTo(204);
        }
    }

    private void assertRefused(String element, String message, int status, Map<String, Object> form) {
        List<?> before = written();
        String task = task(element);

        HttpResponse<String> answer = tasklist.post("/task/" + task + "/submit-form", form);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(assertClearRefusal(answer)).contains(message);
        assertThat(written()).isEqualTo(before);
        assertThat(task(element)).isEqualTo(task);
    }

    /** A refusal that says what is wrong, and nothing of how the program is made. */
    private static String assertClearRefusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        String message = Tasklist.message(answer);
        assertThat(message)
                .isNotBlank()
                .doesNotContain("ENGINE-", "Exception", "fi.lapimurto", "org.", "java", "{", "any.", "Cannot");
        return message;
    }

    private static Bad bad(String message, Object... changed) {
        return new Bad(message, changed);
    }

    /** All in one round: what is refused changes nothing in it. */
    private static Stream<DynamicTest> each(Stream<Bad> cases, Consumer<Bad> check) {
        return cases.map(it -> DynamicTest.dynamicTest(it.changed()[0] + ": " + it.message(), () -> check.accept(it)));
    }

    private String task(String element) {
        return tasklist.task(collaborative.code(), element).path("id").asText();
    }

    private int decided(String form) {
        Integer times = sql.queryForObject(
                "select count(*) from audit_entry where collaborative_id = ? and detail = ? and what = 'decided'",
                Integer.class,
                collaborative.id(),
                form);
        return times == null ? 0 : times;
    }

    private Long instances() {
        return sql.queryForObject("select count(*) from act_ru_execution", Long.class);
    }

    /** All that stands in our tables, as one text for each table. */
    private List<String> written() {
        return WRITTEN.stream()
                .map(table -> table + ": "
                        + sql.queryForObject(
                                "select coalesce(md5(string_agg(cast(t as text), '|' order by cast(t as text))), '')"
                                        + " from " + table + " t",
                                String.class))
                .toList();
    }
}
