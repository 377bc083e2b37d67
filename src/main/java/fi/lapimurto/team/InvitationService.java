package fi.lapimurto.team;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.InvitationLimits;
import fi.lapimurto.people.OneTimeToken;
import fi.lapimurto.people.Permission;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people are asked into a team: by a letter with a personal link, or by a link that is handed over. */
@Service
@Transactional
public class InvitationService {

    private final TeamAccess access;
    private final MemberRows members;
    private final Invitations invitations;
    private final InvitationLimits limits;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationService(
            TeamAccess access,
            MemberRows members,
            Invitations invitations,
            InvitationLimits limits,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.members = members;
        this.invitations = invitations;
        this.limits = limits;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Asks a named member to join; asking again makes earlier links useless. */
    @UseCase
    public void invite(String login, UUID teamId, UUID memberId) {
        Team team = access.lockOpen(login, Permission.TEAM_PEOPLE, teamId);
        MemberRow row = members.takingPart(teamId, memberId);
        row.requireInvitable();
        refusal(team.collaborativeId(), row, login).ifPresent(refused -> {
            throw refused;
        });
        invite(team.collaborativeId(), row, login);
    }

    /** Asks everybody who is named and has not been asked, and says how many; nobody twice in different places. */
    @UseCase
    public int inviteAll(String login, UUID teamId) {
        return inviteNamed(access.lockOpen(login, Permission.TEAM_PEOPLE, teamId), login);
    }

    /** Asks everybody who is named and has not been asked, when the team's task says that all are named. */
    public void inviteNamed(UUID teamId, String by) {
        inviteNamed(access.lockOpen(teamId), by);
    }

    private int inviteNamed(Team team, String by) {
        List<MemberRow> named = members.of(team.id()).stream()
                .filter(it -> it.state() == MemberState.named && it.member().email() != null)
                .filter(it -> refusal(team.collaborativeId(), it, by).isEmpty())
                .toList();
        named.forEach(it -> invite(team.collaborativeId(), it, by));
        return named.size();
    }

    /** Why an invitation must not go; otherwise it is counted. */
    private Optional<UseCaseRejected> refusal(UUID collaborativeId, MemberRow row, String by) {
        String address = row.member().email();
        if (address == null) {
            return Optional.empty();
        }
        return invitations.areWaiting(collaborativeId, address, row.id(), clock.instant())
                ? Optional.of(InvitationLimits.waiting(address))
                : limits.count(collaborativeId, address, by);
    }

    private void invite(UUID collaborativeId, MemberRow row, String by) {
        create(row, by, clock.instant());
        trail.record(TeamChange.member(row.teamId(), row.id()), TeamChange.invited, by);
        write(collaborativeId, row);
    }

    private void write(UUID collaborativeId, MemberRow row) {
        events.publishEvent(new MemberInvited(
                collaborativeId,
                row.teamId(),
                row.id(),
                row.member().contact(),
                UUID.randomUUID(),
                clock.instant().plus(Invitation.VALID)));
    }

    /** The place is not offered any more. */
    void withdraw(UUID memberId) {
        invitations.findById(memberId).ifPresent(Invitation::withdraw);
    }

    /** Offers the place again to whom it was offered: by the same links, or by a letter when none has gone yet. */
    void restore(UUID collaborativeId, MemberRow row) {
        String address = row.member().email();
        if (address != null && invitations.areWaiting(collaborativeId, address, row.id(), clock.instant())) {
            throw InvitationLimits.waiting(address);
        }
        Invitation invitation = invitations.findById(row.id()).orElseThrow(Invitation::over);
        invitation.restore();
        if (invitation.expiresAt() == null) {
            write(collaborativeId, row);
        }
    }

    /**
     * A link to hand over when mail does not go: for organisers, who are told it once. Links that were sent stop working.
     */
    @UseCase
    public String handOver(String login, UUID teamId, UUID memberId) {
        access.lockOpen(login, Permission.TEAM_ORGANISE, teamId);
        MemberRow row = members.takingPart(teamId, memberId);
        Instant now = clock.instant();
        OneTimeToken token = OneTimeToken.create();
        create(row, login, now).send(token.hash(), now);
        trail.record(TeamChange.member(teamId, memberId), TeamChange.link_handed_over, login);
        return token.text();
    }

    /** Who speaks for a new team is written to at once. */
    @EventListener
    void on(TeamAdmitted event) {
        members.of(event.teamId()).stream()
                .filter(it -> it.member().contact())
                .forEach(it -> invite(event.collaborativeId(), it, null));
    }

    private Invitation create(MemberRow row, String by, Instant at) {
        row.invite();
        Optional<Invitation> earlier = invitations.findById(row.id());
        earlier.ifPresent(it -> it.create(by, at));
        return earlier.orElseGet(() -> invitations.save(new Invitation(row.id(), by, at)));
    }
}
