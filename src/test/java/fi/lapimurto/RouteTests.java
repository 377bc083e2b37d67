package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Routes.Route;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.improvement.IdeaCommands;
import fi.lapimurto.improvement.IdeaContent;
import fi.lapimurto.improvement.NewTrial;
import fi.lapimurto.improvement.TrialCommands;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page and API route, walked by everybody: it answers each as the permission table says for the permission that
 * src/test/resources/routes.txt gives it. Who may not even know of a round or team meets what does not exist.
 */
@LapimurtoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteTests {

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
        commissioner,
        admin,
        stranger
    }

    private static final String BOARD = "GET /collaboratives/{id}";
    private static final Set<Walker> IN_A_TEAM = Set.of(Walker.contact, Walker.member, Walker.other_contact);

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
    AccessControl access;

    @Autowired
    StepSheets sheets;

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
    private String task;
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
        String commissioner = TestPeople.somebody(people);
        people.assign(commissioner, Role.commissioner, here.id());
        logins.put(Walker.commissioner, commissioner);
        logins.put(Walker.admin, TestPeople.anAdmin(people));
        logins.put(Walker.stranger, TestPeople.somebody(people));
        task = story.tasks(here).get(0).getId();
        place = tester.name(team, "Nina Named", false);
        String contact = logins.get(Walker.contact);
        repetition.inTransaction(() -> ideas.add(contact, team.id(), new IdeaContent("An idea", null, null, null)));
        repetition.inTransaction(() -> trials.start(contact, team.id(), new NewTrial(null, "A trial", null)));
    }

    @Test
    void everyRouteHasItsPermission() {
        Set<String> found = new TreeSet<>();
        routes.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().startsWith("fi.lapimurto")) {
                found.addAll(names(info));
            }
        });
        assertThat(found)
                .containsExactlyElementsOf(
                        new TreeSet<>(Routes.all().stream().map(Route::name).toList()));
    }

    private static List<String> names(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPathPatternsCondition().getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .stream().map(method -> method + " " + path))
                .toList();
    }

    /** What is sent breaks a rule everywhere, so that nothing changes even where the walker may do it. */
    @ParameterizedTest
    @EnumSource
    void eachRouteAnswersAsThePermissionTableSays(Walker walker) {
        String before = state();
        SoftAssertions softly = new SoftAssertions();
        RoleAssignments roles = access.of(logins.get(walker));
        Visitor visitor = new Visitor(port);
        visitor.signIn(logins.get(walker), logins.get(walker));
        String token = visitor.token("/");
        Program program = new Program(port, logins.get(walker));
        for (Route route : Routes.all()) {
            if (route.isGuarded()) {
                for (Route each : lists(route)) {
                    walk(softly, walker, each, answer(each, roles), visitor, token, program);
                }
            }
        }
        softly.assertAll();
        assertThat(state()).isEqualTo(before);
    }

    /**
     * A step's list is a route of its own, in each place where there may be one. What belongs to a list's page, such as
     * its files, is walked for one list of each pair of permissions.
     */
    private List<Route> lists(Route route) {
        if (!route.isOfList()) {
            return List.of(route);
        }
        boolean page = route.name().endsWith("{list}");
        Set<String> pairs = new HashSet<>();
        return sheets.all().stream()
                .filter(it -> route.name().contains("/api/")
                        || route.name().contains("{kind") != (it.scope() == StepSheet.Scope.collaborative))
                .filter(it -> page || pairs.add(it.reading() + " " + it.writing()))
                .map(it -> route.of(it))
                .toList();
    }

    private int answer(Route route, RoleAssignments roles) {
        List<Permission> lacking =
                route.permissions().stream().filter(it -> !holds(roles, it)).toList();
        boolean enough = route.asksAll()
                ? lacking.isEmpty()
                : lacking.size() < route.permissions().size();
        if (enough) {
            return 200;
        }
        List<Permission> said = route.asksAll() ? lacking.subList(0, 1) : lacking;
        return said.stream().anyMatch(it -> isRefused(it, roles)) ? 403 : 404;
    }

    /** Whoever may read what it is about is refused; to the others there is none. */
    private boolean isRefused(Permission permission, RoleAssignments roles) {
        return !permission.hides()
                && permission.reading().map(it -> holds(roles, it)).orElse(true);
    }

    private boolean holds(RoleAssignments roles, Permission permission) {
        return permission.isOfInstallation()
                ? roles.mayAnywhere(permission)
                : roles.in(here.id(), team.id()).contains(permission);
    }

    private void walk(
            SoftAssertions softly,
            Walker walker,
            Route route,
            int answer,
            Visitor visitor,
            String token,
            Program program) {
        if (answer == 200 && route.acts()) {
            return;
        }
        int status = status(route.name(), visitor, token, program);
        if (route.name().equals(BOARD) && IN_A_TEAM.contains(walker)) {
            assertThat(status).as("%s is led to the own team", walker).isEqualTo(302);
            return;
        }
        String as = walker + " " + route.name();
        if (answer == 200 && ofNothing(route.name())) {
            softly.assertThat(status).as(as).isNotIn(401, 403, 500);
        } else if (answer == 200) {
            softly.assertThat(status).as(as).isNotIn(401, 403, 404, 500);
        } else if (answer == 403 && route.name().contains("{row}")) {
            softly.assertThat(status).as(as).isIn(403, 404);
        } else {
            softly.assertThat(status).as(as).isEqualTo(answer);
        }
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
                || route.contains("{invitationId}")
                || route.contains("{entry}")
                || route.endsWith("}") && route.contains("{action")
                || route.endsWith("/link")
                || route.endsWith("/invitation")
                || route.endsWith("/withdraw")
                || route.contains("/contact/")
                || route.contains("/{login}")
                || route.matches("[A-Z]+ (/outbox|/api/messages|/closed-days)/\\{id}.*");
    }

    private int status(String route, Visitor visitor, String token, Program program) {
        String method = route.substring(0, route.indexOf(' '));
        UUID member = ofNothing(route) ? UUID.randomUUID() : place.id();
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("{id}", id(route).toString())
                .replace("{teamId}", team.id().toString())
                .replaceAll("\\{number:[^}]*}}", "1")
                .replace("{number}", "1")
                .replace("{workshop:\\d}", "9")
                .replace("{row}", "0")
                .replace("{kind}", "goal")
                .replace("{permission}", UUID.randomUUID().toString())
                .replace("{entry}", UUID.randomUUID().toString())
                .replace("{invitationId}", UUID.randomUUID().toString())
                .replace("{applicationId}", UUID.randomUUID().toString())
                .replace("{action:remove|undo-remove|invite|contact}", "remove")
                .replace("{coach}", "nobody-at-all")
                .replace("{login}", "nobody-at-all")
                .replace("{role}", "coach")
                .replace("{form}", "collaborative-plan-recruiting")
                .replace("{occurrence}", "0")
                .replace("{task}", task)
                .replace("{milestone}", "teams_chosen")
                .replace("{memberId}", member.toString());
        if (path.startsWith("/api/")) {
            String ifMatch = route.contains("{memberId}") ? "\"0\"" : "\"77\"";
            String rows = path.matches(".*/rows(\\?.*)?") ? "[]" : "{}";
            String type = path.contains("/file") ? "text/csv" : "application/json";
            return program.send(
                            method, path, method.equals("GET") ? null : rows, "If-Match", ifMatch, "Content-Type", type)
                    .statusCode();
        }
        return method.equals("GET")
                ? visitor.get(path).statusCode()
                : visitor.post(
                                path,
                                token,
                                Map.of(
                                        "version",
                                        List.of("77"),
                                        "login",
                                        List.of("nobody-at-all"),
                                        "role",
                                        List.of("coach")))
                        .statusCode();
    }

    private UUID id(String route) {
        if (route.contains("/collaboratives/")) {
            return here.id();
        }
        return route.contains("/teams/") ? team.id() : UUID.randomUUID();
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
