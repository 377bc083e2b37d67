package fi.lapimurto.team.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.InvitationService;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.MemberState;
import fi.lapimurto.team.OpenInvitations;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import fi.lapimurto.team.Teams;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Teams over HTTP: what is sent well, and what is refused. */
@LapimurtoTest
class TeamPagesTests {

    private static final String PASSWORD = "valoisa ilta rannalla";

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    Teams teams;

    @Autowired
    InvitationService invitations;

    @Autowired
    OpenInvitations openInvitations;

    @Autowired
    People people;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    private Collaborative here;
    private Team team;
    private String contact;
    private Program program;

    @BeforeEach
    void aTeam() {
        here = story.open("Pages of teams", "en");
        team = tester.admit(here, "Harbour");
        contact = tester.contact(team);
        program = new Program(port, contact);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void tasksFollowATeamThatIsRenamed() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(contact, contact);
        assertThat(visitor.get("/").body()).contains("Name team’s people – Harbour<");

        sql.update("update team_team set name = 'Lighthouse' where id = ?", team.id());

        assertThat(visitor.get("/teams/" + team.id()).body()).contains(">Name team’s people<");
        assertThat(visitor.get("/").body())
                .contains("Name team’s people – Lighthouse<")
                .doesNotContain("Harbour");
    }

    @Test
    void namesPeopleUntilTheRulesSayNo() {
        assertThat(add(program, "Anna Aalto", true, false, null).statusCode()).isEqualTo(201);
        assertThat(add(program, "Bo Berg", true, false, null).statusCode()).isEqualTo(201);

        HttpResponse<String> twice = add(program, "Anna Aalto", false, false, null);
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).contains("already has the address");

        HttpResponse<String> third = add(program, "Cia Ceder", true, false, "We are many");
        assertThat(third.statusCode()).isEqualTo(400);
        assertThat(third.body()).contains("2 supervisors at most");
        Program organiser = new Program(port, Story.ORGANISER);
        assertThat(add(organiser, "Cia Ceder", true, false, null).body()).contains("give grounds");
        assertThat(add(organiser, "Cia Ceder", true, false, "Two units become one")
                        .statusCode())
                .isEqualTo(201);
        assertThat(sql.queryForObject(
                        "select reason from audit_entry where team_id = ? and detail = 'supervisors'",
                        String.class,
                        team.id()))
                .isEqualTo("Two units become one");

        int already = teams.members(team.id()).size();
        IntStream.range(already, 8)
                .forEach(it -> assertThat(add(program, "Person " + (char) ('a' + it), false, false, null)
                                .statusCode())
                        .isEqualTo(201));
        HttpResponse<String> ninth = add(program, "Nina Ninth", false, false, null);
        assertThat(ninth.statusCode()).isEqualTo(400);
        assertThat(ninth.body()).contains("8 people at most");
        assertThat(teams.members(team.id())).hasSize(8);
        assertThat(add(program, "Nina Ninth", false, false, "A doctor in training")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void refusesWhatCannotBeAPerson() {
        Map<String, String> bad = Map.of(
                "{}", "name",
                "{\"name\":\"A\",\"email\":\"no address\",\"language\":\"en\"}", "email",
                "{\"name\":\"A\",\"email\":\"a@example.org\",\"language\":\"de\"}", "language",
                "{\"name\":\"A\",\"email\":\"a@example.org\",\"language\":\"en\",\"phone\":\"<script>\"}", "phone",
                "{\"name\":\"A\",\"email\":\"a@example.org\",\"language\":\"en\",\"supervisor\":\"perhaps\"}",
                        "supervisor",
                "{\"name\":{\"x\":1},\"email\":\"a@example.org\",\"language\":\"en\"}", "name");
        int before = teams.members(team.id()).size();
        bad.forEach((json, field) -> {
            HttpResponse<String> answer = program.post("/api/teams/" + team.id() + "/members", json);
            assertThat(answer.statusCode()).as(json).isEqualTo(400);
            assertThat(answer.body())
                    .as(json)
                    .contains("\"field\":\"" + field + "\"")
                    .doesNotContain("Exception");
        });
        assertThat(teams.members(team.id())).hasSize(before);
    }

    @Test
    void ofTwoWhoNameTheSamePersonAtOnceOneIsRefused() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> calls = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(it -> () ->
                            add(program, "Ella Eskola", false, false, null).statusCode())
                    .toList();
            List<Integer> answers = pool.invokeAll(calls).stream()
                    .map(it -> {
                        try {
                            return it.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(201, 400, 400, 400, 400, 400);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aContactNamesAndInvitesOnThePage() {
        Visitor visitor = visitor(contact);
        Map<String, String> anna = Map.of(
                "name", "Anna Aalto",
                "email", "anna.aalto@example.org",
                "language", "fi",
                "supervisor", "true");
        String page = "/teams/" + team.id();
        assertThat(visitor.submit(page, page + "/members", Map.of("name", "")).body())
                .contains("This is needed")
                .contains("aria-invalid");
        assertThat(visitor.submit(page, page + "/members", anna).statusCode()).isEqualTo(302);
        assertThat(visitor.get(page).body()).contains("Anna Aalto", "named", "supervisor");
        Member member = member("Anna Aalto");
        assertThat(visitor.submit(page, page + "/members/" + member.id() + "/invite", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(member("Anna Aalto").state()).isEqualTo(MemberState.invited);
        assertThat(sql.queryForObject(
                        "select count(*) from notification_message where recipient_id = ? and kind = 'member_invited'",
                        Long.class,
                        member.id()))
                .isOne();

        Map<String, String> changed = new HashMap<>(anna);
        changed.put("version", "0");
        assertThat(visitor.submit(page, page + "/members/" + member.id(), changed)
                        .statusCode())
                .as("somebody else has invited meanwhile")
                .isEqualTo(409);
    }

    @Test
    void whoIsInvitedMakesAnAccountOnce() {
        Member member = tester.name(team, "Äijä Ögård", false);
        String link = "/invitations/" + link(member);
        Visitor guest = new Visitor(port);
        assertThat(guest.get(link).body()).contains("Harbour", "aija.ogard", "Taking part is voluntary");
        String login = "g" + UUID.randomUUID().toString().substring(0, 8);

        assertThat(guest.submit(link, link, Map.of("login", login, "password", "short", "repeated", "short"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(people.find(login)).isEmpty();
        assertThat(guest.submit(link, link, Map.of("login", contact, "password", PASSWORD, "repeated", PASSWORD))
                        .body())
                .contains("aria-invalid");
        HttpResponse<String> joined =
                guest.submit(link, link, Map.of("login", login, "password", PASSWORD, "repeated", PASSWORD));
        assertThat(joined.headers().firstValue("Location").orElseThrow()).endsWith("/login?ready");
        assertThat(member("Äijä Ögård").state()).isEqualTo(MemberState.confirmed);

        assertThat(guest.submit(link, link, Map.of("login", login, "password", PASSWORD, "repeated", PASSWORD))
                        .headers()
                        .firstValue("Location"))
                .as("the second press")
                .isEqualTo(joined.headers().firstValue("Location"));
        assertThat(guest.get(link).body()).contains("answered this invitation already", "href=\"/login\"");
        assertThat(guest.get(link).statusCode()).isEqualTo(404);
        assertThat(guest.submit(
                                "/login",
                                link,
                                Map.of("login", login + "2", "password", PASSWORD, "repeated", PASSWORD))
                        .statusCode())
                .isEqualTo(409);
        Visitor person = new Visitor(port);
        person.signIn(login, PASSWORD);
        assertThat(person.get("/teams/" + team.id()).statusCode()).isEqualTo(200);
        assertThat(person.get("/collaboratives/" + here.id()).headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/teams/" + team.id()));
    }

    @Test
    void whoHasAnAccountJoinsWithIt() {
        Member member = tester.name(team, "Iris Ilves", false);
        String link = "/invitations/" + link(member);
        String own = TestPeople.somebody(people);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get(link + "/mine").headers().firstValue("Location").orElseThrow())
                .contains("/login");
        visitor.signIn(own, own);
        assertThat(visitor.get(link).body()).contains("You are signed in as");
        assertThat(visitor.submit(link, link + "/mine", Map.of()).statusCode()).isEqualTo(302);
        assertThat(people.holders(Role.team_member, List.of(team.id())).get(team.id()))
                .extracting(Profile::login)
                .contains(own);
    }

    @Test
    void aNoLeavesAnOpenPlaceAndNothingElse() {
        Member member = tester.name(team, "Kaisa Kielo", false);
        String link = "/invitations/" + link(member);
        Visitor guest = new Visitor(port);
        assertThat(guest.submit(link, link + "/decline", Map.of()).statusCode()).isEqualTo(302);
        assertThat(guest.get(link).body())
                .contains("Thank you for your answer", link + "/undo-decline")
                .doesNotContain("Kaisa");
        assertThat(sql.queryForMap("select name, email, phone, state from team_member where id = ?", member.id()))
                .containsEntry("state", "sketched")
                .containsEntry("name", null)
                .containsEntry("email", null);
        assertThat(visitor(contact).get("/teams/" + team.id()).body())
                .contains("Open place")
                .doesNotContain("Kaisa", "declined");

        assertThat(guest.submit(link, link + "/undo-decline", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(guest.get(link).body()).contains("Kaisa Kielo", link + "/decline");
        assertThat(visitor(contact).get("/teams/" + team.id()).body()).contains("Kaisa Kielo");
    }

    @Test
    void aLinkEndsAfterTwoWeeksWithANewOneAndWithTheTeam() {
        Member member = tester.name(team, "Lea Lumme", false);
        String first = link(member);
        String second = link(member);
        assertThat(openInvitations.find(first)).isEmpty();
        assertThat(openInvitations.find(second)).isPresent();
        assertThat(sql.queryForList(
                        "select token_hash from team_invitation_link where member_id = ?", String.class, member.id()))
                .noneMatch(second::equals);
        Story.moveTo(Instant.now().plus(Duration.ofDays(15)));
        assertThat(new Visitor(port).get("/invitations/" + second).statusCode()).isEqualTo(404);
        ClockUtil.reset();
        assertThat(visitor(Story.ORGANISER)
                        .submit(
                                "/teams/" + team.id(),
                                "/teams/" + team.id() + "/drop-out",
                                Map.of("reason", "Too busy"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(new Visitor(port).get("/invitations/" + second).statusCode()).isEqualTo(404);
        assertThat(add(program, "Too Late", false, false, null).statusCode()).isEqualTo(409);
    }

    @Test
    void anOrganiserAddsATeamAndIsToldWhatIsMissing() {
        Visitor organiser = visitor(Story.ORGANISER);
        String list = "/collaboratives/" + here.id() + "/teams";
        Map<String, String> sent = new HashMap<>(Map.of(
                "name", "Hilltop",
                "organisation", "Hill City",
                "language", "en",
                "contactName", "Hanna Hill",
                "contactEmail", "hanna@example.org",
                "crossesOrganisations", "true"));
        assertThat(organiser.submit(list, list, sent).body()).contains("name the one person who owns it");
        sent.put("processOwner", "Olli Owner");
        assertThat(organiser.submit(list, list, sent).statusCode()).isEqualTo(302);
        assertThat(organiser.submit(list, list, sent).body()).contains("already a team called Hilltop");
        assertThat(organiser.get(list).body())
                .contains("Harbour", "Hilltop", "Teams taking part: 2")
                .as("who has nobody to choose from is led to where coaches are named")
                .contains("/collaboratives/" + here.id() + "/people\">People and roles");
    }

    @Test
    void aTeamWritesItsPresentationOverNobodysWork() {
        Visitor visitor = visitor(contact);
        String page = "/teams/" + team.id() + "/presentation";
        assertThat(visitor.submit(page, page, Map.of("version", "0", "mission", "Care in time", "interviews", "3"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(page).body()).contains("Care in time");
        HttpResponse<String> late = visitor.submit(page, page, Map.of("version", "0", "mission", "Something else"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .as("both texts stand there, and whoever saves again has seen the other's")
                .contains("Something else", "Care in time", "name=\"version\" value=\"1\"");
        assertThat(visitor.submit(page, page, Map.of("version", "1", "interviews", "many"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(sql.queryForObject(
                        "select content ->> 'mission' from team_work where team_id = ?", String.class, team.id()))
                .isEqualTo("Care in time");
        String task = sql.queryForObject(
                "select t.id_ from act_ru_task t join act_ru_variable v on v.proc_inst_id_ = t.proc_inst_id_"
                        + " where t.task_def_key_ = 'UserTask_PreparePresentation' and v.name_ = 'teamId' and v.text_ = ?",
                String.class,
                team.id().toString());
        assertThat(visitor.get("/tasks/" + task).statusCode())
                .as("what has a page in its own words is not repeated on its task's")
                .isEqualTo(200);
    }

    @Test
    void whatCannotBeTakenBackIsAskedFirst() {
        Member member = tester.name(team, "Iris Ilves", false);
        String row = "/teams/" + team.id() + "/members/" + member.id();
        String page = visitor(contact).get("/teams/" + team.id()).body();
        String invitation =
                new Visitor(port).get("/invitations/" + link(member)).body();

        for (String action : List.of(row + "/contact", row + "/remove")) {
            assertThat(asked(page)).as(action).anyMatch(it -> it.contains("action=\"" + action + "\""));
        }
        assertThat(asked(page)).anyMatch(it -> it.contains("Iris Ilves leaves the team"));
        assertThat(asked(invitation))
                .singleElement()
                .satisfies(it -> assertThat(it).contains("/decline"));
    }

    /** What a page does only after a question. */
    private static List<String> asked(String page) {
        return Pattern.compile("<details class=\"action asked\">.*?</details>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void whoWritesBesideSomebodyElseSeesTheirWordsAndSavesOverThem() {
        Visitor visitor = visitor(contact);
        String page = "/teams/" + team.id() + "/facts";
        Map<String, String> mine = new HashMap<>(Map.of(
                "version", version(visitor, page), "name", "Harbour", "organisation", "Town", "problem", "Mine"));
        Map<String, String> theirs = new HashMap<>(mine);
        theirs.put("problem", "Theirs");
        assertThat(visitor.submit(page, page, theirs).statusCode()).isEqualTo(302);

        HttpResponse<String> late = visitor.submit(page, page, mine);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Theirs", "Mine");
        mine.put("version", versionIn(late.body()));
        assertThat(visitor.submit(page, page, mine).statusCode()).isEqualTo(302);
        assertThat(visitor.get(page).body()).contains("Mine").doesNotContain("Theirs");
    }

    private static String version(Visitor visitor, String page) {
        return versionIn(visitor.get(page).body());
    }

    private static String versionIn(String body) {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(body);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    @Test
    void aCoachOpensTheirOwnTasksFromTheirPage() {
        // Before that day nobody need think of the visit.
        Story.moveTo(Instant.parse("2027-08-10T08:00:00Z"));
        String page = visitor(tester.coach(team)).get("/coach").body();

        assertThat(page).contains("Harbour");
        assertThat(page).containsPattern("<a[^>]*/tasks/" + task("UserTask_VisitWorkplace") + "[^>]*>");
        assertThat(page)
                .as("what the team is to do is shown, and is the team's to open")
                .contains("Name team’s people")
                .doesNotContain("/tasks/" + task("UserTask_NameMembers"));
    }

    @Test
    void theTasksFollowWhoSpeaksForTheTeam() {
        String anna = tester.joined(team, "Anna Aalto");
        UUID member = sql.queryForObject(
                "select id from team_member where team_id = ? and name = 'Anna Aalto'", UUID.class, team.id());
        String page = "/teams/" + team.id();
        String link = "/tasks/" + task("UserTask_NameMembers");
        assertThat(visitor(contact).get(page).body()).contains(link);
        assertThat(visitor(anna).get(page).body()).doesNotContain(link);

        visitor(contact).submit(page, page + "/members/" + member + "/contact", Map.of());

        assertThat(visitor(anna).get(page).body()).contains(link, "/facts");
        assertThat(visitor(contact).get(page).body()).doesNotContain(link).doesNotContain("/facts");
        assertThat(visitor(contact)
                        .submit(page, page + "/members/" + member + "/contact", Map.of())
                        .statusCode())
                .isEqualTo(403);

        String undo = page + "/members/" + member + "/undo-contact";
        String bo = tester.joined(team, "Bo Berg");
        assertThat(visitor(bo).get(page).body()).doesNotContain(undo);
        assertThat(visitor(bo).submit(page, undo, Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor(contact).get(page).body()).contains(undo);
        visitor(contact).submit(page, undo, Map.of());
        assertThat(visitor(contact).get(page).body()).contains(link).doesNotContain(undo);
        assertThat(visitor(anna).get(page).body()).doesNotContain(link);
    }

    private String task(String element) {
        return sql.queryForObject(
                "select t.id_ from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_"
                        + " where i.business_key_ = ? and t.task_def_key_ = ?",
                String.class,
                here.code(),
                element);
    }

    @Test
    void nothingPersonalEntersTheEngine() {
        tester.name(team, "Zacharias Zebra", false);
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail")) {
            assertThat(sql.queryForObject(
                            "select count(*) from " + table + " where text_ like '%Zebra%' or text_ like '%Carla%'",
                            Long.class))
                    .as(table)
                    .isZero();
        }
    }

    private Visitor visitor(String login) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        return visitor;
    }

    private Member member(String name) {
        return teams.members(team.id()).stream()
                .filter(it -> name.equals(it.name()))
                .findFirst()
                .orElseThrow();
    }

    private String link(Member member) {
        return repetition.inTransaction(() -> invitations.handOver(Story.ORGANISER, team.id(), member.id()));
    }

    private HttpResponse<String> add(
            Program program, String name, boolean supervisor, boolean developer, String grounds) {
        String email = name.toLowerCase().replace(' ', '.') + "@example.org";
        String json = "{\"name\":\"" + name + "\",\"email\":\"" + email + "\",\"language\":\"en\",\"supervisor\":"
                + supervisor + ",\"developer\":" + developer
                + (grounds == null ? "" : ",\"grounds\":\"" + grounds + "\"") + "}";
        return program.post("/api/teams/" + team.id() + "/members", json);
    }
}
