package fi.lapimurto.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.StatementCounter;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each person finds in the calendar, and under a secret address. */
@LapimurtoTest
class CalendarPagesTests {

    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2028, 12, 31);
    private static final LocalDate OURS = LocalDate.of(2027, 10, 19);
    private static final LocalDate THEIRS = LocalDate.of(2027, 10, 20);
    private static final Pattern ADDRESS = Pattern.compile("/calendar/([\\w-]{43})\\.ics");

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    People people;

    @Autowired
    CalendarReader reader;

    @Autowired
    StatementCounter counter;

    @LocalServerPort
    int port;

    private Collaborative round;
    private Team satama;
    private String member;

    @BeforeEach
    void aRoundWithTwoTeams() {
        round = story.preparedWithLists("Calendars");
        satama = tester.admit(round, "Satama");
        tester.admit(round, "Niitty");
        tester.admit(round, "Third");
        member = tester.joined(satama, "Mia Member");
        story.rows(
                round,
                "sessions",
                1,
                session("2027-10-19", "Satama", "Third"),
                session("2027-10-20", "Niitty", "Third"));
        story.rows(round, "visits", 0, visit("2027-08-10", "Satama"), visit("2027-08-11", "Niitty"));
    }

    @Test
    void aTeamSeesItsOwnSessionsAndVisitsOnly() {
        assertThat(events(member)).extracting(CalendarEvent::kind).contains(EventKind.workshop);
        assertThat(days(member, EventKind.session)).containsExactly(OURS);
        assertThat(days(member, EventKind.visit)).containsExactly(LocalDate.of(2027, 8, 10));
        assertThat(events(member))
                .filteredOn(it -> it.kind() != EventKind.task)
                .allSatisfy(it -> assertThat(it.path()).isEqualTo("/teams/" + satama.id()));
    }

    @Test
    void thoseWhoReadTheListsSeeAllSessionsAndOnlyOrganisersAndCoachesTheVisits() {
        assertThat(days(Story.ORGANISER, EventKind.session)).contains(OURS, THEIRS);
        assertThat(days(Story.ORGANISER, EventKind.visit)).hasSize(2);
        String owner = TestPeople.somebody(people);
        people.assign(owner, Role.process_owner, round.id());
        assertThat(days(owner, EventKind.session)).contains(OURS, THEIRS);
        assertThat(days(owner, EventKind.visit)).isEmpty();
        assertThat(events(TestPeople.somebody(people))).isEmpty();
    }

    @Test
    void manyEventsCostNoMoreStatementsThanOne() {
        long one = statements();
        story.preparedWithLists("More calendars");
        assertThat(statements()).isEqualTo(one).isLessThan(15);
    }

    private long statements() {
        long before = counter.count();
        assertThat(reader.events(Story.ORGANISER, null, FROM, UNTIL)).isNotEmpty();
        return counter.count() - before;
    }

    @Test
    void aMonthIsATableWithHeadersAndAList() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(member, member);
        String table = visitor.get("/calendar?month=2027-09").body();
        assertThat(table).contains("<caption>September 2027</caption>", "scope=\"col\"", "scope=\"row\"");
        assertThat(table).contains("Workshop 1, day 1 of 2", "/calendar?month=2027-10", "/calendar?month=2027-08");
        String list = visitor.get("/calendar?month=2027-10&view=list&collaborative=" + round.id())
                .body();
        assertThat(list).contains("Interim coaching: Satama, Third").doesNotContain("Niitty", "<caption>");
        assertThat(visitor.get("/calendar?month=x&collaborative=y").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSecretAddressWorksUntilItIsRenewedRevokedOrTheRoleIsLost() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(member, member);
        String first = make(visitor, "");
        HttpResponse<String> read = anybody("GET", first, null);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(read.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(read.headers().firstValue("X-Robots-Tag").orElseThrow()).contains("noindex");
        List<VEvent> events = Biweekly.parse(read.body()).first().getEvents();
        assertThat(events)
                .extracting(it -> it.getUid().getValue())
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(read.body()).contains(":mailto:lapimurto@localhost").doesNotContain("Niitty", "ATTENDEE");

        String tag = read.headers().firstValue("ETag").orElseThrow();
        assertThat(anybody("GET", first, tag).statusCode()).isEqualTo(304);
        assertThat(anybody("HEAD", first, null).statusCode()).isEqualTo(200);

        String ofRound = make(visitor, round.id().toString());
        assertThat(anybody("GET", ofRound, null).body()).contains("X-WR-CALNAME:Calendars");
        String second = make(visitor, "");
        assertThat(anybody("GET", first, null).statusCode()).isEqualTo(404);
        assertThat(anybody("GET", second, null).statusCode()).isEqualTo(200);

        visitor.post("/calendar/feeds/revoke", visitor.token("/calendar"), Map.of("collaborative", List.of("")));
        assertThat(anybody("GET", second, null).statusCode()).isEqualTo(404);
        assertThat(anybody("GET", ofRound, null).statusCode()).isEqualTo(200);
        people.withdraw(member, Role.team_member, round.id(), satama.id());
        assertThat(anybody("GET", ofRound, null).statusCode()).isEqualTo(404);
    }

    private String make(Visitor visitor, String collaborative) {
        visitor.post("/calendar/feeds", visitor.token("/calendar"), Map.of("collaborative", List.of(collaborative)));
        Matcher address = ADDRESS.matcher(visitor.get("/calendar").body());
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private HttpResponse<String> anybody(String method, String path, String tag) {
        Visitor stranger = new Visitor(port);
        var request = stranger.request(path).method(method, HttpRequest.BodyPublishers.noBody());
        return stranger.send(tag == null ? request : request.header("If-None-Match", tag));
    }

    private List<CalendarEvent> events(String login) {
        return reader.events(login, round.id(), FROM, UNTIL);
    }

    private List<LocalDate> days(String login, EventKind kind) {
        return events(login).stream()
                .filter(it -> it.kind() == kind)
                .map(it -> it.time().day())
                .toList();
    }

    private static Map<String, Object> session(String day, String... teams) {
        return Map.of(
                "day",
                day,
                "starts",
                "09:00",
                "minutesPerTeam",
                30,
                "teams",
                List.of(teams),
                "delivery",
                "remote",
                "link",
                "https://etana.example.org/v");
    }

    private static Map<String, Object> visit(String day, String team) {
        return Map.of("team", team, "day", day, "coach", "Valtteri", "state", "planned");
    }
}
