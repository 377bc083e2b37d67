package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.OpenForms;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.improvement.Idea;
import fi.lapimurto.improvement.IdeaCommands;
import fi.lapimurto.improvement.IdeaContent;
import fi.lapimurto.improvement.IdeaReading;
import fi.lapimurto.improvement.Study;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.Deliverables;
import fi.lapimurto.journey.ResultConsents;
import fi.lapimurto.journey.SampleJourneys;
import fi.lapimurto.recruiting.Call;
import fi.lapimurto.recruiting.Calls;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.team.MemberRemovals;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.TeamTester;
import fi.lapimurto.team.Teams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody has written is nobody asked for again: later forms and lists begin with it and change the same thing. */
@LapimurtoTest
class TypedOnceTests {

    @Autowired
    Story story;

    @Autowired
    OpenForms forms;

    @Autowired
    Collaboratives collaboratives;

    @Autowired
    Checklist checklist;

    @Autowired
    Calls calls;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    Forms door;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester cycles;

    @Autowired
    Trials trials;

    @Autowired
    IdeaCommands ideas;

    @Autowired
    IdeaReading reading;

    @Autowired
    Deliverables papers;

    @Autowired
    ResultConsents consents;

    @Autowired
    CollaborativeSchedules schedules;

    @Autowired
    StepSheets sheets;

    @Autowired
    Teams teams;

    @Autowired
    TeamLifecycle lifecycle;

    @Autowired
    MemberRemovals removals;

    @Autowired
    OpenTasks waiting;

    private Collaborative round;
    private Team team;
    private String contact;

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void goalsAndTargetGroupOfStepOneAreThoseOfStepTwo() {
        Collaborative round = story.openWithLists("Typed once", "en");
        story.submit(
                round,
                "Step01_AgreeCommission",
                Filled.form("collaborative-agree-commission", "goals", "Sooner\nNearer", "targetGroup", "Clinics"));
        assertThat(form(round, "Step02_PrepareProgramme"))
                .containsEntry("sharpenedGoals", "Sooner\nNearer")
                .containsEntry("targetGroup", "Clinics");

        story.submit(
                round,
                "Step02_PrepareProgramme",
                Filled.form(
                        "collaborative-prepare-programme",
                        "sharpenedGoals",
                        "Within a week\nNearer",
                        "targetGroup",
                        "Clinics and wards"));
        repetition.inTransaction(() -> {
            Collaborative now = collaboratives.get(round.id());
            assertThat(now.goals()).containsExactly("Within a week", "Nearer");
            assertThat(now.targetGroup()).isEqualTo("Clinics and wards");
            return now;
        });
        checklist.reopen(round.id(), "collaborative-agree-commission", 0, "Another commissioner", Story.ORGANISER);
        assertThat(form(round, "UserTask_RedoStep"))
                .containsEntry("goals", "Within a week\nNearer")
                .containsEntry("targetGroup", "Clinics and wards");
    }

    @Test
    void theMarketingTextIsTheCalls() {
        Collaborative round = story.openWithLists("Typed once", "en");
        story.skip(round, "Step01_AgreeCommission");
        story.submit(
                round,
                "Step02_PrepareProgramme",
                Filled.form("collaborative-prepare-programme", "marketingText", "Come along"));
        assertThat(form(round, "UserTask_PlanRecruiting")).containsEntry("invitationText", "Come along");

        story.submit(
                round,
                "UserTask_PlanRecruiting",
                Filled.form("collaborative-plan-recruiting", "invitationText", "Come along, all of you"));
        assertThat(calls.of(round.id()).map(Call::invitation)).contains("Come along, all of you");
        assertThat(checklist.decisions(round.id()))
                .filteredOn(it -> it.form().equals("collaborative-plan-recruiting"))
                .extracting(it -> checklist.fields(it).get("invitationText"))
                .containsExactly("Come along, all of you");
        checklist.reopen(round.id(), "collaborative-prepare-programme", 0, "Better words", Story.ORGANISER);
        assertThat(form(round, "UserTask_RedoStep")).containsEntry("marketingText", "Come along, all of you");
    }

    @Test
    void firstTrialsBeginFromTheTeamsIdeas() {
        admit();
        ideas.add(contact, team.id(), new IdeaContent("Call back", null, 5, 5));
        ideas.add(contact, team.id(), new IdeaContent("Evening hours", null, 1, 1));
        openJourney(Milestone.workshop_begins, 2);
        assertThat(form(round, "UserTask_PlanFirstTrials", contact).get("ideaOptions"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .extracting(it -> (Object) ((Map<?, ?>) it).get("label"))
                .containsExactly("1. Call back", "2. Evening hours");
        assertThatThrownBy(() -> send("UserTask_PlanFirstTrials", Map.of("ideas", List.of("7"))))
                .hasMessageContaining("ideas.error.changed");
        assertThatThrownBy(() -> send("UserTask_PlanFirstTrials", Map.of("ideas", List.of())))
                .hasMessageContaining("journey.error.noTrial");

        // What is written as one of the ideas is that idea.
        send(
                "UserTask_PlanFirstTrials",
                Map.of("ideas", List.of("1"), "newIdeas", "A nurse’s own times\nevening HOURS"));
        assertThat(trials.of(team.id()))
                .extracting(Trial::title)
                .containsExactly("Call back", "Evening hours", "A nurse’s own times");
        assertThat(reading.ofTeam(contact, team.id()).ideas())
                .extracting(Idea::text)
                .containsExactlyInAnyOrder("Call back", "Evening hours", "A nurse’s own times");
        assertThat(trials.of(team.id())).noneMatch(it -> it.ideaId() == null);
        assertThat(papers.read(contact, team.id(), Deliverable.first_trials).content())
                .hasToString("FirstTrials[trials=Call back\nEvening hours\nA nurse’s own times, ways=null]");
    }

    @Test
    void whomATeamLetsKnowIsItsConsents() {
        admit();
        consents.give(contact, team.id(), "Maija Mäki, head of services");
        openJourney(Milestone.workshop_begins, 1);
        assertThat(form(round, "UserTask_AgreeTogether", contact))
                .containsEntry("shareWithManagement", "yes")
                .containsEntry("managementPersons", "Maija Mäki, head of services");

        Map<String, Object> agreement = new HashMap<>(SampleJourneys.ANSWERS.get("UserTask_AgreeTogether"));
        agreement.put("managementPersons", "Kari Kivi, chief physician");
        assertThatThrownBy(() -> send("UserTask_AgreeTogether", agreement))
                .hasMessageContaining("journey.error.stillPermitted");
        agreement.put("managementPersons", "maija mäki, head of services\nKari Kivi, chief physician");
        send("UserTask_AgreeTogether", agreement);
        ResultConsents.TeamConsents seen = consents.of(contact, team.id());
        assertThat(seen.all())
                .extracting(ResultConsents.Consent::person)
                .containsExactly("Maija Mäki, head of services");
        assertThat(seen.suggested()).containsExactly("Kari Kivi, chief physician");

        // What changes among the consents has changed in the agreement.
        consents.give(contact, team.id(), "Kari Kivi, chief physician");
        consents.withdraw(contact, team.id(), seen.all().get(0).id());
        assertThat(papers.read(contact, team.id(), Deliverable.agreement)
                        .content()
                        .toString())
                .contains("shareWithManagement=yes, managementPersons=Kari Kivi, chief physician]");
    }

    @Test
    void teamsInListsAreThoseThatTakePart() {
        admit();
        tester.admit(round, "Island");
        assertThat(template("sessions", 1, "groups-of-three")).contains("[Harbour, Island]");
        assertThat(template("attendance", 1, "teams")).contains("team=Harbour", "team=Island");
        Map<String, Object> session = Map.of(
                "day",
                "2027-10-20",
                "starts",
                "09:00",
                "minutesPerTeam",
                30,
                "delivery",
                "remote",
                "teams",
                List.of("Harbour"));
        story.rows(round, "sessions", 1, session);
        story.rows(round, "attendance", 1, Map.of("team", "Harbour", "day1", 6));
        assertThatThrownBy(() -> story.rows(round, "attendance", 1, Map.of("team", "Typed by hand", "day1", 6)))
                .hasMessageContaining("sheet.any.unknownTeam");

        rename("Harbour", "Old Harbour");
        assertThat(rows("sessions", 1)).contains("[Old Harbour]");
        assertThat(rows("attendance", 1)).contains("team=Old Harbour");
    }

    @Test
    void theOwnerOfATrialIsAMemberAndGetsItsTasks() {
        admit();
        String mia = tester.joined(team, "Mia Member");
        tester.name(team, "Nora Named", false);
        Trial trial = cycles.start(contact, team, "Reminders");
        assertThat(form(round, "UserTask_Plan", contact).get("members"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .extracting(it -> (Object) ((Map<?, ?>) it).get("value"))
                .containsExactly("Carla Contact", "Mia Member", "Nora Named");
        Map<String, Object> plan = TrialTester.planned("Reminders");
        plan.put("owner", "Somebody else");
        assertThatThrownBy(() -> cycles.submit(contact, trial, "UserTask_Plan", plan))
                .hasMessageContaining("improvement.error.owner");

        plan.put("owner", "Mia Member");
        cycles.submit(contact, trial, "UserTask_Plan", plan);
        assertThat(cycles.task(trial, "UserTask_CarryOut").getAssignee()).isEqualTo(mia);
        cycles.carryOut(mia, trial);
        cycles.study(mia, trial, Study.Match.right);
        Trial next = cycles.adapt(mia, trial, "A call");
        assertThat(cycles.task(next, "UserTask_Plan").getAssignee()).isEqualTo(mia);

        // Who leaves gives the tasks back to the team, now and from now on.
        removals.remove(Story.ORGANISER, team.id(), member("Mia Member"));
        assertThat(cycles.task(next, "UserTask_Plan").getAssignee()).isNull();
        assertThat(waiting.waitingFor(contact, 50, 0).tasks())
                .extracting(OpenTasks.OpenTask::element)
                .contains("UserTask_Plan");
        // As long as the owner has no account, the contact has the tasks.
        plan.put("owner", "Nora Named");
        cycles.submit(contact, next, "UserTask_Plan", plan);
        assertThat(cycles.task(next, "UserTask_CarryOut").getAssignee()).isEqualTo(contact);
    }

    private UUID member(String name) {
        return teams.members(team.id()).stream()
                .filter(it -> name.equals(it.name()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void rename(String before, String name) {
        Team now = teams.of(round.id()).stream()
                .filter(it -> it.name().equals(before))
                .findFirst()
                .orElseThrow();
        Map<String, Object> facts = new HashMap<>(Map.of(
                "name", name,
                "organisation", now.organisation(),
                "customerProcess", now.customerProcess(),
                "problem", now.problem(),
                "managementGoals", now.managementGoals()));
        lifecycle.describe(Story.ORGANISER, now.id(), now.version(), facts);
    }

    private void openJourney(Milestone milestone, int workshop) {
        Story.moveTo(schedules.at(round.id(), milestone, workshop).orElseThrow().plusSeconds(1));
        story.runDueJobs(round);
    }

    private String template(String list, int occurrence, String name) {
        return repetition.inTransaction(
                () -> sheets.open(list, new FormOccurrence(round.id(), occurrence), Story.ORGANISER)
                        .template(name)
                        .toString());
    }

    private String rows(String list, int occurrence) {
        return sheets.open(list, new FormOccurrence(round.id(), occurrence), Story.ORGANISER)
                .rows()
                .toString();
    }

    private void admit() {
        round = story.open("Typed once", "en");
        team = tester.admit(round, "Harbour");
        contact = tester.contact(team);
    }

    /** What the form of an open task is filled with. */
    private Map<String, Object> form(Collaborative of, String element) {
        return form(of, element, Story.ORGANISER);
    }

    private Map<String, Object> form(Collaborative of, String element, String login) {
        return forms.find(story.task(of, element).getId(), login, "")
                .orElseThrow()
                .values();
    }

    private void send(String element, Map<String, Object> values) {
        door.submit(story.task(round, element).getId(), values, contact);
    }
}
