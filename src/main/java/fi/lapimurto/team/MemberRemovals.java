package fi.lapimurto.team;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Role;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people are taken out of a team, and for a day put back. */
@Service
@Transactional
public class MemberRemovals {

    private final TeamAccess access;
    private final MemberRows members;
    private final InvitationService invitations;
    private final MemberRoles roles;
    private final AuditTrail trail;
    private final Clock clock;

    MemberRemovals(
            TeamAccess access,
            MemberRows members,
            InvitationService invitations,
            MemberRoles roles,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.members = members;
        this.invitations = invitations;
        this.roles = roles;
        this.trail = trail;
        this.clock = clock;
    }

    /** Takes somebody out of a team, or a place that is not needed. Who had confirmed loses the team's tasks. */
    @UseCase
    public void remove(String login, UUID teamId, UUID memberId) {
        Team team = access.lockOpen(login, Permission.TEAM_PEOPLE, teamId);
        MemberRow row = members.takingPart(teamId, memberId);
        Member member = row.member();
        if (member.contact()) {
            throw UseCaseRejected.conflict("team.error.contactStays");
        }
        if (member.name() == null) {
            members.delete(row);
        } else {
            invitations.withdraw(memberId);
            row.leave(clock.instant(), roles.take(team, member, Role.team_member));
        }
        trail.record(TeamChange.member(teamId, memberId), TeamChange.member_removed, login);
    }

    /**
     * Puts somebody back who was taken out less than a day ago: with rights, invitation and tasks.
     *
     * @throws UseCaseRejected when it is too late, or the team has changed so that there is no room for them
     */
    @UseCase
    public void undo(String login, UUID teamId, UUID memberId) {
        Team team = access.lockOpen(login, Permission.TEAM_PEOPLE, teamId);
        MemberRow row = members.findById(memberId)
                .filter(it -> it.teamId().equals(teamId))
                .orElseThrow(() -> UseCaseRejected.notFound("team.error.noMember"));
        List<Member> before = members.takingPart(teamId);
        Undoable was = row.undo(Undoable.Change.removed, clock.instant());
        Member back = row.member();
        if (before.stream()
                .anyMatch(it -> it.personId() != null && it.personId().equals(back.personId()))) {
            throw UseCaseRejected.conflict("team.undo.gone.removed");
        }
        boolean explained =
                !trail.of(TeamChange.subject(teamId), TeamChange.grounds_given).isEmpty();
        new TeamRules(before, Stream.concat(before.stream(), Stream.of(back)).toList()).check(explained, explained);
        if (back.state() == MemberState.invited) {
            invitations.restore(team.collaborativeId(), row);
        }
        roles.giveBack(team, back, Role.team_member, new MemberRoles.Given(was.login(), was.tasks()));
        trail.record(TeamChange.member(teamId, memberId), TeamChange.removal_undone, login);
    }
}
