package fi.lapimurto.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.InvitationLimits;
import fi.lapimurto.people.OneTimeToken;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.TestPeople;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** An invitation is answered once, whatever happens to it at the same moment. */
@LapimurtoTest
class InvitationTests {

    private static final String OVER = "team.invitation.over";

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    Teams teams;

    @Autowired
    MemberRemovals removals;

    @Autowired
    InvitationService invitations;

    @Autowired
    InvitationAnswers answers;

    @Autowired
    InvitationLetters letters;

    @Autowired
    Invitations all;

    @Autowired
    AccessControl access;

    @Autowired
    People people;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private Collaborative collaborative;
    private Team team;
    private Member member;

    @BeforeEach
    void somebodyIsNamed() {
        collaborative = story.open("Invitations", "en");
        team = tester.admit(collaborative, "Harbour");
        member = tester.name(team, "Anna Aalto", false);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneJoins() throws Exception {
        String token = invitations.handOver(Story.ORGANISER, team.id(), member.id());
        List<String> logins = List.of(TestPeople.somebody(people), TestPeople.somebody(people));

        List<String> refusals =
                together(() -> answers.joinAs(token, logins.get(0)), () -> answers.joinAs(token, logins.get(1)));

        assertThat(refusals).containsExactlyInAnyOrder("", OVER);
        String joined = logins.get(refusals.indexOf(""));
        String refused = logins.get(refusals.indexOf(OVER));
        assertThat(current().personId())
                .isEqualTo(people.find(joined).orElseThrow().id());
        assertThat(access.of(joined).teams(Permission.TEAM_WRITE)).containsExactly(team.id());
        assertThat(access.of(refused).teams(Permission.TEAM_WRITE)).isEmpty();
    }

    @Test
    void whoAcceptsWhileTheyAreTakenOutIsNotLeftInside() throws Exception {
        String token = invitations.handOver(Story.ORGANISER, team.id(), member.id());
        String login = TestPeople.somebody(people);

        List<String> refusals = together(
                () -> answers.joinAs(token, login), () -> removals.remove(Story.ORGANISER, team.id(), member.id()));

        assertThat(refusals.get(0)).isIn("", OVER);
        assertThat(refusals.get(1)).isEmpty();
        assertThat(teams.members(team.id())).extracting(Member::id).doesNotContain(member.id());
        assertThat(access.of(login).teams(Permission.TEAM_WRITE)).isEmpty();
        assertThat(refusal(() -> answers.joinAs(token, login))).isEqualTo(OVER);
    }

    @Test
    void oneAddressGetsAFewLettersADayAndOneInvitationAtATime() {
        Member elsewhere = tester.name(tester.admit(story.open("Elsewhere", "en"), "Pier"), "Anna Aalto", false);
        for (int i = 0; i < InvitationLimits.TO_ADDRESS; i++) {
            invitations.invite(Story.ORGANISER, team.id(), member.id());
        }

        assertThat(refusal(() -> invitations.invite(Story.ORGANISER, team.id(), member.id())))
                .isEqualTo("team.invitation.soon");
        Story.moveTo(now().plus(Duration.ofHours(9)));
        assertThat(refusal(() -> invitations.invite(Story.ORGANISER, team.id(), member.id())))
                .isEmpty();
        Team second = tester.admit(collaborative, "Quay");
        Member again = tester.name(second, "Anna Aalto", false);
        assertThat(refusal(() -> invitations.invite(Story.ORGANISER, second.id(), again.id())))
                .isEqualTo("team.invitation.waiting");
        assertThat(invitations.inviteAll(Story.ORGANISER, second.id())).isZero();
        assertThat(refusal(() -> invitations.invite(Story.ORGANISER, elsewhere.teamId(), elsewhere.id())))
                .as("another collaborative")
                .isEmpty();
    }

    /** Also where nobody holds the team's lock, the version lets only one state change through. */
    @Test
    void anInvitationThatIsWithdrawnMeanwhileCannotBeAcceptedAnyMore() {
        invitations.handOver(Story.ORGANISER, team.id(), member.id());

        assertMeets(it -> it.accept(now()), Invitation::withdraw);
        assertThat(openLinks()).as("the withdrawal stands").isFalse();
    }

    @Test
    void anInvitationThatIsAcceptedMeanwhileCannotBeAcceptedAgain() {
        invitations.handOver(Story.ORGANISER, team.id(), member.id());

        assertMeets(it -> it.accept(now()), it -> it.accept(now()));
    }

    @Test
    void aLinkThatIsMadeWhileTheInvitationIsWithdrawnDoesNotBringItBack() {
        invitations.handOver(Story.ORGANISER, team.id(), member.id());

        assertMeets(it -> it.send(OneTimeToken.create().hash(), now()), Invitation::withdraw);
        assertThat(refusal(() -> letters.link(member.id()))).isEqualTo(OVER);
    }

    @Test
    void eachLetterHasALinkOfItsOwnUntilSomebodyAnswers() {
        invitations.invite(Story.ORGANISER, team.id(), member.id());
        String first = letters.link(member.id());
        String second = letters.link(member.id());

        answers.decline(first);

        assertThat(refusal(() -> answers.decline(second))).isEqualTo(OVER);
        assertThat(current().state()).isEqualTo(MemberState.sketched);
    }

    @Test
    void anExpiredInvitationIsNotAccepted() {
        Invitation invitation = new Invitation(UUID.randomUUID(), "olga", now());
        assertThat(invitation.isOpen(now())).as("nothing has been sent yet").isFalse();
        Instant sent = now().minus(Invitation.VALID);

        invitation.send("hash", sent.plusSeconds(60));
        assertThat(invitation.isOpen(now())).isTrue();
        invitation.send("another", sent);

        assertThat(invitation.isOpen(now())).isFalse();
        assertThatThrownBy(() -> invitation.accept(now())).isInstanceOf(UseCaseRejected.class);
    }

    /** The first change is made on what another transaction changes before it is written. */
    private void assertMeets(Consumer<Invitation> first, Consumer<Invitation> second) {
        TransactionTemplate outer = new TransactionTemplate(transactions);
        TransactionTemplate inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        assertThatThrownBy(() -> outer.executeWithoutResult(status -> {
                    first.accept(all.findById(member.id()).orElseThrow());
                    inner.executeWithoutResult(
                            other -> second.accept(all.findById(member.id()).orElseThrow()));
                }))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    private boolean openLinks() {
        return all.findById(member.id()).orElseThrow().isOpen(now());
    }

    private Member current() {
        return teams.members(team.id()).stream()
                .filter(it -> it.id().equals(member.id()))
                .findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return clock.instant();
    }

    /** Runs both at the same moment, and answers why each was refused: nothing when it was not. */
    private static List<String> together(Runnable... useCases) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(useCases.length);
        try {
            List<Callable<String>> attempts = Stream.of(useCases)
                    .<Callable<String>>map(it -> () -> refusal(it))
                    .toList();
            List<Future<String>> results = pool.invokeAll(attempts);
            return List.of(results.get(0).get(), results.get(1).get());
        } finally {
            pool.shutdown();
        }
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
