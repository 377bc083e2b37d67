package fi.lapimurto.team.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.improvement.IdeaCommands;
import fi.lapimurto.improvement.IdeaContent;
import fi.lapimurto.improvement.NewTrial;
import fi.lapimurto.improvement.TrialCommands;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the teams, walked by everybody: who may not read a team meets what does not exist. */
@LapimurtoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamRoutesTests {

    private static final String ROUTES =
            "fi\\.lapimurto\\.(team|recruiting|participants|journey|improvement)\\.(.*\\.)?web";

    /** Who walks. */
    private enum Walker {
        organiser,
        contact,
        member,
        coach,
        other_coach,
        owner,
        other_contact,
        other_organiser,
        stranger
    }

    /**
     * What a route answers to whom. Those who are not named meet a 404.
     *
     * @param works for whom it works, or is at least not refused for who they are
     * @param forbidden who may read the team, but not do this
     */
    private record Rule(List<Walker> works, List<Walker> forbidden) {}

    private static final List<Walker> READERS = List.of(Walker.organiser, Walker.contact, Walker.member, Walker.coach);

    private static final Rule READ = new Rule(READERS, List.of());
    private static final Rule KEEP =
            new Rule(List.of(Walker.organiser, Walker.contact), List.of(Walker.member, Walker.coach));
    private static final Rule ORGANISE =
            new Rule(List.of(Walker.organiser), List.of(Walker.contact, Walker.member, Walker.coach));
    /** What only the team itself decides. */
    private static final Rule CONTACT =
            new Rule(List.of(Walker.contact), List.of(Walker.organiser, Walker.member, Walker.coach));

    /** What a team writes on its way is for the team and its coach. */
    private static final Rule TEAM_READ =
            new Rule(List.of(Walker.contact, Walker.member, Walker.coach), List.of(Walker.organiser));

    private static final Rule WRITE =
            new Rule(List.of(Walker.contact, Walker.member), List.of(Walker.organiser, Walker.coach));

    /** The list of a whole collaborative: for those who read all of it. */
    private static final Rule READ_ALL =
            new Rule(List.of(Walker.organiser, Walker.coach, Walker.other_coach, Walker.owner), List.of());

    private static final Rule ORGANISE_ALL =
            new Rule(List.of(Walker.organiser), List.of(Walker.coach, Walker.other_coach, Walker.owner));

    /** A list of participants: members answer for their own row. */
    private static final Rule LIST_OWN =
            new Rule(List.of(Walker.organiser, Walker.contact, Walker.member), List.of(Walker.coach));

    /** What a team thinks of and tries out: its own people write, its own coach reads, organisers see numbers only. */
    private static final Rule OWN = new Rule(List.of(Walker.contact, Walker.member, Walker.coach), List.of());

    private static final Rule OWN_WRITE = new Rule(List.of(Walker.contact, Walker.member), List.of(Walker.coach));

    private static final Rule EVERYBODY = new Rule(List.of(Walker.values()), List.of());

    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry("GET /teams/{id}", READ),
            Map.entry("GET /teams/{id}/members/new", KEEP),
            Map.entry("POST /teams/{id}/members", KEEP),
            Map.entry("GET /teams/{id}/members/{memberId}", KEEP),
            Map.entry("POST /teams/{id}/members/{memberId}", KEEP),
            Map.entry("POST /teams/{id}/members/{memberId}/{action:remove|invite|contact}", KEEP),
            Map.entry("POST /teams/{id}/members/{memberId}/link", ORGANISE),
            Map.entry("GET /teams/{id}/people", KEEP),
            Map.entry("GET /teams/{id}/people/print", KEEP),
            Map.entry("POST /teams/{id}/people", KEEP),
            Map.entry("POST /teams/{id}/people/figures", KEEP),
            Map.entry("POST /teams/{id}/people/file", KEEP),
            Map.entry("GET /teams/{id}/people/file.xlsx", KEEP),
            Map.entry("GET /teams/{id}/people/file.csv", KEEP),
            Map.entry("GET /api/teams/{id}/people", KEEP),
            Map.entry("POST /api/teams/{id}/people/rows", KEEP),
            Map.entry("PUT /api/teams/{id}/people/rows/{row}", KEEP),
            Map.entry("DELETE /api/teams/{id}/people/rows/{row}", KEEP),
            Map.entry("PUT /api/teams/{id}/people/file", KEEP),
            Map.entry("GET /api/teams/{id}/people/file.xlsx", KEEP),
            Map.entry("GET /api/teams/{id}/people/file.csv", KEEP),
            Map.entry("POST /teams/{id}/invitations", KEEP),
            Map.entry("GET /teams/{id}/facts", KEEP),
            Map.entry("POST /teams/{id}/facts", KEEP),
            Map.entry("POST /teams/{id}/coaches", ORGANISE),
            Map.entry("POST /teams/{id}/coaches/withdraw", ORGANISE),
            Map.entry("POST /teams/{id}/drop-out", ORGANISE),
            Map.entry("GET /teams/{id}/presentation", READ),
            Map.entry("POST /teams/{id}/presentation", WRITE),
            Map.entry("GET /teams/{id}/work/{kind}", TEAM_READ),
            Map.entry("POST /teams/{id}/work/{kind}", WRITE),
            Map.entry("POST /teams/{id}/work/report/approve", CONTACT),
            Map.entry("POST /teams/{id}/permissions", CONTACT),
            Map.entry("POST /teams/{id}/permissions/{permission}/withdraw", CONTACT),
            Map.entry("GET /teams/{id}/communication", TEAM_READ),
            Map.entry("POST /teams/{id}/communication", WRITE),
            Map.entry("POST /teams/{id}/communication/{entry}/remove", WRITE),
            Map.entry("GET /api/teams/{id}/path", READ),
            Map.entry("GET /api/teams/{id}/work/{kind}", TEAM_READ),
            Map.entry("PUT /api/teams/{id}/work/{kind}", WRITE),
            Map.entry("POST /teams/{id}/work/{kind}/comments", TEAM_READ),
            Map.entry("POST /api/teams/{id}/work/{kind}/comments", TEAM_READ),
            Map.entry("POST /api/teams/{id}/work/report/approval", CONTACT),
            Map.entry("GET /api/teams/{id}/permissions", READ),
            Map.entry("POST /api/teams/{id}/permissions", CONTACT),
            Map.entry("DELETE /api/teams/{id}/permissions/{permission}", CONTACT),
            Map.entry("GET /api/teams/{id}/communication", TEAM_READ),
            Map.entry("POST /api/teams/{id}/communication", WRITE),
            Map.entry("DELETE /api/teams/{id}/communication/{entry}", WRITE),
            Map.entry("GET /collaboratives/{id}/teams", READ_ALL),
            Map.entry("GET /collaboratives/{id}/teams/new", ORGANISE_ALL),
            Map.entry("POST /collaboratives/{id}/teams", ORGANISE_ALL),
            Map.entry("POST /collaboratives/{id}/teams/substitute", ORGANISE_ALL),
            Map.entry("GET /coach", EVERYBODY),
            Map.entry("GET /api/teams/{id}", READ),
            Map.entry("PUT /api/teams/{id}", KEEP),
            Map.entry("POST /api/teams/{id}/members", KEEP),
            Map.entry("PUT /api/teams/{id}/members/{memberId}", KEEP),
            Map.entry("DELETE /api/teams/{id}/members/{memberId}", KEEP),
            Map.entry("POST /api/teams/{id}/members/{memberId}/invitation", KEEP),
            Map.entry("PUT /api/teams/{id}/contact/{memberId}", KEEP),
            Map.entry("POST /api/teams/{id}/coaches", ORGANISE),
            Map.entry("DELETE /api/teams/{id}/coaches/{coach}", ORGANISE),
            Map.entry("POST /api/teams/{id}/drop-out", ORGANISE),
            Map.entry("GET /api/teams/{id}/presentation", READ),
            Map.entry("PUT /api/teams/{id}/presentation", WRITE),
            Map.entry("GET /api/collaboratives/{id}/teams", READ_ALL),
            Map.entry("POST /api/collaboratives/{id}/teams", ORGANISE_ALL),
            Map.entry("POST /api/collaboratives/{id}/teams/substitute", ORGANISE_ALL),
            Map.entry("GET /api/coach/teams", EVERYBODY),
            Map.entry("GET /teams/{teamId}/workshops/{number:\\d{1,2}}/participants", READ),
            Map.entry("GET /teams/{teamId}/workshops/{number:\\d{1,2}}/participants/print", READ),
            Map.entry("POST /teams/{teamId}/workshops/{number:\\d{1,2}}/participants/figures", READ),
            Map.entry("POST /teams/{teamId}/workshops/{number:\\d{1,2}}/participants", LIST_OWN),
            Map.entry("POST /teams/{teamId}/workshops/{number:\\d{1,2}}/participants/file", KEEP),
            Map.entry("GET /teams/{teamId}/workshops/{number:\\d{1,2}}/participants/file.xlsx", KEEP),
            Map.entry("GET /teams/{teamId}/workshops/{number:\\d{1,2}}/participants/file.csv", KEEP),
            Map.entry("GET /collaboratives/{id}/workshops/{number:\\d{1,2}}/participants", ORGANISE_ALL),
            Map.entry("GET /collaboratives/{id}/workshops/{number:\\d{1,2}}/participants/file.xlsx", ORGANISE_ALL),
            Map.entry("GET /api/teams/{teamId}/workshops/{number}/participants", READ),
            Map.entry("POST /api/teams/{teamId}/workshops/{number}/participants/rows", LIST_OWN),
            Map.entry("PUT /api/teams/{teamId}/workshops/{number}/participants/rows/{row}", LIST_OWN),
            Map.entry("DELETE /api/teams/{teamId}/workshops/{number}/participants/rows/{row}", LIST_OWN),
            Map.entry("PUT /api/teams/{teamId}/workshops/{number}/participants/file", KEEP),
            Map.entry("GET /api/teams/{teamId}/workshops/{number}/participants/file.xlsx", KEEP),
            Map.entry("GET /api/teams/{teamId}/workshops/{number}/participants/file.csv", KEEP),
            Map.entry("GET /api/collaboratives/{id}/workshops/{number}/participants", ORGANISE_ALL),
            Map.entry("GET /api/collaboratives/{id}/workshops/{number}/participants/file.xlsx", ORGANISE_ALL),
            Map.entry("GET /collaboratives/{id}/applications", ORGANISE_ALL),
            Map.entry("GET /collaboratives/{id}/applications/{applicationId}", ORGANISE_ALL),
            Map.entry("POST /collaboratives/{id}/applications/{applicationId}/withdraw", ORGANISE_ALL),
            Map.entry("GET /collaboratives/{id}/applications/new", ORGANISE_ALL),
            Map.entry("POST /collaboratives/{id}/applications", ORGANISE_ALL),
            Map.entry("POST /collaboratives/{id}/applications/offer", ORGANISE_ALL),
            Map.entry("POST /api/collaboratives/{id}/applications", ORGANISE_ALL),
            Map.entry("POST /api/collaboratives/{id}/applications/offer", ORGANISE_ALL),
            Map.entry("GET /api/collaboratives/{id}/applications", ORGANISE_ALL),
            Map.entry("GET /api/collaboratives/{id}/applications/{applicationId}", ORGANISE_ALL),
            Map.entry("POST /api/collaboratives/{id}/applications/{applicationId}/withdraw", ORGANISE_ALL),
            Map.entry("GET /teams/{id}/ideas", OWN),
            Map.entry("POST /teams/{id}/ideas", OWN_WRITE),
            Map.entry("GET /teams/{id}/ideas/{number:\\d{1,9}}", OWN),
            Map.entry("POST /teams/{id}/ideas/{number:\\d{1,9}}", OWN_WRITE),
            Map.entry("POST /teams/{id}/ideas/{number:\\d{1,9}}/remove", OWN_WRITE),
            Map.entry("GET /teams/{id}/ideas/four-field", OWN),
            Map.entry("POST /teams/{id}/ideas/four-field", OWN_WRITE),
            Map.entry("GET /api/teams/{id}/ideas", OWN),
            Map.entry("POST /api/teams/{id}/ideas", OWN_WRITE),
            Map.entry("POST /api/teams/{id}/ideas/lines", OWN_WRITE),
            Map.entry("GET /api/teams/{id}/ideas/{number}", OWN),
            Map.entry("PUT /api/teams/{id}/ideas/{number}", OWN_WRITE),
            Map.entry("DELETE /api/teams/{id}/ideas/{number}", OWN_WRITE),
            Map.entry("GET /teams/{id}/trials", OWN),
            Map.entry("GET /teams/{id}/trials/new", OWN_WRITE),
            Map.entry("POST /teams/{id}/trials", OWN_WRITE),
            Map.entry("GET /teams/{id}/trials/file.csv", OWN),
            Map.entry("GET /teams/{id}/trials/{number:\\d{1,6}}", OWN),
            Map.entry("POST /teams/{id}/trials/{number:\\d{1,6}}/comments", OWN),
            Map.entry("POST /teams/{id}/trials/{number:\\d{1,6}}/give-up", OWN_WRITE),
            Map.entry("GET /api/teams/{id}/trials", OWN),
            Map.entry("POST /api/teams/{id}/trials", OWN_WRITE),
            Map.entry("GET /api/teams/{id}/trials/file.csv", OWN),
            Map.entry("GET /api/teams/{id}/trials/{number:\\d{1,6}}", OWN),
            Map.entry("POST /api/teams/{id}/trials/{number:\\d{1,6}}/comments", OWN),
            Map.entry("POST /api/teams/{id}/trials/{number:\\d{1,6}}/give-up", OWN_WRITE),
            Map.entry("GET /collaboratives/{id}/trials", ORGANISE_ALL),
            Map.entry("GET /collaboratives/{id}/trials/file.csv", ORGANISE_ALL),
            Map.entry("GET /api/collaboratives/{id}/trials", ORGANISE_ALL),
            Map.entry("GET /api/collaboratives/{id}/trials/file.csv", ORGANISE_ALL));

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    People people;

    @Autowired
    IdeaCommands ideas;

    @Autowired
    TrialCommands trials;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @LocalServerPort
    int port;

    private Collaborative here;
    private Team team;
    private Member place;
    private final Map<Walker, String> logins = new EnumMap<>(Walker.class);

    @BeforeAll
    void peopleOfTwoCollaboratives() {
        here = story.preparedWithLists("Routes");
        // Now the lists of participants are asked for.
        story.skip(here, "Step09_PrepareMatrixAndLists");
        team = tester.admit(here, "Own");
        Team other = tester.admit(here, "Other");
        logins.put(Walker.organiser, Story.ORGANISER);
        logins.put(Walker.contact, tester.contact(team));
        logins.put(Walker.member, tester.joined(team, "Mia Member"));
        logins.put(Walker.coach, tester.coach(team));
        logins.put(Walker.other_coach, tester.coach(other));
        logins.put(Walker.other_contact, tester.contact(other));
        String owner = TestPeople.somebody(people);
        people.assign(owner, Role.process_owner, here.id());
        logins.put(Walker.owner, owner);
        String elsewhere = TestPeople.somebody(people);
        people.assign(elsewhere, Role.organiser, UUID.randomUUID());
        logins.put(Walker.other_organiser, elsewhere);
        logins.put(Walker.stranger, TestPeople.somebody(people));
        place = tester.name(team, "Nina Named", false);
        String contact = logins.get(Walker.contact);
        repetition.inTransaction(() -> ideas.add(contact, team.id(), new IdeaContent("An idea", null, null, null)));
        repetition.inTransaction(() -> trials.start(contact, team.id(), new NewTrial(null, "A trial", null)));
    }

    @Test
    void everyRouteHasARule() {
        List<String> found = new ArrayList<>();
        routes.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().matches(ROUTES)) {
                found.addAll(names(info));
            }
        });
        assertThat(new TreeSet<>(found))
                .filteredOn(it -> !it.contains("/invitations/{token}") && !it.contains("/apply/{code}"))
                .containsExactlyElementsOf(new TreeSet<>(RULES.keySet()));
    }

    private static List<String> names(RequestMappingInfo info) {
        return info.getPathPatternsCondition().getPatternValues().stream()
                .flatMap(
                        path -> info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path))
                .toList();
    }

    /** What is sent breaks a rule everywhere, so that nothing changes even where the walker may do it. */
    @Test
    void eachRouteAnswersEachWalkerAsItsRuleSays() {
        String before = state();
        SoftAssertions softly = new SoftAssertions();
        for (Walker walker : Walker.values()) {
            Visitor visitor = new Visitor(port);
            visitor.signIn(logins.get(walker), logins.get(walker));
            String token = visitor.token("/");
            Program program = new Program(port, logins.get(walker));
            RULES.forEach((route, rule) -> {
                boolean works = rule.works().contains(walker);
                // Inviting all who are named breaks no rule: it would be done.
                if (works && route.endsWith("/invitations")) {
                    return;
                }
                int status = status(route, visitor, token, program);
                String as = walker + " " + route;
                if (works && ofNothing(route)) {
                    softly.assertThat(status).as(as).isNotIn(401, 403, 500);
                } else if (works) {
                    softly.assertThat(status).as(as).isNotIn(401, 403, 404, 500);
                } else if (rule.forbidden().contains(walker) && route.contains("{row}")) {
                    softly.assertThat(status).as(as).isIn(403, 404);
                } else if (rule.forbidden().contains(walker)) {
                    softly.assertThat(status).as(as).isEqualTo(403);
                } else {
                    softly.assertThat(status).as(as).isEqualTo(404);
                }
            });
        }
        softly.assertAll();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void anIdOfNothingAnswersLikeAnothersTeam() {
        Program outsider = new Program(port, logins.get(Walker.other_contact));
        String anothers = outsider.get("/api/teams/" + team.id()).body();
        String nothing = outsider.get("/api/teams/" + UUID.randomUUID()).body();
        assertThat(anothers.replaceAll("\"instance\":\"[^\"]*\"", ""))
                .isEqualTo(nothing.replaceAll("\"instance\":\"[^\"]*\"", ""));
        assertThat(outsider.get("/api/teams/none").statusCode()).isEqualTo(404);
    }

    @Test
    void othersOfATeamSeeWhoHasJoinedAndNobodysAddress() {
        for (Walker walker : List.of(Walker.member, Walker.coach)) {
            String body = new Program(port, logins.get(walker))
                    .get("/api/teams/" + team.id())
                    .body();
            assertThat(body).contains("Mia Member").doesNotContain("Nina Named", "@example.org", "040 ");
            Visitor visitor = new Visitor(port);
            visitor.signIn(logins.get(walker), logins.get(walker));
            assertThat(visitor.get("/teams/" + team.id()).body())
                    .contains("Mia Member")
                    .doesNotContain("Nina Named", "@example.org");
        }
        assertThat(new Program(port, logins.get(Walker.contact))
                        .get("/api/teams/" + team.id())
                        .body())
                .contains("Nina Named", "nina.named@example.org");
    }

    @Test
    void theOrganisersBoardAndListsAreNotForATeamsPeople() {
        for (Walker walker : List.of(Walker.contact, Walker.member, Walker.other_contact)) {
            Program program = new Program(port, logins.get(walker));
            for (String path : List.of("", "/steps", "/tasks", "/changes", "/people", "/lists/visits", "/teams")) {
                assertThat(program.get("/api/collaboratives/" + here.id() + path)
                                .statusCode())
                        .as(walker + path)
                        .isEqualTo(404);
            }
            assertThat(program.get("/api/collaboratives").body())
                    .doesNotContain(here.id().toString());
        }
    }

    /** Whether it is tried on somebody who is not there, since it would be done otherwise. */
    private static boolean ofNothing(String route) {
        return route.startsWith("DELETE") && !route.contains("/ideas/")
                || route.contains("{row}")
                || route.contains("{applicationId}")
                || route.contains("{entry}")
                || route.endsWith("}") && route.contains("{action")
                || route.endsWith("/link")
                || route.endsWith("/invitation")
                || route.endsWith("/withdraw")
                || route.contains("/contact/");
    }

    private int status(String route, Visitor visitor, String token, Program program) {
        String method = route.substring(0, route.indexOf(' '));
        boolean collaborative = route.contains("/collaboratives/");
        UUID member = ofNothing(route) ? UUID.randomUUID() : place.id();
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("{id}", (collaborative ? here.id() : team.id()).toString())
                .replace("{teamId}", team.id().toString())
                .replaceAll("\\{number:[^}]*}}", "1")
                .replace("{number}", "1")
                .replace("{row}", "0")
                .replace("{kind}", "goal")
                .replace("{permission}", UUID.randomUUID().toString())
                .replace("{entry}", UUID.randomUUID().toString())
                .replace("{applicationId}", UUID.randomUUID().toString())
                .replace("{action:remove|invite|contact}", "remove")
                .replace("{coach}", "nobody-at-all")
                .replace("{memberId}", member.toString());
        if (path.startsWith("/api/")) {
            String ifMatch = route.contains("{memberId}") ? "\"0\"" : "\"77\"";
            String rows = path.endsWith("/rows") ? "[]" : "{}";
            String type = path.endsWith("/file") ? "text/csv" : "application/json";
            return program.send(
                            method, path, method.equals("GET") ? null : rows, "If-Match", ifMatch, "Content-Type", type)
                    .statusCode();
        }
        return method.equals("GET")
                ? visitor.get(path).statusCode()
                : visitor.post(path, token, Map.of("version", List.of("77"))).statusCode();
    }

    private String state() {
        return sql.queryForList("select id, version, state from team_team order by id") + "\n"
                + sql.queryForList("select id, version, state from team_member order by id") + "\n"
                + sql.queryForList("select count(*) from people_assignment") + "\n"
                + sql.queryForList("select team_id, version from team_work order by team_id") + "\n"
                + sql.queryForList("select count(*) from team_permission") + "\n"
                + sql.queryForList("select count(*) from team_communication") + "\n"
                + sql.queryForList("select id, version from improvement_idea order by id") + "\n"
                + sql.queryForList("select id, version from improvement_cycle order by id") + "\n"
                + sql.queryForList("select count(*) from audit_comment");
    }
}
