package fi.lapimurto.team;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Role;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who speaks for a team; whoever did so before, or an organiser, may undo a change for a day. */
@Service
@Transactional
public class TeamContacts {

    private final TeamAccess access;
    private final MemberRows members;
    private final MemberRoles roles;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeamContacts(
            TeamAccess access,
            MemberRows members,
            MemberRoles roles,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.members = members;
        this.roles = roles;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Lets somebody else of the team speak for it; the tasks follow. */
    @UseCase
    public void change(String login, UUID teamId, UUID memberId) {
        Team team = access.lockOpen(login, Permission.TEAM_PEOPLE, teamId);
        MemberRow next = members.takingPart(teamId, memberId);
        if (next.state() == MemberState.sketched) {
            throw UseCaseRejected.conflict("team.error.contactNamed");
        }
        if (next.member().contact()) {
            return;
        }
        Optional<MemberRow> former =
                members.of(teamId).stream().filter(it -> it.member().contact()).findFirst();
        next.speak(former.map(it -> silence(team, it)).orElse(null));
        roles.give(team, next.member(), Role.team_contact);
        tell(team, memberId, TeamChange.contact_changed, login);
    }

    /**
     * Lets whoever spoke for the team less than a day ago do so again, with the tasks that they had in hand.
     *
     * @param memberId who speaks for the team now
     * @throws UseCaseRejected when it is too late, or the team has changed since
     */
    @UseCase
    public void undo(String login, UUID teamId, UUID memberId) {
        Team team = access.lockOpen(login, Permission.TEAM_READ, teamId);
        MemberRow now = members.takingPart(teamId, memberId);
        boolean mayUndo = now.isFormerContact(login) || access.may(login, Permission.TEAM_PEOPLE, team);
        Undoable was = now.undo(Undoable.Change.contact, clock.instant());
        if (!mayUndo) {
            throw UseCaseRejected.forbidden("team.contactOnly");
        }
        MemberRow former = members.findById(was.former())
                .filter(it -> it.state().takesPart() && it.state() != MemberState.sketched)
                .orElseThrow(() -> UseCaseRejected.conflict("team.undo.gone.contact"));
        roles.take(team, now.member(), Role.team_contact);
        former.speak(null);
        roles.giveBack(team, former.member(), Role.team_contact, new MemberRoles.Given(was.login(), was.tasks()));
        tell(team, former.id(), TeamChange.contact_change_undone, login);
    }

    private Undoable silence(Team team, MemberRow row) {
        Member before = row.member();
        row.fallSilent();
        return Undoable.of(
                Undoable.Change.contact, clock.instant(), before, roles.take(team, before, Role.team_contact));
    }

    private void tell(Team team, UUID memberId, TeamChange what, String login) {
        trail.record(TeamChange.member(team.id(), memberId), what, login);
        events.publishEvent(new ContactChanged(team.collaborativeId(), team.id(), UUID.randomUUID()));
    }
}
