package fi.lapimurto.notification;

import fi.lapimurto.calendar.EventCalledOff;
import fi.lapimurto.calendar.EventInvited;
import fi.lapimurto.calendar.EventMoved;
import fi.lapimurto.calendar.InvitationReader;
import fi.lapimurto.people.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters that keep what people have in their own calendars right; their item is the event. */
@Component
class CalendarLetters implements LetterCatalogue {

    private final Audience everybody;
    private final InvitationReader invitations;

    CalendarLetters(Audiences audiences, InvitationReader invitations) {
        this.everybody = audiences.collaborativeAndTeams(Role.organiser, Role.coach);
        this.invitations = invitations;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(
                about("event_invited")
                        .on(
                                EventInvited.class,
                                it -> of(it.collaborativeId(), it.workshop(), it.event(), it.sequence()))
                        .to(everybody),
                about("event_moved")
                        .on(EventMoved.class, it -> of(it.collaborativeId(), it.workshop(), it.event(), it.sequence()))
                        .to(everybody),
                about("event_called_off")
                        .on(
                                EventCalledOff.class,
                                it -> of(it.collaborativeId(), it.workshop(), it.event(), it.sequence()))
                        .alsoAfterTheEnd()
                        .to(everybody));
    }

    private MessageKindBuilder about(String name) {
        return MessageKind.named(name)
                .group("event")
                .says((letter, message) -> invitations
                        .of(message.item(), letter.collaborative().name())
                        .ifPresent(letter::event))
                .leadsTo("calendar", (message, collaborative) -> "/calendar");
    }

    private static Cause of(UUID collaborativeId, int workshop, String event, int sequence) {
        return Cause.in(collaborativeId).workshop(workshop).item(event).occurrence(event + " " + sequence);
    }
}
