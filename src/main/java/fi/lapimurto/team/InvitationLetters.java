package fi.lapimurto.team;

import fi.lapimurto.people.OneTimeToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** To whom the letters to invited people go, and the personal link in each. */
@Service
@Transactional(readOnly = true)
public class InvitationLetters {

    /** How long a link works. */
    public static final Duration VALID = Invitation.VALID;

    /** To whom an invitation is written. */
    public record Addressee(UUID memberId, UUID teamId, String name, String email, Locale language) {}

    private final Invitations invitations;
    private final MemberRows members;
    private final TeamRows teams;
    private final Clock clock;

    InvitationLetters(Invitations invitations, MemberRows members, TeamRows teams, Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.teams = teams;
        this.clock = clock;
    }

    /** A new link for a letter that is being written; in a transaction of its own, since the letter may go twice. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String link(UUID memberId) {
        OneTimeToken token = OneTimeToken.create();
        invitations.findById(memberId).orElseThrow(Invitation::over).send(token.hash(), clock.instant());
        return token.text();
    }

    /** To whom the members' letters go, or went. */
    public Map<UUID, Addressee> addressees(Collection<UUID> memberIds) {
        return addressees(members.findByIdIn(memberIds), member -> true);
    }

    /** Those in one collaborative who have not answered yet. */
    public Map<UUID, Addressee> openAddressees(UUID collaborativeId) {
        List<UUID> taking =
                teams.takingPart(collaborativeId).stream().map(TeamRow::id).toList();
        return taking.isEmpty() ? Map.of() : addressees(members.of(taking), it -> it.state() == MemberState.invited);
    }

    /** Those of them who have not answered yet. */
    public Map<UUID, Addressee> openAddressees(Collection<UUID> memberIds) {
        return addressees(
                members.findByIdIn(memberIds), it -> it.state() == MemberState.invited && takesPart(it.teamId()));
    }

    private Map<UUID, Addressee> addressees(List<MemberRow> rows, Predicate<Member> wanted) {
        return rows.stream()
                .map(MemberRow::member)
                .filter(it -> it.name() != null && wanted.test(it))
                .map(it -> new Addressee(
                        it.id(), it.teamId(), it.name(), it.email(), Locale.forLanguageTag(it.language())))
                .collect(Collectors.toMap(Addressee::memberId, it -> it));
    }

    private boolean takesPart(UUID teamId) {
        return teams.findById(teamId).filter(TeamRow::takesPart).isPresent();
    }
}
