package fi.lapimurto.team;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Groups;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.PersonalInvitation;
import fi.lapimurto.people.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** For a day a removal, a change of the contact and a no can be undone, with all that belonged to them. */
@LapimurtoTest
class UndoTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    Teams teams;

    @Autowired
    MemberRows rows;

    @Autowired
    Members members;

    @Autowired
    MemberRemovals removals;

    @Autowired
    TeamContacts contacts;

    @Autowired
    TeamLifecycle lifecycle;

    @Autowired
    InvitationService invitations;

    @Autowired
    InvitationAnswers answers;

    @Autowired
    UndoCleanup cleanup;

    @Autowired
    AccessControl access;

    @Autowired
    AuditTrail trail;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Clock clock;

    private Team team;

    @BeforeEach
    void aTeam() {
        Collaborative collaborative = story.open("Undone", "en");
        team = tester.admit(collaborative, "Harbour");
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void whoWasRemovedIsBackWithRightsAndTasksWithinADay() {
        Story.moveTo(Instant.parse("2027-08-10T08:00:00Z"));
        String login = tester.joined(team, "Anna Aalto");
        Member anna = named("Anna Aalto");
        Task task =
                tasks.createTaskQuery().taskCandidateGroup(Groups.ofTeam(Role.team_member, team.id())).list().stream()
                        .filter(it -> it.getFollowUpDate() == null
                                || it.getFollowUpDate().toInstant().isBefore(now()))
                        .findFirst()
                        .orElseThrow();
        tasks.setAssignee(task.getId(), login);

        removals.remove(Story.ORGANISER, team.id(), anna.id());
        assertThat(access.of(login).teams(Permission.TEAM_WRITE)).isEmpty();
        assertThat(assignee(task)).isNull();
        assertThat(kept(anna.id())).doesNotContainNull();
        moveBy(Duration.ofHours(23));
        removals.undo(Story.ORGANISER, team.id(), anna.id());

        assertThat(access.of(login).teams(Permission.TEAM_WRITE)).containsExactly(team.id());
        assertThat(assignee(task)).isEqualTo(login);
        assertThat(named("Anna Aalto"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(anna);
        assertThat(trail.of(TeamChange.member(team.id(), anna.id()), TeamChange.removal_undone))
                .hasSize(1);
        assertThat(refusal(() -> removals.undo(Story.ORGANISER, team.id(), anna.id())))
                .isEqualTo("team.undo.gone.removed");
    }

    @Test
    void anInvitationWorksAgainWhenARemovalIsUndone() {
        Member anna = tester.name(team, "Anna Aalto", false);
        String token = invitations.handOver(Story.ORGANISER, team.id(), anna.id());
        removals.remove(Story.ORGANISER, team.id(), anna.id());
        assertThat(answers.offer(token)).isEmpty();

        removals.undo(Story.ORGANISER, team.id(), anna.id());

        assertThat(answers.offer(token)).isPresent();
        assertThat(named("Anna Aalto").state()).isEqualTo(MemberState.invited);
    }

    @Test
    void aRemovalIsNotUndoneAfterADayNorOverWhoCameMeanwhileNorInATeamThatHasGone() {
        Member anna = tester.name(team, "Anna Aalto", false);
        removals.remove(Story.ORGANISER, team.id(), anna.id());
        tester.name(team, "Anna Aalto", false);
        assertThat(refusal(() -> removals.undo(Story.ORGANISER, team.id(), anna.id())))
                .isEqualTo("team.error.emailTwice");

        Member bo = tester.name(team, "Bo Berg", false);
        removals.remove(Story.ORGANISER, team.id(), bo.id());
        moveBy(PersonalInvitation.UNDO);
        assertThat(refusal(() -> removals.undo(Story.ORGANISER, team.id(), bo.id())))
                .isEqualTo("team.undo.late.removed");
        cleanup.forget();
        assertThat(rows.findById(bo.id()))
                .as("nothing is left of who never joined")
                .isEmpty();

        Member cia = tester.name(team, "Cia Ceder", false);
        removals.remove(Story.ORGANISER, team.id(), cia.id());
        lifecycle.dropOut(Story.ORGANISER, team.id(), "Too few people");
        assertThat(refusal(() -> removals.undo(Story.ORGANISER, team.id(), cia.id())))
                .isEqualTo("team.error.droppedOut");
    }

    @Test
    void ofWhoHadJoinedTheNameStaysAfterTheDay() {
        tester.joined(team, "Anna Aalto");
        Member anna = named("Anna Aalto");
        removals.remove(Story.ORGANISER, team.id(), anna.id());
        moveBy(PersonalInvitation.UNDO.plusSeconds(1));
        cleanup.forget();

        MemberRow row = rows.findById(anna.id()).orElseThrow();
        assertThat(row.member().name()).isEqualTo("Anna Aalto");
        assertThat(row.member().email()).isNull();
        assertThat(row.undoable()).isNull();
    }

    @Test
    void theFormerContactSpeaksForTheTeamAgainWithTheTasksInHand() {
        String former = tester.contact(team);
        String anna = tester.joined(team, "Anna Aalto");
        Task task = tasks.createTaskQuery()
                .taskCandidateGroup(Groups.ofTeam(Role.team_contact, team.id()))
                .taskDefinitionKey("UserTask_NameMembers")
                .singleResult();
        tasks.setAssignee(task.getId(), former);
        UUID next = named("Anna Aalto").id();
        contacts.change(former, team.id(), next);
        assertThat(assignee(task)).isNull();
        assertThat(access.of(anna).teams(Permission.TEAM_PEOPLE)).containsExactly(team.id());

        contacts.undo(former, team.id(), next);

        assertThat(access.of(former).teams(Permission.TEAM_PEOPLE)).containsExactly(team.id());
        assertThat(access.of(anna).teams(Permission.TEAM_PEOPLE)).isEmpty();
        assertThat(assignee(task)).isEqualTo(former);
        assertThat(refusal(() -> contacts.undo(former, team.id(), next))).isEqualTo("team.undo.gone.contact");
    }

    @Test
    void aChangeOfTheContactIsNotUndoneAfterAnotherOneNorAfterADay() {
        String former = tester.contact(team);
        String anna = tester.joined(team, "Anna Aalto");
        tester.joined(team, "Bo Berg");
        UUID next = named("Anna Aalto").id();
        contacts.change(former, team.id(), next);
        assertThat(refusal(() -> contacts.undo(anna, team.id(), named("Bo Berg").id())))
                .isEqualTo("team.undo.gone.contact");
        contacts.change(anna, team.id(), named("Bo Berg").id());
        assertThat(refusal(() -> contacts.undo(Story.ORGANISER, team.id(), next)))
                .isEqualTo("team.undo.gone.contact");

        moveBy(PersonalInvitation.UNDO);
        UUID bo = named("Bo Berg").id();
        assertThat(refusal(() -> contacts.undo(Story.ORGANISER, team.id(), bo))).isEqualTo("team.undo.late.contact");
    }

    @Test
    void aNoIsUndoneByTheSameLinkAsLongAsThePlaceIsFree() {
        Member anna = tester.name(team, "Anna Aalto", false);
        String token = invitations.handOver(Story.ORGANISER, team.id(), anna.id());
        answers.decline(token);
        assertThat(answers.declinedUntil(token).orElseThrow()).isAfter(now());
        moveBy(Duration.ofHours(23));
        answers.undoDecline(token);
        assertThat(named("Anna Aalto").state()).isEqualTo(MemberState.invited);
        assertThat(answers.offer(token)).isPresent();

        answers.decline(token);
        members.change(Story.ORGANISER, team.id(), anna.id(), null, TeamTester.member("Bo Berg", false, false), null);
        assertThat(refusal(() -> answers.undoDecline(token))).isEqualTo("team.undo.gone.declined");
        invitations.invite(Story.ORGANISER, team.id(), anna.id());
        assertThat(refusal(() -> answers.undoDecline(token))).isEqualTo("team.invitation.over");
    }

    @Test
    void aNoIsNotUndoneAfterADayNorForATeamThatHasGone() {
        Member anna = tester.name(team, "Anna Aalto", false);
        String token = invitations.handOver(Story.ORGANISER, team.id(), anna.id());
        answers.decline(token);
        moveBy(PersonalInvitation.UNDO);
        assertThat(refusal(() -> answers.undoDecline(token))).isEqualTo("team.undo.late.declined");
        cleanup.forget();
        assertThat(kept(anna.id())).containsOnlyNulls();

        Member bo = tester.name(team, "Bo Berg", false);
        String other = invitations.handOver(Story.ORGANISER, team.id(), bo.id());
        answers.decline(other);
        lifecycle.dropOut(Story.ORGANISER, team.id(), "Too few people");
        assertThat(refusal(() -> answers.undoDecline(other))).isEqualTo("team.error.droppedOut");
    }

    /** Somebody else has become the contact meanwhile: there is one at a time. */
    @Test
    void aContactWhoTakesTheirNoBackIsAMemberWhenAnotherSpeaksForTheTeam() {
        Member first = teams.members(team.id()).get(0);
        String token = invitations.handOver(Story.ORGANISER, team.id(), first.id());
        answers.decline(token);
        Member anna = tester.name(team, "Anna Aalto", false);
        contacts.change(Story.ORGANISER, team.id(), anna.id());

        answers.undoDecline(token);

        assertThat(teams.members(team.id()))
                .filteredOn(Member::contact)
                .extracting(Member::id)
                .containsExactly(anna.id());
        assertThat(named(first.name()).state()).isEqualTo(MemberState.invited);
    }

    private Member named(String name) {
        return teams.members(team.id()).stream()
                .filter(it -> name.equals(it.name()))
                .findFirst()
                .orElseThrow();
    }

    private List<Object> kept(UUID memberId) {
        return sql.queryForList("select undoable ->> 'email' from team_member where id = ?", Object.class, memberId);
    }

    private String assignee(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private Instant now() {
        return clock.instant();
    }

    private void moveBy(Duration time) {
        Story.moveTo(now().plus(time));
    }

    private static String refusal(Runnable useCase) {
        try {
            useCase.run();
            return "";
        } catch (UseCaseRejected refused) {
            return refused.reasons().get(0).key();
        }
    }
}
