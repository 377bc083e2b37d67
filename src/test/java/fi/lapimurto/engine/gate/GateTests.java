package fi.lapimurto.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Visitor;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    @LocalServerPort
    private int port;

    private String organiser;
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
        owner = atWork(TestPeople.somebody(people, Role.process_owner));
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
                                        "POST", Visitor.ENGINE + "/filter/" + it + "/list?maxResults=50", "{}")
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
        "POST,   /task/{task}/assignee,                 {\"userId\":\"boss\"}",
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
            assertThatThrownBy(() -> tasks.claim(task.getId(), owner)).hasMessageContaining("permission");
        } finally {
            identity.clearAuthentication();
            authorizations.deleteAuthorization(seen.getId());
        }
    }

    @Test
    void organisersClaimAndSendFormsAndOwnersDoNot() {
        String claim = Visitor.ENGINE + "/task/" + task.getId() + "/claim";
        HttpResponse<String> refused = owner.engine("POST", claim, "{\"userId\":\"boss\"}");
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
