package fi.lapimurto.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.recruiting.ApplicationSubmissions;
import fi.lapimurto.recruiting.SampleApplications;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who gets through the door of every form, without the engine's own rights in front of it: the door itself asks. Each
 * task of each model is opened, and each person tries to read and to send it.
 */
@LapimurtoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskAccessTests {

    private static final String ORGANISER = "organiser of the round";
    private static final String COACH = "coach of the round";
    private static final String TEAM_COACH = "coach of the team";
    private static final String CONTACT = "contact of the team";
    private static final String MEMBER = "member of the team";

    private static final Map<String, Set<String>> BY_PROCESS = Map.of(
            "collaborative", Set.of(ORGANISER),
            "workshop", Set.of(ORGANISER),
            "recruitment", Set.of(ORGANISER),
            "interim-coaching", Set.of(ORGANISER, COACH, TEAM_COACH),
            "participant-list", Set.of(ORGANISER, CONTACT),
            "team-follow-up", Set.of(CONTACT, MEMBER),
            "team-journey", Set.of(CONTACT, MEMBER),
            "pdsa-cycle", Set.of(CONTACT, MEMBER));

    private static final int TOO_LONG = 10_000;

    private static final Map<String, Set<String>> BY_TASK = Map.of(
            "UserTask_NameMembers", Set.of(ORGANISER, CONTACT),
            "UserTask_VisitWorkplace", Set.of(TEAM_COACH),
            "UserTask_ApproveReport", Set.of(CONTACT),
            "UserTask_TalkWithTeam", Set.of(ORGANISER, TEAM_COACH));

    /** What those hear who may not know of the round or team. */
    private static final Set<String> UNKNOWN = Set.of("collaborative.unknown", "team.unknown");

    @Autowired
    Story story;

    @Autowired
    TeamTester teams;

    @Autowired
    TrialTester trials;

    @Autowired
    ApplicationSubmissions submissions;

    @Autowired
    People people;

    @Autowired
    Forms forms;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    private final Map<String, String> logins = new LinkedHashMap<>();
    private Collaborative here;
    private Map<String, Object> subject;

    @BeforeAll
    void peopleHereAndElsewhere() {
        here = story.prepared("Doors");
        Team team = teams.admit(here, "Own team");
        Team fellow = teams.admit(here, "Fellow team");
        Collaborative elsewhere = story.open("Other doors", "en");
        Team foreign = teams.admit(elsewhere, "Foreign team");
        logins.put(ORGANISER, Story.ORGANISER);
        logins.put(COACH, in(here, Role.coach));
        logins.put(TEAM_COACH, teams.coach(team));
        logins.put(CONTACT, teams.contact(team));
        logins.put(MEMBER, teams.joined(team, "Own Member"));
        logins.put("coach of a fellow team alone", withdrawn(teams.coach(fellow), here));
        logins.put("contact of a fellow team", teams.contact(fellow));
        logins.put("member of a fellow team", teams.joined(fellow, "Fellow Member"));
        logins.put("organiser elsewhere", in(elsewhere, Role.organiser));
        logins.put("coach elsewhere", in(elsewhere, Role.coach));
        logins.put("contact elsewhere", teams.contact(foreign));
        logins.put("member elsewhere", teams.joined(foreign, "Foreign Member"));
        logins.put("process owner here", in(here, Role.process_owner));
        logins.put("commissioner here", in(here, Role.commissioner));
        for (Role role : Role.values()) {
            if (role != Role.team_contact && role != Role.team_member) {
                logins.put(role + " everywhere", TestPeople.somebody(people, role));
            }
        }
        logins.put("somebody without a role", TestPeople.somebody(people));
        subject = new HashMap<>();
        subject.put("collaborativeId", here.id().toString());
        subject.put("teamId", team.id().toString());
        subject.put("cycleId", established(team).id().toString());
        subject.put("applicationId", applied().toString());
        subject.put("workshopNumber", 1);
        subject.put("language", "en");
        subject.put("reopenedStep", 1);
        subject.put("reopenedForm", "collaborative-agree-commission");
    }

    static Stream<String> tasksOfAllModels() {
        return new ModelElements().all().stream().filter(ModelElement::isTask).map(it -> it.process() + " " + it.id());
    }

    @ParameterizedTest
    @MethodSource("tasksOfAllModels")
    void aFormIsReadAndSentByThoseWhomThePermissionTableNames(String task) {
        String process = task.split(" ")[0];
        String element = task.split(" ")[1];
        ProcessInstance instance = runtime.createProcessInstanceByKey(process)
                .businessKey(here.code())
                .setVariables(subject)
                .startBeforeActivity(element)
                .execute();
        try {
            String id = tasks.createTaskQuery()
                    .processInstanceId(instance.getId())
                    .taskDefinitionKey(element)
                    .singleResult()
                    .getId();
            Set<String> reads = new TreeSet<>();
            Set<String> sends = new TreeSet<>();
            logins.forEach((who, login) -> {
                if (passes(() -> prefill(id, login))) {
                    reads.add(who);
                }
                if (passes(() -> submit(id, login))) {
                    sends.add(who);
                }
            });
            Set<String> expected = new TreeSet<>(BY_TASK.getOrDefault(element, BY_PROCESS.get(process)));
            assertThat(reads).as("read").isEqualTo(expected);
            assertThat(sends).as("send").isEqualTo(expected);
            assertThat(passes(() -> prefill(id, null)))
                    .as("nobody in particular")
                    .isFalse();
        } finally {
            runtime.deleteProcessInstance(instance.getId(), "tried");
        }
    }

    @Test
    void aRoundIsOpenedByThoseWhoMayOpenRounds() {
        Set<String> opens = new TreeSet<>();
        Map<String, Object> values =
                Map.of("name", "", "level", "regional", "language", "en", "firstWorkshopDay", "2027-09-01");
        logins.forEach((who, login) -> {
            if (passes(() -> forms.start("collaborative", values, login))) {
                opens.add(who);
            }
        });
        assertThat(opens).containsExactlyInAnyOrder(ORGANISER, Role.organiser + " everywhere");
        assertThat(passes(() -> forms.start("collaborative", values, null))).isFalse();
    }

    /** Whether the door lets through; what the form then says of what is missing is another matter. */
    private static boolean passes(Callable<?> attempt) {
        try {
            attempt.call();
            return true;
        } catch (UseCaseRejected refused) {
            return isAllowed(refused);
        } catch (Exception failed) {
            return RefusedForm.in(failed).map(TaskAccessTests::isAllowed).orElse(true);
        }
    }

    private static boolean isAllowed(UseCaseRejected refused) {
        return refused.kind() != UseCaseRejected.Kind.FORBIDDEN
                && refused.reasons().stream().map(Reason::key).noneMatch(UNKNOWN::contains);
    }

    private Object prefill(String task, String login) {
        identity.setAuthenticatedUserId(login);
        try {
            return engine.getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(
                            () -> new GetTaskFormVariablesCmd(task, null, false).execute(context)));
        } finally {
            identity.clearAuthentication();
        }
    }

    /** With something that no form takes, so that none is ever completed. */
    private Object submit(String task, String login) {
        // Nothing that any form takes: some are done without an answer.
        forms.submit(task, Map.of("outcome", List.of("nonsense"), "ways", "x".repeat(TOO_LONG)), login);
        return null;
    }

    /** A trial that has every answer which a form may show. */
    private Trial established(Team team) {
        return trials.at(TrialState.adopted, logins.get(MEMBER), team, "Reminder");
    }

    private UUID applied() {
        story.submit(here, "UserTask_PlanRecruiting", Filled.form(HandbookForms.PLAN_RECRUITING));
        return submissions
                .enter(Story.ORGANISER, here.id(), SampleApplications.of("Harbour"))
                .id();
    }

    private String in(Collaborative round, Role role) {
        String login = TestPeople.somebody(people);
        people.assign(login, role, round.id());
        return login;
    }

    /** The coach of a team who is no coach of the round. */
    private String withdrawn(String coach, Collaborative round) {
        people.withdraw(coach, Role.coach, round.id());
        return coach;
    }
}
