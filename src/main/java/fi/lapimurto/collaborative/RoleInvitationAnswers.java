package fi.lapimurto.collaborative;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.Enrolment;
import fi.lapimurto.people.InvitationHandler;
import fi.lapimurto.people.OneTimeToken;
import fi.lapimurto.people.People;
import fi.lapimurto.people.PersonDetails;
import fi.lapimurto.people.Profile;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people answer the link of an invitation into a round. */
@Service
public class RoleInvitationAnswers implements InvitationHandler {

    private final RoleInvitations invitations;
    private final Collaboratives collaboratives;
    private final People people;
    private final Enrolment enrolment;
    private final AuditTrail trail;
    private final Clock clock;

    RoleInvitationAnswers(
            RoleInvitations invitations,
            Collaboratives collaboratives,
            People people,
            Enrolment enrolment,
            AuditTrail trail,
            Clock clock) {
        this.invitations = invitations;
        this.collaboratives = collaboratives;
        this.people = people;
        this.enrolment = enrolment;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Offer> offer(String token) {
        return open(token).map(it -> {
            String account = people.findByEmail(it.email()).map(Profile::login).orElse(null);
            Collaborative collaborative = collaboratives.get(it.collaborativeId());
            return new Offer(
                    "collaborative/invitation",
                    new OpenRoleInvitation(it.name(), it.role(), collaborative.name(), it.expiresAt(), account),
                    it.name(),
                    "/collaboratives/" + it.collaborativeId(),
                    "collaborative.invitation.joined");
        });
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isAccepted(String token) {
        return find(token).filter(RoleInvitation::isAccepted).isPresent();
    }

    @Override
    @UseCase
    public void join(String token, String login, String password, String repeated) {
        RoleInvitation it = open(token).orElseThrow(RoleInvitation::over);
        PersonDetails details = new PersonDetails(login, it.name(), it.email(), it.language());
        accept(it, enrolment.enrol(details, password, repeated));
    }

    @Override
    @UseCase
    public void joinAs(String token, String login) {
        RoleInvitation it = open(token).orElseThrow(RoleInvitation::over);
        Profile person = people.find(login).orElseThrow(RoleInvitation::over);
        boolean there = people.participants(it.collaborativeId()).stream()
                .anyMatch(held -> held.role() == it.role() && held.person().id().equals(person.id()));
        if (there) {
            throw UseCaseRejected.conflict("collaborative.invitation.already");
        }
        accept(it, person);
    }

    @Override
    @UseCase
    public void decline(String token) {
        RoleInvitation it = open(token).orElseThrow(RoleInvitation::over);
        it.decline(clock.instant());
        record(it, CollaborativeChange.invitation_declined);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> declinedUntil(String token) {
        return find(token).flatMap(RoleInvitation::declinedUntil);
    }

    @Override
    @UseCase
    public void undoDecline(String token) {
        RoleInvitation it = find(token).orElseThrow(RoleInvitation::over);
        collaboratives.get(it.collaborativeId()).requireRunning();
        it.undoDecline(clock.instant());
        record(it, CollaborativeChange.decline_undone);
    }

    /** The role, and not whose it would be. */
    private void record(RoleInvitation it, CollaborativeChange what) {
        trail.record(
                CollaborativeChange.subject(it.collaborativeId()),
                what,
                null,
                it.role().name(),
                null);
    }

    private void accept(RoleInvitation it, Profile person) {
        it.accept(clock.instant());
        people.assign(person.login(), it.role(), it.collaborativeId());
    }

    private Optional<RoleInvitation> open(String token) {
        return find(token)
                .filter(it -> it.isOpen(clock.instant()))
                .filter(it -> collaboratives.get(it.collaborativeId()).state() == CollaborativeState.running);
    }

    private Optional<RoleInvitation> find(String token) {
        return invitations.findByLink(new OneTimeToken(token).hash());
    }
}
