package fi.lapimurto.team;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.people.Permission;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A team names its people; the rules for who a team is made of hold whoever names them. */
@Service
@Transactional
public class Members {

    private final TeamAccess access;
    private final MemberRows members;
    private final InvitationService invitations;
    private final FormBinder binder;
    private final AuditTrail trail;

    Members(TeamAccess access, MemberRows members, InvitationService invitations, FormBinder binder, AuditTrail trail) {
        this.access = access;
        this.members = members;
        this.invitations = invitations;
        this.binder = binder;
        this.trail = trail;
    }

    /** Adds somebody to a team, as a page or a program sends them. */
    @UseCase
    public Member add(String login, UUID teamId, Map<String, ?> sent, String grounds) {
        access.require(login, Permission.TEAM_PEOPLE, teamId);
        return add(login, teamId, binder.bind(sent, NewMember.class), grounds);
    }

    /**
     * Adds somebody to a team.
     *
     * @param grounds why the team has more people or supervisors than usual, or {@code null}
     */
    public Member add(String login, UUID teamId, NewMember member, String grounds) {
        Team team = open(login, teamId);
        binder.check(member);
        List<Member> before = of(teamId);
        MemberRow row = MemberRow.named(teamId, position(teamId), member);
        check(team, before, plus(before, row.member()), login, grounds);
        members.save(row);
        trail.record(TeamChange.member(teamId, row.id()), TeamChange.member_added, login);
        return row.member();
    }

    /** Changes what is known of somebody, as a page or a program sends it. */
    @UseCase
    public Member change(
            String login, UUID teamId, UUID memberId, Integer version, Map<String, ?> sent, String grounds) {
        access.require(login, Permission.TEAM_PEOPLE, teamId);
        return change(login, teamId, memberId, version, binder.bind(sent, NewMember.class), grounds);
    }

    /**
     * Says who takes an open place, or says it better of somebody who is named. What a person has confirmed stays under
     * the same name and address.
     *
     * @param version the version that was changed, or {@code null} for whatever is there
     */
    public Member change(String login, UUID teamId, UUID memberId, Integer version, NewMember member, String grounds) {
        Team team = open(login, teamId);
        binder.check(member);
        MemberRow row = members.takingPart(teamId, memberId);
        Member old = row.member();
        if (version != null && version != old.version()) {
            throw UseCaseRejected.conflict("team.error.memberChanged", old.name() == null ? "–" : old.name());
        }
        boolean another = !member.name().equals(old.name()) || !member.email().equalsIgnoreCase(old.email());
        if (old.state() == MemberState.confirmed && another) {
            throw UseCaseRejected.invalid("name", "team.error.confirmed", old.name());
        }
        List<Member> before = of(teamId);
        List<Member> others =
                before.stream().filter(it -> !it.id().equals(memberId)).toList();
        row.name(member);
        if (another) {
            invitations.withdraw(memberId);
        }
        check(team, before, plus(others, row.member()), login, grounds);
        members.save(row);
        trail.record(TeamChange.member(teamId, memberId), TeamChange.member_changed, login);
        return row.member();
    }

    /** What an experienced organiser would say of the team's people now. */
    @Transactional(readOnly = true)
    public List<Finding> findings(UUID teamId) {
        Team team = access.get(teamId);
        return new Composition(team, of(teamId), hasGrounds(teamId)).findings();
    }

    private boolean hasGrounds(UUID teamId) {
        return trail.of(TeamChange.subject(teamId), TeamChange.grounds_given).stream()
                .anyMatch(it -> TeamRules.SUPERVISORS.equals(it.detail()));
    }

    /** The team whose people somebody changes until the end of the transaction, alone. */
    Team open(String login, UUID teamId) {
        return access.lockOpen(login, Permission.TEAM_PEOPLE, teamId);
    }

    /** Those who take part or are to, without those who have left. */
    List<Member> of(UUID teamId) {
        return members.takingPart(teamId);
    }

    private int position(UUID teamId) {
        return members.of(teamId).stream().mapToInt(MemberRow::position).max().orElse(-1) + 1;
    }

    private void check(Team team, List<Member> before, List<Member> after, String login, String grounds) {
        TeamRules rules = new TeamRules(before, after);
        boolean explained = !Teams.isBlank(grounds);
        if (explained && grounds.length() > 2000) {
            throw UseCaseRejected.invalid("grounds", "any.tooLong.text");
        }
        rules.check(explained, access.may(login, Permission.TEAM_ORGANISE, team))
                .forEach(rule -> trail.record(
                        TeamChange.subject(team.id()), TeamChange.grounds_given, login, rule, grounds.strip()));
    }

    private static List<Member> plus(List<Member> members, Member one) {
        return Stream.concat(members.stream(), Stream.of(one)).toList();
    }
}
