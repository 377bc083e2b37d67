package fi.lapimurto.collaborative;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.NameOrder;
import fi.lapimurto.people.InvitationLimits;
import fi.lapimurto.people.PersonalInvitation;
import fi.lapimurto.people.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How organisers ask people into roles of their round, by a letter with a personal link. */
@Service
public class RoleInvitationService {

    /**
     * An invitation that nobody has answered.
     *
     * @param until when its links stop working, or {@code null} while its letter waits
     */
    public record WaitingInvitation(
            UUID id, String name, String email, Role role, String language, Instant until, boolean expired) {}

    private static final Duration KEPT = Duration.ofDays(30);

    private final RoleInvitationRules rules;
    private final RoleInvitations invitations;
    private final InvitationLimits limits;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoleInvitationService(
            RoleInvitationRules rules,
            RoleInvitations invitations,
            InvitationLimits limits,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.invitations = invitations;
        this.limits = limits;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Those that nobody has answered, by name. */
    @Transactional(readOnly = true)
    public List<WaitingInvitation> of(UUID collaborativeId, String by) {
        rules.requireOrganiser(collaborativeId, by);
        Instant now = clock.instant();
        return invitations.findByCollaborativeIdAndEmailIsNotNull(collaborativeId).stream()
                .filter(RoleInvitation::isUnanswered)
                .map(it -> new WaitingInvitation(
                        it.id(), it.name(), it.email(), it.role(), it.language(), it.expiresAt(), !it.isWaiting(now)))
                .sorted(NameOrder.by(WaitingInvitation::name).thenComparing(WaitingInvitation::id))
                .toList();
    }

    /**
     * Deletes what nobody has answered 30 days after its links stopped working, and a no that cannot be undone. Several nodes may do it
     * at once.
     */
    @UseCase
    @Scheduled(initialDelayString = "PT8M", fixedDelayString = "PT1H")
    public void forgetUnanswered() {
        invitations
                .findByEmailIsNotNullAndExpiresAtBefore(clock.instant().minus(KEPT))
                .forEach(invitations::delete);
        invitations
                .findByDeclinedAtBefore(clock.instant().minus(PersonalInvitation.UNDO))
                .forEach(invitations::delete);
    }

    /** Asks an address into a role, and answers the id of the invitation; one whose time is over is asked anew. */
    @UseCase
    public UUID invite(UUID collaborativeId, NewRoleInvitation wanted, String by) {
        rules.requireOpen(collaborativeId, by);
        Role role = rules.role(collaborativeId, wanted);
        Optional<RoleInvitation> earlier =
                invitations.findByCollaborativeIdAndEmailIgnoreCase(collaborativeId, wanted.email());
        if (earlier.filter(it -> it.isWaiting(clock.instant())).isPresent()) {
            throw InvitationLimits.waiting(wanted.email());
        }
        count(collaborativeId, wanted.email(), by);
        RoleInvitation invitation = earlier.orElseGet(() -> new RoleInvitation(collaborativeId));
        invitation.ask(wanted, role, by, clock.instant());
        invitations.save(invitation);
        write(invitation, by);
        return invitation.id();
    }

    /** Writes again; the links of earlier letters stop working. */
    @UseCase
    public void resend(UUID collaborativeId, UUID invitationId, String by) {
        rules.requireOpen(collaborativeId, by);
        RoleInvitation invitation = find(collaborativeId, invitationId);
        count(collaborativeId, invitation.email(), by);
        invitation.create(by, clock.instant());
        write(invitation, by);
    }

    /** Takes an invitation back; nothing is left of it. */
    @UseCase
    public void withdraw(UUID collaborativeId, UUID invitationId, String by) {
        rules.requireOrganiser(collaborativeId, by);
        RoleInvitation invitation = find(collaborativeId, invitationId);
        record(invitation, CollaborativeChange.invitation_withdrawn, by);
        invitations.delete(invitation);
    }

    private RoleInvitation find(UUID collaborativeId, UUID invitationId) {
        return invitations
                .findById(invitationId)
                .filter(it -> it.collaborativeId().equals(collaborativeId) && it.isUnanswered())
                .orElseThrow(() -> UseCaseRejected.notFound("collaborative.invitation.unknown"));
    }

    private void count(UUID collaborativeId, String email, String by) {
        limits.count(collaborativeId, email, by).ifPresent(refused -> {
            throw refused;
        });
    }

    private void write(RoleInvitation it, String by) {
        record(it, CollaborativeChange.invited, by);
        Instant until = clock.instant().plus(PersonalInvitation.VALID);
        events.publishEvent(new RoleInvited(it.collaborativeId(), it.id(), UUID.randomUUID(), until));
    }

    /** The role, and not whose it would be: nobody is to be found here who has said no. */
    private void record(RoleInvitation it, CollaborativeChange what, String by) {
        trail.record(
                CollaborativeChange.subject(it.collaborativeId()),
                what,
                by,
                it.role().name(),
                null);
    }
}
