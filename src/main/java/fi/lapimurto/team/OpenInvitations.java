package fi.lapimurto.team;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.OneTimeToken;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the invitation that a link belongs to, as long as it can be answered. */
@Service
@Transactional
public class OpenInvitations {

    /** An invitation among the people of its team. */
    record Answerable(UUID collaborativeId, Invitation invitation, List<MemberRow> people) {

        MemberRow member() {
            return people.stream()
                    .filter(it -> it.id().equals(invitation.memberId()))
                    .findFirst()
                    .orElseThrow();
        }

        /** Those who take part or are to, as they are now. */
        List<Member> takingPart() {
            return people.stream()
                    .map(MemberRow::member)
                    .filter(it -> it.state().takesPart())
                    .toList();
        }

        boolean hasJoined(UUID personId) {
            return people.stream()
                    .map(MemberRow::member)
                    .anyMatch(it -> personId.equals(it.personId()) && it.state() == MemberState.confirmed);
        }
    }

    private final Invitations invitations;
    private final MemberRows members;
    private final TeamRows teams;
    private final Collaboratives collaboratives;
    private final People people;
    private final Clock clock;

    OpenInvitations(
            Invitations invitations,
            MemberRows members,
            TeamRows teams,
            Collaboratives collaboratives,
            People people,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.teams = teams;
        this.collaboratives = collaboratives;
        this.people = people;
        this.clock = clock;
    }

    /** What the link is for, if it still works. */
    @Transactional(readOnly = true)
    public Optional<OpenInvitation> find(String token) {
        return open(new OneTimeToken(token).hash()).map(it -> {
            Member member = members.findById(it.memberId()).orElseThrow().member();
            Team team = teams.findById(member.teamId()).orElseThrow().team();
            String name = collaboratives.get(team.collaborativeId()).name();
            String account =
                    people.findByEmail(member.email()).map(Profile::login).orElse(null);
            return new OpenInvitation(member, team, name, it.expiresAt(), account);
        });
    }

    /** Whether it has been said yes to by this link. */
    @Transactional(readOnly = true)
    public boolean isAccepted(String token) {
        return invitations
                .findByLink(new OneTimeToken(token).hash())
                .filter(Invitation::isAccepted)
                .isPresent();
    }

    /** The invitation, to be answered; of two who answer at once the second waits and then finds it answered. */
    Answerable lock(String token) {
        String hash = new OneTimeToken(token).hash();
        UUID teamId = invitations.teamOf(hash).orElseThrow(Invitation::over);
        teams.lock(teamId);
        Invitation invitation = open(hash).orElseThrow(Invitation::over);
        UUID collaborativeId = teams.findById(teamId).orElseThrow().collaborativeId();
        return new Answerable(collaborativeId, invitation, members.of(teamId));
    }

    /** Until when a no by this link can be undone, or could. */
    @Transactional(readOnly = true)
    public Optional<Instant> declinedUntil(String token) {
        return invitations.findByLink(new OneTimeToken(token).hash()).flatMap(Invitation::declinedUntil);
    }

    /** The invitation that was declined by this link. */
    Answerable lockDeclined(String token) {
        String hash = new OneTimeToken(token).hash();
        UUID teamId = invitations.teamOf(hash).orElseThrow(Invitation::over);
        teams.lock(teamId);
        Team team = teams.findById(teamId).orElseThrow().team();
        if (!team.takesPart()) {
            throw UseCaseRejected.conflict("team.error.droppedOut", team.name());
        }
        collaboratives.get(team.collaborativeId()).requireRunning();
        Invitation invitation = invitations.findByLink(hash).orElseThrow(Invitation::over);
        return new Answerable(team.collaborativeId(), invitation, members.of(teamId));
    }

    private Optional<Invitation> open(String hash) {
        return invitations.findByLink(hash).filter(it -> it.isOpen(clock.instant()) && isWanted(it.memberId()));
    }

    private boolean isWanted(UUID memberId) {
        UUID teamId = members.findById(memberId).orElseThrow().teamId();
        TeamRow team = teams.findById(teamId).orElseThrow();
        Collaborative collaborative = collaboratives.get(team.collaborativeId());
        return team.takesPart() && collaborative.state() == CollaborativeState.running;
    }
}
