package fi.lapimurto.collaborative;

import fi.lapimurto.people.OneTimeToken;
import fi.lapimurto.people.Role;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** To whom the letters to people who are asked into a round go, and the personal link in each. */
@Service
@Transactional(readOnly = true)
public class RoleInvitationLetters {

    /** To whom an invitation is written. */
    public record Addressee(UUID invitationId, String name, String email, Locale language) {}

    private final RoleInvitations invitations;
    private final Clock clock;

    RoleInvitationLetters(RoleInvitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /** A new link for a letter that is being written; in a transaction of its own, since the letter may go twice. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String link(UUID invitationId) {
        OneTimeToken token = OneTimeToken.create();
        invitations.findById(invitationId).orElseThrow(RoleInvitation::over).send(token.hash(), clock.instant());
        return token.text();
    }

    /** To whom the letters go, or went, as long as nobody has answered. */
    public Map<UUID, Addressee> addressees(Collection<UUID> ids) {
        return invitations.findByIdIn(ids).stream()
                .filter(RoleInvitation::isUnanswered)
                .map(it -> new Addressee(it.id(), it.name(), it.email(), Locale.forLanguageTag(it.language())))
                .collect(Collectors.toMap(Addressee::invitationId, Function.identity()));
    }

    /** The role that an invitation is about; nothing when there is no such invitation any more. */
    public Optional<Role> role(UUID invitationId) {
        return invitations.findById(invitationId).map(RoleInvitation::role);
    }
}
