package fi.lapimurto.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Visitor;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the gate refuses, and that nothing came of it. The expression would leave a mark in this very program. */
@LapimurtoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTests {

    private static final String MARK = "lapimurto.gate.evaluated";
    private static final String EVIL = "${gateTestMark.leave()}";
    private static final List<String> QUERIES = List.of(
            "/task",
            "/task/count",
            "/execution",
            "/execution/count",
            "/process-instance",
            "/process-instance/count",
            "/variable-instance",
            "/job",
            "/history/task",
            "/history/process-instance",
            "/history/variable-instance/count",
            "/filter/create",
            "/task/create",
            "/process-instance/suspended-async",
            "/process-instance/delete");

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    private People people;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @LocalServerPort
    private int port;

    private String organiser;
    private String watcher;
    private Visitor visitor;
    private Visitor owner;
    private Visitor admin;
    private List<Visitor> everybody;
    private String deployment;
    private Task task;

    @BeforeAll
    void peopleAtWorkAndAProcess() {
        admin = atWork(TestPeople.anAdmin(people));
        organiser = TestPeople.somebody(people, Role.organiser);
        visitor = atWork(organiser);
        watcher = TestPeople.somebody(people, Role.process_owner);
        owner = atWork(watcher);
        everybody = List.of(visitor, owner, admin);
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "gate.bpmn",
                        Bpmn.createExecutableProcess("gate")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("Work")
                                .camundaCandidateGroups("organisers")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @BeforeEach
    void aTask() {
        task = tasks.createTaskQuery()
                .processInstanceId(runtime.startProcessInstanceByKey("gate", Map.of("kept", "as it was"))
                        .getId())
                .singleResult();
        System.clearProperty(MARK);
    }

    @AfterEach
    void nothingHappened() {
        assertThat(System.getProperty(MARK)).as("an expression was evaluated").isNull();
    }

    @AfterAll
    void cleanUp() {
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5"})
    void expressionsAreRefusedAtEveryEndpointAndDepth(int depth) {
        List<String> endpoints = new ArrayList<>(QUERIES);
        endpoints.addAll(storedFilterEndpoints());
        for (Visitor someone : everybody) {
            for (String endpoint : endpoints) {
                HttpResponse<String> answer = someone.engine("POST", Visitor.ENGINE + endpoint, nested(depth));
                assertThat(answer.statusCode()).as(endpoint).isIn(400, 403);
                assertThat(answer.body()).as(endpoint).contains("\"type\":\"Refused\"");
            }
        }
    }

    @Test
    void strangersGetNothingAtAll() {
        Visitor stranger = new Visitor(port);
        for (String endpoint : QUERIES) {
            assertThat(stranger.engine("POST", Visitor.ENGINE + endpoint, nested(2))
                            .statusCode())
                    .as(endpoint)
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"taskNameExpression\":\"${1}\"}]}",
                "{\"a\\u0073signe\\u0065\\u0045xpression\":\"${1}\"}",
                "{\"assigneeEXPRESSION \":\"${1}\"}",
                "{\"x\":[[[{\"y\":{\"Expression\":1}}]]]}",
            })
    void namesOfExpressionsAreFoundHoweverTheyAreWritten(String body) {
        HttpResponse<String> answer = visitor.engine("POST", Visitor.ENGINE + "/task", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Expressions are not accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assigneeExpression=%24%7B1%7D", "a=b&dueBefore%45xpression=1", "x;nameExpression=1"})
    void expressionsInTheAddressAreRefused(String query) {
        assertThat(visitor.get(Visitor.ENGINE + "/task?" + query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assignee\u0395xpression=1",
                "taskVariables=a_eq_1",
                "processVariables=a_eq_1",
                "caseInstanceVariables=a_eq_1",
                "variables=a_eq_1",
                "variableName=applicationId",
                "variableValue=1",
                "Assignee=1",
                "assignee%00=1",
                "nonsense=1",
                "nonsense",
            })
    void conditionsThatNoWebAppSendsAreRefused(String condition) {
        String[] named = condition.split("=");
        String encoded = URLEncoder.encode(named[0], StandardCharsets.UTF_8).replace("%2500", "%00");
        String address = condition.contains("=") ? encoded + "=" + named[1] : encoded;
        for (String path : List.of("/task", "/task/count", "/process-instance", "/execution", "/history/task")) {
            assertThat(visitor.get(Visitor.ENGINE + path + "?maxResults=1&" + address)
                            .statusCode())
                    .as("GET %s", path)
                    .isEqualTo(400);
            String body = "{\"" + named[0].replace("%00", "\\u0000") + "\":[{\"name\":\"a\"}]}";
            assertThat(visitor.engine("POST", Visitor.ENGINE + path + "?maxResults=1", body)
                            .statusCode())
                    .as("POST %s %s", path, body)
                    .isEqualTo(400);
        }
        for (String id : filterIds()) {
            String body = "{\"orQueries\":[{\"" + named[0].replace("%00", "\\u0000") + "\":[1]}]}";
            assertThat(visitor.engine("POST", Visitor.ENGINE + "/filter/" + id + "/list?maxResults=1", body)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aQueryHasOnlySoManyAndSoLongConditionsAndResults() {
        String task = Visitor.ENGINE + "/task";
        assertThat(visitor.get(task + "?maxResults=2000&assignee=" + "x".repeat(100))
                        .statusCode())
                .isEqualTo(200);
        for (String query : List.of(
                "?maxResults=1" + "&assignee=x".repeat(QueryString.MOST),
                "?maxResults=1&assignee=" + "x".repeat(QueryString.LONGEST_VALUE + 1),
                "?maxResults=1&assigneeIn=" + "x,".repeat(QueryString.LONGEST),
                "?maxResults=2001",
                "?maxResults=2147483647",
                "?maxResults=1&assignee=a%00b",
                "?maxResults=-1",
                "?maxResults=")) {
            assertThat(visitor.get(task + query).statusCode()).as(query).isIn(400, 414);
        }
        assertThat(visitor.get(task).statusCode()).as("as many as there may be").isEqualTo(200);
        String many = IntStream.range(0, BodyRules.MOST_CONDITIONS)
                .mapToObj(it -> "{\"name\":\"a\"}")
                .collect(Collectors.joining(",", "{\"orQueries\":[", "]}"));
        for (String body : List.of(
                many,
                "{\"name\":\"" + "x".repeat(BodyRules.LONGEST_CONDITION + 1) + "\"}",
                "{\"name\":\"a\\u0000b\"}",
                "{\"processInstanceIdIn\":[\"a\\u0000b\"]}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "[{\"name\":\"a\"}]")) {
            assertThat(visitor.engine("POST", task + "?maxResults=1", body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(visitor.engine(
                                "POST",
                                task + "?maxResults=1",
                                "{\"processInstanceIdIn\":[" + "1,".repeat(5000) + "1]}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(visitor.engine(
                                "POST",
                                task + "?maxResults=1",
                                "{\"processVariables\":[],\"taskVariables\":[],\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void noStatementOfTheEngineRunsForLong() {
        assertThat(engine.getJdbcStatementTimeout()).isEqualTo(20);
        assertThat(engine.getQueryMaxResultsLimit()).isEqualTo(2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/securityFilterRules.json",
                "/camunda/app/tasklist/package.json",
                "/camunda/app/tasklist/locales/../../../securityFilterRules.json",
                "/camunda/anything.js",
                "/camunda/api/engine/engine/default/task/x.json/y/z/a/b/c/d/e",
                "/camunda/app/../api/engine/engine/default/task/count",
                "/camunda/app/%2e%2e/api/engine/engine/default/task/count",
                "/camunda/api/./engine/engine/default/task/count",
                "/camunda/api/engine/engine/default/t\u0430sk/count",
                "long",
                "many",
                "dots",
            })
    void pathsThatNoWebAppCallsAreNotThere(String path) {
        String address = switch (path) {
            case "long" -> "/camunda/api/engine/engine/default/task/" + "x".repeat(4000);
            case "many" -> "/camunda/" + "a/".repeat(2000) + "a.js";
            case "dots" -> "/camunda/" + "a.".repeat(2000) + "js";
            default -> path.replace("\u0430", "%D0%B0");
        };
        for (Visitor someone : everybody) {
            assertThat(someone.get(address).statusCode()).isIn(400, 404);
            HttpResponse<String> posted = someone.engine("POST", address, "{}");
            assertThat(posted.statusCode()).isIn(400, 403, 404);
            assertThat(posted.body()).doesNotContain("Exception", "trace");
        }
    }

    @Test
    void whoIsInWhichGroupIsAskedOfOneselfOnly() {
        String other = TestPeople.somebody(people, Role.coach);
        List<String> questions =
                List.of("/identity/groups?userId=", "/group?maxResults=9&member=", "/group/count?member=");
        for (String question : questions) {
            assertThat(visitor.get(Visitor.ENGINE + question + other).statusCode())
                    .as(question)
                    .isEqualTo(403);
            assertThat(owner.get(Visitor.ENGINE + question + other).statusCode())
                    .as(question)
                    .isEqualTo(403);
            assertThat(visitor.get(Visitor.ENGINE + question + organiser).statusCode())
                    .as(question)
                    .isEqualTo(200);
            assertThat(admin.get(Visitor.ENGINE + question + other).statusCode())
                    .as(question)
                    .isEqualTo(200);
        }
        assertThat(visitor.engine("POST", Visitor.ENGINE + "/group?maxResults=9", "{\"member\":\"" + other + "\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get(Visitor.ENGINE + "/identity/groups?userId=nobody-here")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-definition/statistics",
                "/process-definition/key/collaborative/statistics",
                "/metrics/activity-instance-start/sum",
                "/job/count",
                "/job-definition",
                "/deployment/count",
                "/history/cleanup/configuration",
                "/history/job-log/count"
            })
    void whatCountsOverAllRoundsIsForThoseToWhomCockpitIsOpen(String read) {
        Visitor member = atWork(TestPeople.somebody(people, Role.team_member));
        for (Visitor other : List.of(visitor, member)) {
            assertThat(other.get(Visitor.ENGINE + read).statusCode()).isEqualTo(403);
        }
        assertThat(owner.get(Visitor.ENGINE + read).statusCode()).isEqualTo(200);
        assertThat(admin.get(Visitor.ENGINE + read).statusCode()).isEqualTo(200);
    }

    /** Without this the other tests would prove nothing: where expressions belong, this one does leave its mark. */
    @Test
    void theMarkIsLeftWhereExpressionsBelong() {
        repository
                .createDeployment()
                .addModelInstance(
                        "mark.bpmn",
                        Bpmn.createExecutableProcess("mark")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask()
                                .camundaExpression(EVIL)
                                .endEvent()
                                .done())
                .deploy();

        runtime.startProcessInstanceByKey("mark");

        assertThat(System.clearProperty(MARK)).isEqualTo("yes");
    }

    @Test
    void theEngineItselfEvaluatesNoOtherExpressionInAQuery() {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(EVIL)
                        .endOr()
                        .list())
                .hasStackTraceContaining("not allowed in a query");
        Filter stored = filters.saveFilter(filters.newTaskFilter("stored by other means")
                .setQuery(tasks.createTaskQuery().taskAssigneeExpression(EVIL)));
        try {
            assertThatThrownBy(() -> filters.count(stored.getId())).hasStackTraceContaining("not allowed in a query");
            for (String way : List.of("list", "count", "singleResult")) {
                assertThat(admin.engine("POST", Visitor.ENGINE + "/filter/" + stored.getId() + "/" + way, "{}")
                                .statusCode())
                        .isGreaterThanOrEqualTo(400);
            }
        } finally {
            filters.deleteFilter(stored.getId());
        }
    }

    @Test
    void ourOwnFiltersStillWork() {
        for (String id : filterIds()) {
            assertThat(visitor.engine(
                                    "POST",
                                    Visitor.ENGINE + "/filter/" + id + "/list?firstResult=0&maxResults=15",
                                    "{}")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(filterIds().stream()
                        .map(it -> visitor.engine(
                                        "POST", Visitor.ENGINE + "/filter/" + it + "/list?maxResults=2000", "{}")
                                .body()))
                .anyMatch(it -> it.contains(task.getId()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup//default/user/create",
                "/camunda/api//admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create;x=1",
                "/camunda/api/admin/setup;x/default/user/create",
                "/camunda/api/admin/s%65tup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create.",
                "/camunda/api/admin/SETUP/default/user/create",
                "/camunda/api/Admin/setup/default/user/create",
                "/CAMUNDA/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup%2Fdefault/user/create",
                "/camunda/app/admin/default/setup",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/admin/default/s%65tup/",
            })
    void theSetupMakesNoUserWhetherThereIsAnAdminOrNot(String path) {
        String intruder = """
            {"profile":{"id":"intruder","firstName":"I","lastName":"N"},"credentials":{"password":"intruder12345"}}
            """;
        List<String> admins = identity.createUserQuery().memberOfGroup("camunda-admin").list().stream()
                .map(it -> it.getId())
                .toList();
        for (boolean empty : new boolean[] {false, true}) {
            if (empty) {
                admins.forEach(it -> identity.deleteMembership(it, "camunda-admin"));
            }
            try {
                assertThat(new Visitor(port).engine("POST", path, intruder).statusCode())
                        .isGreaterThanOrEqualTo(302);
                HttpResponse<String> answer = visitor.engine("POST", path, intruder);
                assertThat(answer.statusCode()).isIn(400, 403, 404);
                assertThat(identity.createUserQuery().userId("intruder").count())
                        .isZero();
            } finally {
                if (empty) {
                    admins.forEach(it -> identity.createMembership(it, "camunda-admin"));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /task/{task}/complete,                 {\"variables\":{\"kept\":{\"value\":\"changed\"}}}",
        "POST,   /task/{task}/complete,                 {}",
        "POST,   /task/{task}/resolve,                  {}",
        "POST,   /task/{task}/delegate,                 {\"userId\":\"boss\"}",
        "POST,   /task/{task}/identity-links,           {\"userId\":\"boss\"}",
        "POST,   /task/{task}/variables,                {\"modifications\":{}}",
        "POST,   /task/{task}/localVariables,           {\"modifications\":{}}",
        "PUT,    /task/{task}/variables/kept,           {\"value\":\"changed\"}",
        "PUT,    /task/{task}/localVariables/kept,      {\"value\":\"changed\"}",
        "DELETE, /task/{task}/variables/kept,           ",
        "PUT,    /task/{task},                          {\"name\":\"changed\"}",
        "DELETE, /task/{task},                          ",
        "POST,   /task/{task}/bpmnError,                {\"errorCode\":\"x\"}",
        "PUT,    /process-instance/{instance}/variables/kept, {\"value\":\"changed\"}",
        "POST,   /process-instance/{instance}/variables, {\"modifications\":{}}",
        "POST,   /process-instance/{instance}/modification, {\"instructions\":[]}",
        "PUT,    /process-instance/{instance}/suspended, {\"suspended\":true}",
        "PUT,    /process-instance/suspended,           {\"suspended\":true}",
        "DELETE, /process-instance/{instance},          ",
        "POST,   /process-instance/delete,              {\"processInstanceIds\":[]}",
        "POST,   /modification/execute,                 {}",
        "POST,   /migration/execute,                    {}",
        "POST,   /process-definition/key/gate/restart,  {}",
        "POST,   /process-definition/key/gate/start,    {}",
        "PUT,    /process-definition/key/gate/suspended, {\"suspended\":true}",
        "DELETE, /process-definition/key/gate,          ",
        "PUT,    /process-definition/key/gate/history-time-to-live, {\"historyTimeToLive\":1}",
        "POST,   /message,                              {\"messageName\":\"x\"}",
        "POST,   /signal,                               {\"name\":\"x\"}",
        "POST,   /condition,                            {}",
        "POST,   /deployment/create,                    {}",
        "DELETE, /deployment/{deployment},              ",
        "POST,   /filter/create,                        {\"name\":\"x\"}",
        "PUT,    /filter/{filter},                      {\"name\":\"x\"}",
        "DELETE, /filter/{filter},                      ",
        "POST,   /user/create,                          {}",
        "PUT,    /user/{user}/credentials,              {\"password\":\"changed\"}",
        "PUT,    /user/{user}/profile,                  {\"id\":\"x\"}",
        "DELETE, /user/{user},                          ",
        "PUT,    /group/camunda-admin/members/{user},   {}",
        "POST,   /group/create,                         {\"id\":\"x\"}",
        "POST,   /authorization/create,                 {}",
        "POST,   /external-task/fetchAndLock,           {}",
        "PUT,    /job/x/retries,                        {\"retries\":1}",
        "POST,   /execution/{instance}/signal,          {}",
        "POST,   /history/process-instance/delete,      {}",
        "POST,   /decision-definition/key/x/evaluate,   {}",
    })
    void nobodyChangesAnythingExceptThroughForms(String method, String path, String body) {
        String call = Visitor.ENGINE
                + path.replace("{task}", task.getId())
                        .replace("{instance}", task.getProcessInstanceId())
                        .replace("{deployment}", deployment)
                        .replace("{filter}", filterIds().get(0))
                        .replace("{user}", organiser);
        for (Visitor someone : everybody) {
            HttpResponse<String> answer = someone.engine(method, call, body);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Refused").doesNotContain("ENGINE-", "camunda");
        }
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getName())
                .isEqualTo(task.getName());
        assertThat(runtime.getVariable(task.getProcessInstanceId(), "kept")).isEqualTo("as it was");
        assertThat(runtime.createProcessInstanceQuery()
                        .active()
                        .processInstanceId(task.getProcessInstanceId())
                        .count())
                .isOne();
        assertThat(new Visitor(port).signIn(organiser, organiser).headers().firstValue("Location"))
                .as("the password is what it was")
                .hasValueSatisfying(it -> assertThat(it).endsWith("/"));
    }

    @Test
    void ownersAreRefusedByTheEngineToo() {
        String owner = TestPeople.somebody(people, Role.process_owner);
        // What owners see of our processes, for the process of this test.
        Authorization seen = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        seen.setGroupId("owners");
        seen.setResource(Resources.PROCESS_DEFINITION);
        seen.setResourceId("gate");
        seen.setPermissions(new Permission[] {Permissions.READ_INSTANCE, Permissions.READ_TASK});
        authorizations.saveAuthorization(seen);
        identity.setAuthentication(owner, List.of("owners"));
        try {
            String instance = task.getProcessInstanceId();
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .count())
                    .isOne();
            assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
            assertThatThrownBy(() -> runtime.setVariable(instance, "kept", "changed"))
                    .hasMessageContaining("permission");
            assertThatThrownBy(() -> runtime.deleteProcessInstance(instance, "x"))
                    .hasMessageContaining("permission");
            assertThatThrownBy(() -> runtime.suspendProcessInstanceById(instance))
                    .hasMessageContaining("permission");
            assertThatThrownBy(() -> tasks.complete(task.getId(), Variables.createVariables()))
                    .hasMessageContaining("permission");
            assertThatThrownBy(() -> tasks.claim(task.getId(), owner)).hasMessageContaining("FORBIDDEN");
        } finally {
            identity.clearAuthentication();
            authorizations.deleteAuthorization(seen.getId());
        }
    }

    @Test
    void organisersClaimAndSendFormsAndOwnersDoNot() {
        String claim = Visitor.ENGINE + "/task/" + task.getId() + "/claim";
        HttpResponse<String> refused = owner.engine("POST", claim, "{\"userId\":\"" + watcher + "\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You may not do this").doesNotContain("TASK_ASSIGN", "ENGINE");

        assertThat(visitor.engine("POST", claim, "{\"userId\":\"" + organiser + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(visitor.engine(
                                "POST", Visitor.ENGINE + "/task/" + task.getId() + "/submit-form", "{\"variables\":{}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
    }

    @Test
    void aTaskThatIsGoneIsAConflictInThePersonsLanguage() {
        String login = TestPeople.somebody(people, Role.organiser);
        people.chooseLanguage(login, "fi");
        Visitor finn = atWork(login);
        String submit = Visitor.ENGINE + "/task/" + task.getId() + "/submit-form";
        finn.engine("POST", submit, "{\"variables\":{}}");

        HttpResponse<String> again = finn.engine("POST", submit, "{\"variables\":{}}");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("Tämä tehtävä on jo tehty")
                .doesNotContain("ENGINE", "Exception", task.getId());
    }

    @Test
    void aTaskThatSomebodyElseHasClaimedIsAConflict() {
        tasks.claim(task.getId(), "somebody-else");

        HttpResponse<String> answer = visitor.engine(
                "POST", Visitor.ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"" + organiser + "\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("already claimed").doesNotContain("Exception", "somebody-else");
    }

    @Test
    void aPostWithoutTheWebAppsTokenIsRefused() {
        Visitor forged = atWork(organiser);
        HttpResponse<String> answer =
                forged.send(forged.request(Visitor.ENGINE + "/task/" + task.getId() + "/submit-form")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"variables\":{}}")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @Test
    void onlyJsonOfReasonableSizeIsRead() {
        String path = Visitor.ENGINE + "/task/count";
        String xml = "<query/>";
        assertThat(post(path, "application/xml", xml)).isEqualTo(415);
        assertThat(post(path, "application/x-www-form-urlencoded", "assigneeExpression=1"))
                .isEqualTo(415);
        assertThat(post(path, "multipart/form-data; boundary=x", "--x--")).isEqualTo(415);
        assertThat(post(path, "application/json;charset=utf-16", "{}")).isEqualTo(415);
        assertThat(post(path, "application/json", "{\"name\":")).isEqualTo(400);
        assertThat(post(path, "application/json", "{} {\"nameExpression\":1}")).isEqualTo(400);
        assertThat(post(path, "application/json", "[".repeat(40) + "]".repeat(40)))
                .isEqualTo(400);
        assertThat(post(path, "application/json", "{\"name\":\"" + "x".repeat(1024 * 1024) + "\"}"))
                .isEqualTo(413);
        assertThat(post(path, "application/json", "{}")).isEqualTo(200);
    }

    @Test
    void theWebAppsOwnSignInIsClosed() {
        HttpResponse<String> answer =
                visitor.engine("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private Visitor atWork(String login) {
        return new Visitor(port).atWork(login, login);
    }

    private int post(String path, String type, String body) {
        return visitor.send(visitor.request(path)
                        .header("Content-Type", type)
                        .header("X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"))
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private List<String> filterIds() {
        return filters.createTaskFilterQuery().list().stream()
                .map(Filter::getId)
                .toList();
    }

    private List<String> storedFilterEndpoints() {
        return filterIds().stream()
                .flatMap(
                        it -> List.of("list", "count", "singleResult").stream().map(way -> "/filter/" + it + "/" + way))
                .toList();
    }

    private static String nested(int depth) {
        String query = "{\"assigneeExpression\":\"" + EVIL + "\"}";
        for (int i = 0; i < depth; i++) {
            query = "{\"orQueries\":[" + query + "]}";
        }
        return query;
    }
}
