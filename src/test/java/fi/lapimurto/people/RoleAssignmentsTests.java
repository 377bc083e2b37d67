package fi.lapimurto.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.engine.UseCaseRejected;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How far a permission reaches from where its role is held. */
class RoleAssignmentsTests {

    private static final UUID HERE = UUID.randomUUID();
    private static final UUID THERE = UUID.randomUUID();
    private static final UUID TEAM = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void aRoundsRoleReachesItsTeamsAndNoOtherRound() {
        RoleAssignments organiser = held(Role.organiser, HERE, null);

        assertThat(organiser.may(Permission.ROUND_ORGANISE, HERE)).isTrue();
        assertThat(organiser.may(Permission.ROUND_ORGANISE, THERE)).isFalse();
        assertThat(organiser.in(HERE, TEAM))
                .contains(Permission.TEAM_READ, Permission.TEAM_ORGANISE, Permission.PARTICIPANTS_WRITE)
                .doesNotContain(Permission.WORK_READ, Permission.TRIAL_READ, Permission.TEAM_WRITE);
        assertThat(organiser.in(THERE, TEAM)).isEmpty();
        assertThat(organiser.mayAnywhere(Permission.ROUND_OPEN)).isFalse();
    }

    @Test
    void aTeamsRoleReachesTheTeamAndWhatTheOtherTeamsShow() {
        RoleAssignments member = held(Role.team_member, HERE, TEAM);

        assertThat(member.in(HERE, TEAM)).contains(Permission.TEAM_WRITE, Permission.TRIAL_WRITE, Permission.WORK_READ);
        assertThat(member.in(HERE, OTHER)).containsExactly(Permission.SHARED_WORK_READ);
        assertThat(member.may(Permission.ROUND_READ, HERE)).isFalse();
        assertThat(member.teams(Permission.TEAM_WRITE)).containsExactly(TEAM);
        assertThat(member.teams(Permission.TEAM_DECIDE)).isEmpty();
    }

    @Test
    void whatIsHeldEverywhereReachesEveryRound() {
        RoleAssignments owner = held(Role.process_owner, null, null);

        assertThat(owner.may(Permission.ROUND_READ, HERE)).isTrue();
        assertThat(owner.rounds(Permission.ROUND_READ)).isNull();
        assertThat(owner.in(HERE, TEAM)).doesNotContain(Permission.TEAM_READ);
        assertThat(held(Role.organiser, null, null).rounds(Permission.ROUND_READ))
                .isEmpty();
        assertThat(held(Role.process_owner, HERE, null).rounds(Permission.ROUND_READ))
                .containsExactly(HERE);
    }

    @Test
    void whoeverReadsIsRefusedAndToTheOthersThereIsNone() {
        assertThat(refusal(held(Role.coach, HERE, null), HERE).kind()).isEqualTo(UseCaseRejected.Kind.FORBIDDEN);
        assertThat(refusal(held(Role.coach, HERE, null), THERE).kind()).isEqualTo(UseCaseRejected.Kind.NOT_FOUND);
    }

    @Test
    void whomALetterConcernsFollowsFromWhatTheyMayDo() {
        assertThat(Permission.ROUND_ORGANISE.roles(Reach.ROUND)).isEqualTo(Set.of(Role.organiser));
        assertThat(Permission.COACHING_WORK.roles(Reach.ROUND)).isEqualTo(Set.of(Role.organiser, Role.coach));
        assertThat(Permission.TEAM_DECIDE.roles(Reach.TEAM)).isEqualTo(Set.of(Role.team_contact));
        assertThat(Permission.TEAM_COACH.roles(Reach.TEAM)).isEqualTo(Set.of(Role.coach));
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasWords(Permission permission) {
        for (boolean reads : new boolean[] {false, true}) {
            String key = permission.refusal(reads).reasons().get(0).key();
            assertThat(List.of(
                            "collaborative", "journey", "notification", "overview", "participants", "planning", "team"))
                    .as(key)
                    .anyMatch(file -> ResourceBundle.getBundle("messages/" + file, Locale.ROOT)
                            .containsKey(key));
        }
    }

    private static UseCaseRejected refusal(RoleAssignments roles, UUID round) {
        UseCaseRejected[] refused = new UseCaseRejected[1];
        assertThatThrownBy(() -> roles.require(Permission.ROUND_ORGANISE, round))
                .isInstanceOfSatisfying(UseCaseRejected.class, it -> refused[0] = it);
        return refused[0];
    }

    private static RoleAssignments held(Role role, UUID collaborativeId, UUID teamId) {
        return new RoleAssignments(List.of(new RoleAssignment(role, collaborativeId, teamId)));
    }
}
