package fi.lapimurto.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.people.OneTimeToken;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationSubmissions;
import fi.lapimurto.recruiting.SampleApplications;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import fi.lapimurto.team.Teams;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the engine tells through the web apps' doors: everything that can be read of a round, by every role, is searched
 * for secrets and for what names a person.
 */
@LapimurtoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineReadsTests {

    /** Reads of many things, of one instance each. */
    private static final List<String> LISTS = List.of(
            "/task",
            "/process-instance",
            "/execution",
            "/variable-instance",
            "/job",
            "/incident",
            "/event-subscription",
            "/history/process-instance",
            "/history/activity-instance",
            "/history/task",
            "/history/variable-instance",
            "/history/detail",
            "/history/incident",
            "/history/job-log",
            "/history/user-operation",
            "/history/identity-link-log",
            "/history/decision-instance");

    private static final List<String> OF_ALL = List.of(
            "/user",
            "/user/count",
            "/group",
            "/authorization",
            "/filter",
            "/deployment",
            "/process-definition",
            "/batch");

    private static final List<String> OF_INSTANCE = List.of(
            "", "/activity-instances", "/variables", "/variables/applicationId", "/variables/collaborativeId/data");

    private static final List<String> OF_TASK = List.of(
            "",
            "/form",
            "/variables",
            "/localVariables",
            "/variables/applicationId",
            "/identity-links",
            "/comment",
            "/attachment",
            "/deployed-form",
            "/rendered-form");

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    Teams teams;

    @Autowired
    TrialTester trials;

    @Autowired
    ApplicationSubmissions submissions;

    @Autowired
    People people;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @LocalServerPort
    int port;

    private final Map<String, Visitor> readers = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    private Collaborative here;
    private List<String> instances;
    private List<String> open;
    private String member;

    @BeforeAll
    void aRoundWithPeopleInIt() {
        TestPeople.anAdmin(people);
        here = story.prepared("Read by others");
        story.submit(here, "UserTask_PlanRecruiting", Filled.form(HandbookForms.PLAN_RECRUITING));
        Application application =
                submissions.enter(Story.ORGANISER, here.id(), SampleApplications.of("Quay", "quay.secret@example.org"));
        String token = submissions.link(application.id());
        secrets.addAll(List.of(
                token,
                new OneTimeToken(token).hash(),
                application.contactName(),
                application.contactEmail(),
                application.contactPhone(),
                application.processOwner(),
                application.problem()));
        Team team = tester.admit(here, "Pier");
        String contact = tester.contact(team);
        member = tester.joined(team, "Secret Member");
        String coach = tester.coach(team);
        trials.at(TrialState.deciding, member, team, "A reminder");
        secrets.add(TrialTester.PREDICTION);
        teams.members(team.id()).stream()
                .flatMap(it -> Stream.of(it.name(), it.email(), it.phone()))
                .filter(Objects::nonNull)
                .forEach(secrets::add);
        person("organiser", Story.ORGANISER);
        person("contact", contact);
        person("member", member);
        person("team coach", coach);
        person("owner of the round", inRound(Role.process_owner));
        person("commissioner of the round", inRound(Role.commissioner));
        for (Role role : Role.values()) {
            if (role != Role.team_contact && role != Role.team_member && role != Role.admin) {
                person(role + " everywhere", TestPeople.somebody(people, role));
            }
        }
        person("admin", TestPeople.ADMIN);
        person("nobody", TestPeople.somebody(people));
        instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(here.code()).list().stream()
                .map(Execution::getId)
                .toList();
        open = instances.stream()
                .flatMap(it -> tasks.createTaskQuery().processInstanceId(it).list().stream())
                .map(Task::getId)
                .toList();
        tasks.claim(open.get(0), Story.ORGANISER);
    }

    @Test
    void nothingThatTheEngineTellsIsASecretOrNamesAPerson() {
        List<String> found = new ArrayList<>();
        int answered = 0;
        for (String reader : readers.keySet()) {
            Set<String> hidden = new LinkedHashSet<>(secrets);
            // Admins look after people, and everybody knows oneself.
            if (!reader.equals("admin")) {
                names.forEach((who, name) -> {
                    if (!who.equals(reader)) {
                        hidden.add(name);
                    }
                });
            }
            for (String read : reads()) {
                HttpResponse<String> answer = readers.get(reader).get(read);
                assertThat(answer.statusCode()).as("%s %s", reader, read).isLessThan(500);
                answered += answer.statusCode() == 200 && answer.body().length() > 2 ? 1 : 0;
                hidden.stream()
                        .filter(answer.body()::contains)
                        .forEach(it -> found.add(reader + " " + read + ": " + it));
            }
        }
        assertThat(found).isEmpty();
        assertThat(answered).as("answers with something in them").isGreaterThan(150);
    }

    @Test
    void formsAreFilledForThoseAloneWhoDoTheTask() {
        Map<String, Long> read = new LinkedHashMap<>();
        readers.forEach((who, reader) -> read.put(
                who,
                open.stream()
                        .filter(it ->
                                reader.get(Visitor.ENGINE + "/task/" + it + "/form-variables?deserializeValues=false")
                                                .statusCode()
                                        == 200)
                        .count()));
        assertThat(read.entrySet().stream().filter(it -> it.getValue() > 0).map(Map.Entry::getKey))
                .containsExactly("organiser", "contact", "member", "team coach");
    }

    @Test
    void ownersReadNoVariables() {
        for (String who : List.of("process_owner everywhere", "owner of the round", "commissioner everywhere")) {
            Visitor owner = readers.get(who);
            for (String list : List.of("/variable-instance", "/history/variable-instance", "/history/detail")) {
                assertThat(owner.get(Visitor.ENGINE + list + "?maxResults=2000").body())
                        .as("%s %s", who, list)
                        .isEqualTo("[]");
            }
            for (String instance : instances) {
                assertThat(owner.get(Visitor.ENGINE + "/process-instance/" + instance + "/variables")
                                .statusCode())
                        .isIn(403, 404);
            }
        }
    }

    private List<String> reads() {
        List<String> reads = new ArrayList<>();
        OF_ALL.forEach(it -> reads.add(Visitor.ENGINE + it + (it.endsWith("count") ? "" : "?maxResults=2000")));
        for (String instance : instances) {
            LISTS.forEach(it -> reads.add(Visitor.ENGINE + it + "?maxResults=2000&processInstanceId=" + instance));
            OF_INSTANCE.forEach(it -> reads.add(Visitor.ENGINE + "/process-instance/" + instance + it));
            reads.add(Visitor.ENGINE + "/history/process-instance/" + instance);
            reads.add("/camunda/api/cockpit/plugin/base/default/process-instance/" + instance
                    + "/called-process-instances");
        }
        for (String task : open) {
            OF_TASK.forEach(it -> reads.add(Visitor.ENGINE + "/task/" + task + it));
        }
        return reads;
    }

    private void person(String who, String login) {
        readers.put(who, new Visitor(port).atWork(login, login));
        names.put(who, people.find(login).orElseThrow().name());
    }

    private String inRound(Role role) {
        String login = TestPeople.somebody(people);
        people.assign(login, role, here.id());
        return login;
    }
}
