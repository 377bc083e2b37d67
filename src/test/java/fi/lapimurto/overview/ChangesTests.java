package fi.lapimurto.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.StatementCounter;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeChange;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.journey.Communications;
import fi.lapimurto.journey.Communications.CommunicationAudience;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationState;
import fi.lapimurto.recruiting.ApplicationSubmissions;
import fi.lapimurto.recruiting.SampleApplications;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamChange;
import fi.lapimurto.team.TeamTester;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** One page and one part of the API show what has been changed in a round: to each reader what is theirs to read. */
@LapimurtoTest
class ChangesTests {

    private static final String WHY = "The hall is <b>taken</b>";

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester trials;

    @Autowired
    People people;

    @Autowired
    AuditTrail trail;

    @Autowired
    ApplicationSubmissions applying;

    @Autowired
    Communications communications;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    StatementCounter statements;

    @Autowired
    MessageSource messages;

    @LocalServerPort
    int port;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Helsinki"));

    private Collaborative here;
    private Team team;
    private Team another;
    private Trial trial;
    private Application application;
    private String contact;
    private String coach;

    @BeforeEach
    void aRoundHasTeamsATrialAndADayLaterAnApplication() {
        here = story.open("Smooth access", "en", today.plusMonths(8));
        story.skip(here, "Step01_AgreeCommission");
        story.skip(here, "Step02_PrepareProgramme");
        story.submit(
                here,
                "UserTask_PlanRecruiting",
                Filled.form(
                        HandbookForms.PLAN_RECRUITING,
                        "opensOn",
                        today.toString(),
                        "closesOn",
                        today.plusMonths(2).toString()));
        team = tester.admit(here, "Harbour");
        another = tester.admit(here, "Lighthouse");
        contact = tester.contact(team);
        coach = tester.coach(team);
        trial = trials.start(contact, team, "Calls at noon");
        repetition.inTransaction(() -> communications.add(
                contact,
                team.id(),
                new Communications.Told(today, CommunicationAudience.workplace, "Board", null, true)));
        record(CollaborativeChange.rescheduled, null, WHY);
        Story.moveTo(ClockUtil.now().toInstant().plusSeconds(24 * 3600));
        story.runDueJobs(here);
        application = repetition.inTransaction(() -> applying.apply(here.code(), SampleApplications.of("Pier")));
    }

    @AfterEach
    void theClockGoesOn() {
        ClockUtil.reset();
    }

    @Test
    void everybodyReadsWhatTheirRolesLetThemRead() {
        Set<String> common = Set.of("collaborative", "person", "application", "team", "member");
        String owner = TestPeople.somebody(people, Role.process_owner);
        String otherCoach = tester.coach(another);

        assertThat(kinds(Story.ORGANISER)).isEqualTo(common);
        assertThat(kinds(TestPeople.somebody(people, Role.admin))).isEqualTo(common);
        assertThat(kinds(owner)).containsExactly("collaborative");
        assertThat(kinds(coach))
                .containsExactlyInAnyOrder("collaborative", "person", "team", "member", "paper", "trial");
        assertThat(kinds(otherCoach)).containsExactlyInAnyOrder("collaborative", "person", "team", "member");
        assertThat(get(coach, "").toString()).contains("Harbour").doesNotContain("Lighthouse");
        assertThat(get(otherCoach, "").toString()).contains("Lighthouse").doesNotContain("Harbour");
        assertThat(get(coach, "?kind=application").get("items")).isEmpty();
    }

    @Test
    void toOthersThereIsNone() {
        for (String login : List.of(contact, TestPeople.somebody(people, Role.organiser))) {
            assertThat(new Program(port, login).get(api("")).statusCode()).isEqualTo(404);
            assertThat(visitor(login, "en").get(page("")).statusCode()).isEqualTo(404);
        }
        String nowhere = "/api/collaboratives/" + UUID.randomUUID() + "/changes";
        assertThat(new Program(port, TestPeople.somebody(people, Role.admin))
                        .get(nowhere)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theNewestComeFirstAndPagesFollowEachOtherWithoutGaps() {
        int there = get(Story.ORGANISER, "").get("items").size();
        for (int i = 0; i < 110; i++) {
            record(CollaborativeChange.list_changed, "quotes", null);
        }

        List<Integer> sizes = new ArrayList<>();
        List<String> moments = new ArrayList<>();
        Set<Long> numbers = new HashSet<>();
        String older = "";
        while (older != null) {
            JsonNode found = get(Story.ORGANISER, older);
            sizes.add(found.get("items").size());
            found.get("items").forEach(it -> numbers.add(it.get("id").asLong()));
            found.get("items").forEach(it -> moments.add(it.get("at").asText()));
            older = found.has("older") ? "?before=" + found.get("older").asLong() : null;
        }

        assertThat(sizes).containsExactly(50, 50, there + 10);
        assertThat(numbers).hasSize(there + 110);
        assertThat(moments.stream().map(Instant::parse)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void onlyWhatIsAskedForIsThere() {
        LocalDate second = LocalDate.ofInstant(ClockUtil.now().toInstant(), ZoneId.of("Europe/Helsinki"));

        assertThat(get(coach, "?by=" + contact).at("/items").findValuesAsText("by"))
                .isNotEmpty()
                .containsOnly(contact);
        assertThat(get(coach, "?kind=trial").at("/items").findValuesAsText("what"))
                .containsExactly("started");
        assertThat(get(Story.ORGANISER, "?from=" + second).at("/items").findValuesAsText("what"))
                .contains("received")
                .doesNotContain("opened");
        assertThat(get(Story.ORGANISER, "?to=" + second.minusDays(1))
                        .at("/items")
                        .findValuesAsText("what"))
                .contains("opened")
                .doesNotContain("received");
        assertThat(new Program(port, coach).get(api("?from=yesterday")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aLineNamesWhoAndWhatWithALinkToWhatOneMayOpen() {
        String ofOrganiser = visitor(Story.ORGANISER, "fi").get(page("")).body();
        assertThat(ofOrganiser)
                .contains(said("audit.team.admitted"), "href=\"/teams/" + team.id() + "\"", ">Harbour</a>")
                .contains("/applications/" + application.id() + "\"", said("audit.by.application.received"))
                .contains("The hall is &lt;b&gt;taken&lt;/b&gt;", "Person " + contact)
                .doesNotContain("Calls at noon");
        assertThat(visitor(coach, "fi").get(page("?kind=trial")).body())
                .contains("/teams/" + team.id() + "/trials/" + trial.number() + "\"", "1. Calls at noon, Harbour")
                .contains(said("audit.trial.started"), "value=\"" + contact + "\"");
        String ofAdmin = visitor(TestPeople.somebody(people, Role.admin), "fi")
                .get(page("?kind=application"))
                .body();
        assertThat(ofAdmin).contains(here.code() + "/1 Pier").doesNotContain("/applications/");
        assertThat(visitor(Story.ORGANISER, "fi")
                        .get("/collaboratives/" + here.id())
                        .body())
                .contains("href=\"" + page("") + "\"");
    }

    @Test
    void aFullPageTakesNoMoreStatementsThanAShortOne() {
        Visitor reader = visitor(Story.ORGANISER, "en");
        count(reader);
        long few = count(reader);
        tester.joined(team, "Mia Member");
        tester.joined(another, "Max Member");
        for (int i = 0; i < 60; i++) {
            record(CollaborativeChange.list_changed, "quotes", null);
        }
        List.of("Buoy", "Anchor", "Sail").forEach(name -> tester.contact(tester.admit(here, name)));

        // Applications are on the short page only: they cost two statements, however many there are.
        assertThat(few).isLessThan(20);
        assertThat(count(reader)).isEqualTo(few - 2);
    }

    @Test
    void everyChangeHasItsWords() {
        Stream<String> keys = Stream.of(
                        keys("collaborative", CollaborativeChange.values()),
                        keys("team", TeamChange.values()),
                        keys("application", ApplicationState.values()),
                        keys("trial", Trial.TrialChange.values()))
                .flatMap(Function.identity());

        assertThat(keys).allSatisfy(key -> assertThat(said(key)).isNotBlank());
        for (ChangeKind kind : ChangeKind.values()) {
            assertThat(said("audit.kind." + kind)).isNotBlank();
        }
    }

    private static Stream<String> keys(String kind, Enum<?>... whats) {
        return Stream.of(whats).map(it -> "audit." + kind + "." + it.name());
    }

    private String said(String key) {
        return messages.getMessage(key, null, Locale.forLanguageTag("fi"));
    }

    private void record(CollaborativeChange what, String detail, String reason) {
        repetition.inTransaction(
                () -> trail.record(CollaborativeChange.subject(here.id()), what, Story.ORGANISER, detail, reason));
    }

    private long count(Visitor reader) {
        long before = statements.count();
        assertThat(reader.get(page("")).statusCode()).isEqualTo(200);
        return statements.count() - before;
    }

    private Set<String> kinds(String login) {
        return new HashSet<>(get(login, "").at("/items").findValuesAsText("kind"));
    }

    private JsonNode get(String login, String query) {
        return Program.json(new Program(port, login).get(api(query)));
    }

    private Visitor visitor(String login, String language) {
        Visitor visitor = new Visitor(port, language);
        visitor.signIn(login, login);
        people.chooseLanguage(login, language);
        return visitor;
    }

    private String api(String query) {
        return "/api" + page(query);
    }

    private String page(String query) {
        return "/collaboratives/" + here.id() + "/changes" + query;
    }
}
