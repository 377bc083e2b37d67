package fi.lapimurto.team;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.Enrolment;
import fi.lapimurto.people.InvitationHandler;
import fi.lapimurto.people.People;
import fi.lapimurto.people.PersonDetails;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import fi.lapimurto.team.OpenInvitations.Answerable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** How people answer the link of their invitation: a yes, with a new account or their own, or a no. */
@Service
public class InvitationAnswers implements InvitationHandler {

    private final OpenInvitations invitations;
    private final People people;
    private final Enrolment enrolment;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationAnswers(
            OpenInvitations invitations,
            People people,
            Enrolment enrolment,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.enrolment = enrolment;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Offer> offer(String token) {
        return invitations
                .find(token)
                .map(it -> new Offer(
                        "team/invitation",
                        it,
                        it.member().name(),
                        "/teams/" + it.team().id(),
                        "team.invitation.joined"));
    }

    @Override
    public boolean isAccepted(String token) {
        return invitations.isAccepted(token);
    }

    /** Joins with a new account, whose password the person chooses. */
    @Override
    @UseCase
    public void join(String token, String login, String password, String repeated) {
        Answerable found = invitations.lock(token);
        Member member = found.member().member();
        PersonDetails details = new PersonDetails(login, member.name(), member.email(), member.language());
        accept(found, enrolment.enrol(details, password, repeated));
    }

    /** Joins with the account of the person who is signed in. */
    @Override
    @UseCase
    public void joinAs(String token, String login) {
        Answerable found = invitations.lock(token);
        Profile person = people.find(login).orElseThrow(Invitation::over);
        if (found.hasJoined(person.id())) {
            throw UseCaseRejected.conflict("team.invitation.already");
        }
        accept(found, person);
    }

    /** Says no. The place becomes open again, and nothing says whose it was. */
    @Override
    @UseCase
    public void decline(String token) {
        Answerable found = invitations.lock(token);
        MemberRow row = found.member();
        boolean contact = row.member().contact();
        found.invitation().decline(clock.instant());
        row.open(clock.instant());
        trail.record(TeamChange.member(row.teamId(), row.id()), TeamChange.place_opened, null);
        if (contact) {
            events.publishEvent(new ContactMissing(found.collaborativeId(), row.teamId(), row.id()));
        }
    }

    @Override
    public Optional<Instant> declinedUntil(String token) {
        return invitations.declinedUntil(token);
    }

    /** Thinks it over again. Who speaks for the team meanwhile goes on doing so. */
    @Override
    @UseCase
    public void undoDecline(String token) {
        Answerable found = invitations.lockDeclined(token);
        MemberRow row = found.member();
        List<Member> before = found.takingPart();
        found.invitation().undoDecline(clock.instant());
        row.undo(Undoable.Change.declined, clock.instant());
        if (before.stream().anyMatch(Member::contact)) {
            row.fallSilent();
        }
        new TeamRules(before, found.takingPart()).check(true, true);
        trail.record(TeamChange.member(row.teamId(), row.id()), TeamChange.decline_undone, null);
        if (row.member().contact()) {
            events.publishEvent(new ContactReturned(found.collaborativeId(), row.teamId(), row.id()));
        }
    }

    private void accept(Answerable found, Profile person) {
        MemberRow row = found.member();
        UUID teamId = row.teamId();
        found.invitation().accept(clock.instant());
        row.confirm(person.id());
        trail.record(TeamChange.member(teamId, row.id()), TeamChange.joined, person.login());
        people.assign(person.login(), Role.team_member, found.collaborativeId(), teamId);
        if (row.member().contact()) {
            people.assign(person.login(), Role.team_contact, found.collaborativeId(), teamId);
        }
    }
}
