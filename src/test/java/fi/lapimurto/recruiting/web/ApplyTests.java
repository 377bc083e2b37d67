package fi.lapimurto.recruiting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.EngineTables;
import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationState;
import fi.lapimurto.recruiting.Place;
import fi.lapimurto.recruiting.Place.WorkplaceRole;
import fi.lapimurto.recruiting.RecruitingOverview;
import fi.lapimurto.recruiting.SampleApplications;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What strangers may send, over HTTP. */
@LapimurtoTest
class ApplyTests {

    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
    private static final AtomicInteger DAY = new AtomicInteger(1);

    @Autowired
    Story story;

    @Autowired
    RecruitingOverview overview;

    @Autowired
    CollaborativeLifecycle course;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    People people;

    @Autowired
    EngineTables tables;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    private Visitor stranger;

    /** Each test has an afternoon of its own, so that none meets the limits of another. */
    @BeforeEach
    void whileApplicationsAreTaken() {
        Story.moveTo(at("2027-03-%02dT12:00".formatted(DAY.incrementAndGet())));
        stranger = new Visitor(port, "en");
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aTeamAppliesWithoutAccountAndGetsANumber() {
        Collaborative here = recruiting("Public");
        HttpResponse<String> page = stranger.get("/apply/" + here.code());
        assertThat(page.body())
                .as("when the workshops are, and what becomes of what is written")
                .contains("Workshops:", "1–2 Sep 2027", "180 days");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Apply: Public", "12 Apr 2027, 16:00", "noindex")
                .doesNotContain("<script");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();

        HttpResponse<String> sent = send(here, "en", filled());
        assertThat(sent.statusCode()).isEqualTo(302);
        String received = sent.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]+", "");
        HttpResponse<String> thanks = stranger.get(received);
        assertThat(thanks.body()).contains("Thank you!", here.code() + "/1", "Harbour");
        assertThat(thanks.headers().allValues("Set-Cookie")).isEmpty();
        Application application = applications(here).get(0);
        assertThat(application.state()).isEqualTo(ApplicationState.received);
        assertThat(application.sketch()).hasSize(2);
        assertThat(application.processOwner()).isEqualTo("Olivia Owner");
        assertThat(application.managementSupport()).as("was not asked").isNull();
    }

    @Test
    void theSecondPressOfSendLeadsToTheSameThanks() throws Exception {
        Collaborative here = recruiting("Double click");
        Map<String, List<String>> form = with(filled(), seal(here));
        Story.moveTo(ClockUtil.now().toInstant().plusSeconds(60));

        ExecutorService hand = Executors.newSingleThreadExecutor();
        Future<HttpResponse<String>> first = hand.submit(() -> post(here, "en", form));
        HttpResponse<String> second = post(here, "en", form);
        hand.shutdown();

        assertThat(second.headers().firstValue("Location").orElseThrow()).contains("/received/");
        assertThat(first.get().headers().firstValue("Location"))
                .isEqualTo(second.headers().firstValue("Location"));
        assertThat(applications(here)).hasSize(1);
        assertThat(send(here, "en", filled()).statusCode())
                .as("filled in again, by whoever knows the team")
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Hae mukaan: Kielet, Lähetä hakemus, päättyy 12.4.2027 klo 16.00",
        "sv, Ansök: Kielet, Skicka ansökan, går ut 12.4.2027 kl. 16.00",
        "en, Apply: Kielet, Send the application, until 12 Apr 2027"
    })
    void thePageSpeaksTheReadersLanguage(String language, String title, String action, String until) {
        Collaborative here = recruiting("Kielet");
        assertThat(new Visitor(port, language).get("/apply/" + here.code()).body())
                .contains(title, action, until, "lang=\"" + language + "\"");
        assertThat(new Visitor(port, "de")
                        .get("/apply/" + here.code() + "?lang=" + language)
                        .body())
                .contains(title);
    }

    @Test
    void whatIsWrongIsSaidAtEachFieldAndNothingIsLostOrKept() {
        Collaborative here = recruiting("Mistakes");
        Map<String, List<String>> bad = filled();
        bad.put("teamName", List.of("  "));
        bad.put("contactEmail", List.of("nobody"));
        bad.put("problem", List.of("x".repeat(5001)));
        bad.put("crossesOrganisations", List.of());
        bad.put("profession", List.of("", " "));
        bad.put("voluntary", List.of());
        HttpResponse<String> answer = send(here, "en", bad);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "Give the team a name.",
                        "This is no e-mail address.",
                        "Too long: at most 5000 characters.",
                        "Tell whether the process crosses the borders",
                        "Write at least one profession.",
                        "Make sure that everybody takes part of their own will",
                        "href=\"#contactEmail\"",
                        "value=\"nobody\"",
                        "County of Made-up");
        assertThat(applications(here)).isEmpty();
        bad = filled();
        bad.put("processOwner", List.of());
        assertThat(send(here, "fi", bad).body()).contains("Kertokaa, kuka omistaa prosessin.");
    }

    @Test
    void textIsShownAsTextAndControlCharactersAreTakenOut() {
        Collaborative here = recruiting("Script");
        Map<String, List<String>> sent = filled();
        sent.put("teamName", List.of("<script>alert(1)</script>\u0000"));
        sent.put("problem", List.of("One\r\ntwo\u0007"));
        assertThat(send(here, "en", sent).statusCode()).isEqualTo(302);
        Application application = applications(here).get(0);
        assertThat(application.problem()).isEqualTo("One\ntwo");
        HttpResponse<String> one =
                organiser().get("/collaboratives/" + here.id() + "/applications/" + application.id());
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void programsThatSendBlindlyAreRefused() {
        Collaborative here = recruiting("Robots");
        Map<String, List<String>> trapped = filled();
        trapped.put("website", List.of("https://spam.example.org"));
        assertRefused(here, send(here, "en", trapped), "field that is to stay empty");

        String seal = seal(here);
        assertRefused(here, post(here, "en", with(filled(), seal)), "very quick");
        assertRefused(here, post(here, "en", filled()), "open for too long");
        assertRefused(here, post(here, "en", with(filled(), "1234567890123.forged")), "open for too long");
        Story.moveTo(ClockUtil.now().toInstant().plus(Duration.ofHours(13)));
        assertRefused(here, post(here, "en", with(filled(), seal)), "open for too long");
        String elsewhere = seal(recruiting("Elsewhere"));
        Story.moveTo(ClockUtil.now().toInstant().plusSeconds(60));
        assertRefused(here, post(here, "en", with(filled(), elsewhere)), "open for too long");
    }

    @Test
    void tooManyFromOneNetworkHaveToWait() {
        Collaborative here = recruiting("Flood");
        String seal = seal(here);
        Story.moveTo(ClockUtil.now().toInstant().plusSeconds(10));
        Map<String, List<String>> empty = with(new HashMap<>(), seal);
        HttpResponse<String> answer = post(here, "en", empty);
        int sent = 1;
        while (answer.statusCode() == 400 && sent < 60) {
            answer = post(here, "en", empty);
            sent++;
        }
        assertThat(sent).isEqualTo(31);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        HttpResponse<String> kept = post(here, "en", with(filled(), seal));
        assertThat(kept.statusCode()).isEqualTo(429);
        assertThat(kept.body()).contains("send it again in", "Harbour");
        Story.moveTo(ClockUtil.now().toInstant().plusSeconds(600));
        assertThat(post(here, "en", with(filled(), seal)).statusCode()).isEqualTo(302);
    }

    @Test
    void thePageSaysWhyItIsNotOpen() {
        Collaborative here = recruiting("Windows", "opensOn", "2027-04-01");
        HttpResponse<String> early = stranger.get("/apply/" + here.code());
        assertThat(early.statusCode()).isEqualTo(200);
        assertThat(early.body())
                .contains("Applications are not taken yet.", "1 Apr 2027")
                .doesNotContain("<form");
        String seal = "whatever";
        assertThat(post(here, "en", with(filled(), seal)).statusCode()).isEqualTo(409);

        Story.moveTo(at("2027-04-12T16:00"));
        assertThat(stranger.get("/apply/" + here.code()).body()).contains("Applications are not taken any more.");
        assertThat(post(here, "en", with(filled(), seal)).statusCode()).isEqualTo(409);

        repetition.inTransaction(() -> course.cancel(here.id(), "No money", Story.ORGANISER));
        assertThat(stranger.get("/apply/" + here.code()).body()).contains("This collaborative has been cancelled.");
        HttpResponse<String> unknown = stranger.get("/apply/NO-2027-1");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is no such application page.");
        Collaborative unplanned = story.open("Not planned", "en");
        assertThat(stranger.get("/apply/" + unplanned.code()).statusCode()).isEqualTo(404);
        assertThat(applications(here)).isEmpty();
    }

    @Test
    void anApplicationIsShownOnlyToWhoHasItsAddress() {
        Collaborative here = recruiting("Receipts");
        String own = own(send(here, "en", filled()));
        String token = own.substring(own.lastIndexOf('/') + 1);
        UUID id = applications(here).get(0).id();
        Collaborative other = recruiting("Others");
        assertThat(own).doesNotContain(id.toString());
        assertThat(stranger.get(own).statusCode()).isEqualTo(200);
        for (String not : List.of(
                here.code() + "/received/" + id,
                here.code() + "/received/" + UUID.randomUUID(),
                other.code() + "/received/" + token)) {
            assertThat(stranger.get("/apply/" + not).statusCode()).as(not).isEqualTo(404);
            assertThat(stranger.submit(own, "/apply/" + not + "/withdraw", Map.of())
                            .statusCode())
                    .as(not)
                    .isEqualTo(404);
        }
        assertThat(applications(here).get(0).state()).isEqualTo(ApplicationState.received);
    }

    @Test
    void whoRegistersReadsAtOnceWhetherThereIsAPlace() {
        Collaborative here = recruiting("Places", "mode", "registration");
        HttpResponse<String> form = stranger.get("/apply/" + here.code());
        assertThat(form.body()).contains("to arrange the collaborative").doesNotContain("to choose the teams");
        List<String> own = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            Map<String, List<String>> sent = filled();
            sent.put("teamName", List.of("Team " + number));
            sent.put("sketchReason", List.of("An island"));
            sent.put("contactEmail", List.of("team" + number + "@example.org"));
            own.add(own(send(here, "en", sent)));
        }
        sql.update(
                "update team_application set answered_at = answered_at + interval '3 milliseconds'"
                        + " where collaborative_id = ?",
                here.id());

        assertThat(stranger.get(own.get(0)).body())
                .contains("“Team 1” takes part.", here.code() + "/1", "an invitation by e-mail")
                .doesNotContain("receipt", "whether there was room", "??");
        assertThat(stranger.get(own.get(11)).body())
                .contains("“Team 12” is number 2 on the waiting list", "You get this by e-mail")
                .contains("Withdraw the registration")
                .doesNotContain("application", "??");
        String one = organiser()
                .get("/collaboratives/" + here.id() + "/applications/"
                        + applications(here).get(0).id())
                .body();
        assertThat(one).contains("gave the team a place", "sent a registration").doesNotContain("sent an application");

        Story.moveTo(at("2027-04-12T16:00"));
        assertThat(stranger.get("/apply/" + here.code()).body())
                .contains("Registration is closed.")
                .doesNotContain("Applications are not taken");
    }

    /** Four with three supervisors, and five with three; a usual team is not asked. */
    @ParameterizedTest
    @CsvSource({"1, 3, true", "2, 3, true", "4, 0, true", "3, 2, false", "8, 0, false"})
    void aRegistrationOfAnUnusualTeamIsAskedWhy(int workers, int supervisors, boolean asked) throws Exception {
        Collaborative here = recruiting("Unusual " + workers + supervisors, "mode", "registration");
        List<Place> sketch = Stream.concat(
                        Stream.generate(() -> new Place("Nurse", WorkplaceRole.worker))
                                .limit(workers),
                        Stream.generate(() -> new Place("Head", WorkplaceRole.supervisor))
                                .limit(supervisors))
                .toList();
        Map<String, Object> answers = json.convertValue(SampleApplications.of("Island"), new TypeReference<>() {});
        answers.put("sketch", sketch);
        answers.put("sketchReason", " ");
        String seal = seal(here);
        assertThat(apply(here, answers, seal).statusCode()).isEqualTo(asked ? 400 : 201);
        if (asked) {
            answers.put("sketchReason", "An island");
            assertThat(apply(here, answers, seal).statusCode()).isEqualTo(201);
        }
        assertThat(applications(here))
                .extracting(Application::sketchReason)
                .containsExactly(asked ? "An island" : null);
        String list = organiser()
                .get("/collaboratives/" + here.id() + "/applications")
                .body();
        assertThat(list.contains("⚠")).isEqualTo(asked);
    }

    @Test
    void programsApplyInTheSameWay() throws Exception {
        Collaborative here = recruiting("Programs", "mode", "registration");
        JsonNode call =
                json.readTree(api("GET", "/api/apply/" + here.code(), null).body());
        assertThat(call.path("mode").asText()).isEqualTo("registration");
        assertThat(call.path("asked")).hasSize(5);
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("teamName", "Ward 5");
        answers.put("organisation", "County");
        HttpResponse<String> incomplete = apply(here, answers, call.path("seal").asText());
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(json.readTree(incomplete.body()).path("errors").findValuesAsText("field"))
                .contains("problem", "customerProcess", "contactEmail", "voluntary", "language", "sketch")
                .doesNotContain("teamName");

        answers.put("problem", "Waiting");
        answers.put("customerProcess", "Outpatients");
        answers.put("managementGoals", "Half the time");
        answers.put("sketch", List.of(Map.of("profession", "Nurse", "part", "worker")));
        answers.put("crossesOrganisations", false);
        answers.put("voluntary", true);
        answers.put("contactName", "Carl");
        answers.put("contactEmail", "carl@example.org");
        answers.put("language", "sv");
        HttpResponse<String> alone = apply(here, answers, call.path("seal").asText());
        assertThat(alone.statusCode()).isEqualTo(400);
        assertThat(json.readTree(alone.body()).path("errors").findValuesAsText("field"))
                .containsExactly("sketchReason");
        answers.put("sketchReason", "One nurse has the whole island");
        HttpResponse<String> created = apply(here, answers, call.path("seal").asText());
        assertThat(created.statusCode()).isEqualTo(201);
        JsonNode receipt = json.readTree(created.body());
        assertThat(receipt.path("state").asText()).isEqualTo("admitted");
        assertThat(receipt.path("reference").asText()).isEqualTo(here.code() + "/1");
        assertThat(apply(here, answers, call.path("seal").asText()).statusCode())
                .isEqualTo(409);
        assertThat(api("GET", "/api/apply/NO-1", null).statusCode()).isEqualTo(404);
        answers.put("sketch", "none");
        HttpResponse<String> nonsense = apply(here, answers, call.path("seal").asText());
        assertThat(nonsense.statusCode()).isEqualTo(400);
        assertThat(nonsense.body()).doesNotContain("Exception", "fi.lapimurto");
    }

    @Test
    void onlyOrganisersOfTheCollaborativeSeeApplications() {
        Collaborative here = recruiting("Whose");
        send(here, "en", filled());
        UUID id = applications(here).get(0).id();
        Collaborative other = recruiting("Another");
        String list = "/collaboratives/" + here.id() + "/applications";

        assertThat(organiser().get(list).body()).contains("Harbour", here.code() + "/1", "to be decided");
        assertThat(organiser()
                        .get("/collaboratives/" + other.id() + "/applications/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(list).statusCode()).isEqualTo(302);
        String coach = TestPeople.somebody(people);
        people.assign(coach, Role.coach, here.id());
        Visitor visitor = new Visitor(port, "en");
        visitor.signIn(coach, coach);
        assertThat(visitor.get(list).statusCode()).isEqualTo(403);
        String outsider = TestPeople.somebody(people, Role.organiser);
        visitor = new Visitor(port, "en");
        visitor.signIn(outsider, outsider);
        assertThat(visitor.get(list).statusCode()).isEqualTo(404);
        assertThat(visitor.get(list + "/" + id).statusCode()).isEqualTo(404);
        assertThat(api("GET", "/api" + list, null).statusCode()).isEqualTo(401);
    }

    @Test
    void anOrganiserNotesThatATeamHasWithdrawn() {
        Collaborative here = recruiting("Gone");
        send(here, "en", filled());
        String page = "/collaboratives/" + here.id() + "/applications/"
                + applications(here).get(0).id();
        Visitor organiser = organiser();
        organiser.submit(page, page + "/withdraw", Map.of("reason", " "));
        assertThat(applications(here).get(0).state()).isEqualTo(ApplicationState.received);
        organiser.submit(page, page + "/withdraw", Map.of("reason", "The head nurse has left"));
        assertThat(organiser.get(page).body())
                .contains("The head nurse has left")
                .doesNotContain("Note that the team");
        assertThat(applications(here).get(0).state()).isEqualTo(ApplicationState.withdrawn);
        assertThat(send(here, "en", filled()).statusCode())
                .as("may apply again")
                .isEqualTo(302);
    }

    @Test
    void anApplicantWithdrawsWithTheirOwnLinkOnly() {
        Collaborative here = recruiting("Changed mind");
        String own = own(send(here, "en", filled()));
        assertThat(stranger.get(own).body()).contains("Withdraw the application");

        HttpResponse<String> long_ = stranger.submit(own, own + "/withdraw", Map.of("reason", "x".repeat(2001)));
        assertThat(long_.statusCode()).isEqualTo(400);
        assertThat(applications(here).get(0).state()).isEqualTo(ApplicationState.received);
        assertThat(stranger.submit(own, own + "/withdraw", Map.of("reason", "")).statusCode())
                .isEqualTo(302);
        assertThat(stranger.get(own).body())
                .contains("has withdrawn its application " + here.code() + "/1")
                .doesNotContain("Withdraw the application", "A receipt comes");
        assertThat(applications(here).get(0).state()).isEqualTo(ApplicationState.withdrawn);
        assertThat(stranger.submit(own, own + "/withdraw", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(organiser()
                        .get("/collaboratives/" + here.id() + "/applications/"
                                + applications(here).get(0).id())
                        .body())
                .contains("applicant");
    }

    @Test
    void anOrganiserEntersWhatCameByTelephoneAlsoTooLate() {
        Collaborative here = recruiting("By telephone");
        String list = "/collaboratives/" + here.id() + "/applications";
        Visitor organiser = organiser();
        assertThat(organiser.get(list).body()).contains(list + "/new").doesNotContain("Offer a free place");
        assertThat(organiser.get(list + "/new").body()).contains("Enter an application", "id=\"contactEmail-hint\"");
        Map<String, List<String>> wrong = filled();
        wrong.put("contactEmail", List.of("nonsense"));
        HttpResponse<String> refused = organiser.submitAll(list + "/new", list, wrong);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("This is no e-mail address", "value=\"Harbour\"");
        assertThat(applications(here)).isEmpty();
        assertThat(organiser.submitAll(list + "/new", list, filled()).statusCode())
                .isEqualTo(302);
        assertThat(applications(here).get(0).state()).isEqualTo(ApplicationState.received);

        Story.moveTo(at("2027-04-12T16:01"));
        story.runDueJobs(here);
        assertThat(organiser.get(list + "/new").body()).contains("The time for applications is over");
        Map<String, List<String>> late = filled();
        late.put("teamName", List.of("Latecomers"));
        late.put("contactEmail", List.of("late@example.org"));
        assertThat(organiser.submitAll(list + "/new", list, late).statusCode()).isEqualTo(302);
        assertThat(applications(here).get(1).state()).isEqualTo(ApplicationState.waiting);
        assertThat(applications(here).get(1).offered())
                .as("others are still to be decided on")
                .isFalse();

        assertThat(organiser.get(list).body()).contains("Offer a free place");
        organiser.submit(list, list + "/offer", Map.of());
        assertThat(applications(here).get(1).offered()).isTrue();
        organiser.submit(list, list + "/offer", Map.of());
        assertThat(organiser.get(list).body()).contains("Nobody waits who is not being asked already");
    }

    @Test
    void nothingThatAnApplicantWritesEntersTheEngine() {
        Collaborative here = recruiting("Traces");
        Map<String, List<String>> sent = filled();
        for (String field : List.of("teamName", "organisation", "problem", "contactName")) {
            sent.put(field, List.of("Zymurgy " + field));
        }
        sent.put("contactEmail", List.of("zymurgy@example.org"));
        sent.put("contactPhone", List.of("040 999 8877"));
        send(here, "en", sent);
        Story.moveTo(at("2027-04-12T16:01"));
        story.runDueJobs(here);
        String task = story.task(here, "UserTask_DecideApplication").getId();
        organiserOpens(task);
        story.submit(
                here,
                "UserTask_DecideApplication",
                Map.of("decision", "accept", "teamName", "Zymurgy", "reason", "zymurgy"));
        story.runDueJobs(here);
        assertThat(tables.columnsWith(List.of("Zymurgy", "zymurgy", "999 8877")))
                .isEmpty();
    }

    private void organiserOpens(String task) {
        Visitor organiser = new Visitor(port, "en").atWork(Story.ORGANISER, Story.ORGANISER);
        HttpResponse<String> form =
                organiser.engine("GET", "/camunda/api/engine/engine/default/task/" + task + "/form-variables", null);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("Zymurgy problem");
    }

    private Collaborative recruiting(String name, Object... changed) {
        Collaborative here = story.prepared(name);
        story.submit(here, "UserTask_PlanRecruiting", Filled.form(HandbookForms.PLAN_RECRUITING, changed));
        return here;
    }

    private List<Application> applications(Collaborative here) {
        return overview.of(here.id(), Story.ORGANISER).applications();
    }

    private Visitor organiser() {
        Visitor organiser = new Visitor(port, "en");
        organiser.signIn(Story.ORGANISER, Story.ORGANISER);
        return organiser;
    }

    private void assertRefused(Collaborative here, HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(why, "Harbour");
        assertThat(applications(here)).isEmpty();
    }

    /** What a person sends who has filled in everything. */
    private static Map<String, List<String>> filled() {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("teamName", List.of("Harbour"));
        fields.put("organisation", List.of("County of Made-up"));
        fields.put("problem", List.of("Nobody gets through by telephone"));
        fields.put("customerProcess", List.of("Acute contacts of adults"));
        fields.put("managementGoals", List.of("An answer on the same day"));
        fields.put("managementSupport", List.of("Was not asked"));
        fields.put("crossesOrganisations", List.of("yes"));
        fields.put("processOwner", List.of("Olivia Owner"));
        fields.put("profession", List.of("Nurse", "Head nurse", ""));
        fields.put("part", List.of("worker", "supervisor", "worker"));
        fields.put("voluntary", List.of("yes"));
        fields.put("contactName", List.of("Carl Contact"));
        fields.put("contactEmail", List.of("carl@example.org"));
        fields.put("language", List.of("en"));
        return fields;
    }

    private static Map<String, List<String>> with(Map<String, List<String>> fields, String seal) {
        fields.put("seal", List.of(seal));
        return fields;
    }

    private String seal(Collaborative here) {
        Matcher seal = SEAL.matcher(stranger.get("/apply/" + here.code()).body());
        assertThat(seal.find()).isTrue();
        return seal.group(1);
    }

    /** Opens the page, takes a minute, and sends the form. */
    /** The applicant's own page, where the form leads to. */
    private static String own(HttpResponse<String> sent) {
        return URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpResponse<String> send(Collaborative here, String language, Map<String, List<String>> fields) {
        String seal = seal(here);
        Story.moveTo(ClockUtil.now().toInstant().plusSeconds(60));
        return post(here, language, with(fields, seal));
    }

    private HttpResponse<String> post(Collaborative here, String language, Map<String, List<String>> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, values) ->
                values.forEach(value -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return stranger.send(stranger.request("/apply/" + here.code() + "?lang=" + language)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    private HttpResponse<String> apply(Collaborative here, Map<String, Object> answers, String seal) throws Exception {
        Story.moveTo(ClockUtil.now().toInstant().plusSeconds(60));
        return api(
                "POST", "/api/apply/" + here.code(), json.writeValueAsString(Map.of("answers", answers, "seal", seal)));
    }

    private HttpResponse<String> api(String method, String path, String body) {
        HttpRequest.Builder request = stranger.request(path)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return new Visitor(port, "en").send(request);
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(ZoneId.of("Europe/Helsinki")).toInstant();
    }
}
