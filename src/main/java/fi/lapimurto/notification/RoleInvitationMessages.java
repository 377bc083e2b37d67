package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.RoleInvitationLetters;
import fi.lapimurto.collaborative.RoleInvited;
import fi.lapimurto.people.PersonalInvitation;
import fi.lapimurto.people.Role;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Letters to those whom organisers ask into their round; the item is the invitation's id. */
@Component
class RoleInvitationMessages implements LetterCatalogue {

    private final RoleInvitationLetters invitations;
    private final Clock clock;

    RoleInvitationMessages(RoleInvitationLetters invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(MessageKind.named("role_invited")
                .on(
                        RoleInvited.class,
                        it -> Cause.about(it.collaborativeId(), it.invitationId())
                                .occurrence(it.occurrence())
                                .until(it.until())
                                .to(it.invitationId()))
                .group("invitation")
                .says(this::role)
                .leadsTo("answer", this::link)
                .to(new Audience(
                        "asked",
                        true,
                        (collaborativeId, item, id) -> recipients(Set.of(id)).values(),
                        this::recipients)));
    }

    private Map<UUID, Recipient> recipients(Collection<UUID> ids) {
        return invitations.addressees(ids).values().stream()
                .map(it -> new Recipient(it.invitationId(), it.name(), it.email(), it.language()))
                .collect(Collectors.toMap(Recipient::id, Function.identity()));
    }

    private void role(LetterContent letter, MessageOrigin message) {
        Role role = invitations.role(message.recipientId()).orElseThrow();
        letter.name(letter.text("people.role." + role));
        letter.day(clock.instant().plus(PersonalInvitation.VALID));
    }

    /** The secret of the link is made with the letter, so that it stands in no table. */
    private String link(MessageOrigin message, Collaborative collaborative) {
        return "/invitations/" + invitations.link(message.recipientId());
    }
}
