package fi.lapimurto.calendar;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what people have been invited to, for the letters that carry it. */
@Component
@Transactional(readOnly = true)
public class InvitationReader {

    private final CalendarInvitations invitations;
    private final Clock clock;

    InvitationReader(CalendarInvitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /** One event as it was told last. */
    public Optional<Invitation> of(String event, String round) {
        return invitations.findById(event).map(it -> it.invitation(round, clock.getZone()));
    }

    /** The first day of a workshop, or the information session when that is 0. */
    public Optional<Invitation> of(UUID collaborativeId, int workshop, String round) {
        return of(CalendarEvent.id(collaborativeId, workshop, workshop == 0 ? 0 : 1), round);
    }
}
