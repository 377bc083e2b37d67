package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.ItemReopened;
import fi.lapimurto.collaborative.StepOpened;
import fi.lapimurto.collaborative.TimetableChanged;
import fi.lapimurto.people.Participant;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import fi.lapimurto.workshop.Deadlines;
import fi.lapimurto.workshop.ParticipantListAsked;
import fi.lapimurto.workshop.ParticipantListDueSoon;
import fi.lapimurto.workshop.ParticipantListOverdue;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what happens elsewhere, in the transaction in which it happens, and only writes messages: what is rolled back
 * is not told, and what is committed cannot be forgotten.
 */
@Component
class Announcements {

    private static final int INFO_SESSION = 7;

    private final Outbox outbox;
    private final People people;
    private final Collaboratives collaboratives;
    private final Deadlines deadlines;
    private final Clock clock;

    Announcements(Outbox outbox, People people, Collaboratives collaboratives, Deadlines deadlines, Clock clock) {
        this.outbox = outbox;
        this.people = people;
        this.collaboratives = collaboratives;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @EventListener
    void on(ParticipantListAsked event) {
        list(Kind.list_asked, event.collaborativeId(), event.workshopNumber());
    }

    @EventListener
    void on(ParticipantListDueSoon event) {
        list(Kind.list_due_soon, event.collaborativeId(), event.workshopNumber());
    }

    @EventListener
    void on(ParticipantListOverdue event) {
        list(Kind.list_overdue, event.collaborativeId(), event.workshopNumber());
    }

    private void list(Kind kind, UUID id, int workshop) {
        Instant due = deadlines.participantList(id, workshop);
        tell(new Cause(kind, id, workshop, null, String.valueOf(workshop), due));
    }

    @EventListener
    void on(StepOpened event) {
        if (event.step() == INFO_SESSION) {
            Instant firstWorkshop = collaboratives
                    .get(event.collaborativeId())
                    .timetable()
                    .first()
                    .firstDay()
                    .atStartOfDay(clock.getZone())
                    .toInstant();
            tell(new Cause(Kind.info_session_opened, event.collaborativeId(), null, null, "0", firstWorkshop));
        }
    }

    @EventListener
    void on(TimetableChanged event) {
        String change = String.valueOf(event.change());
        tell(new Cause(Kind.timetable_changed, event.collaborativeId(), null, null, change, clock.instant()));
    }

    @EventListener
    void on(CollaborativeCancelled event) {
        tell(new Cause(Kind.collaborative_cancelled, idOf(event.code()), null, null, "0", clock.instant()));
    }

    @EventListener
    void on(ItemReopened event) {
        Integer workshop = event.occurrence() == 0 ? null : event.occurrence();
        String change = String.valueOf(event.change());
        tell(new Cause(Kind.item_reopened, idOf(event.code()), workshop, event.form(), change, clock.instant()));
    }

    private UUID idOf(String code) {
        return collaboratives.findByCode(code).map(Collaborative::id).orElseThrow();
    }

    private void tell(Cause cause) {
        Set<Role> roles = cause.kind().roles(cause.item());
        people.participants(cause.collaborativeId()).stream()
                .filter(it -> roles.contains(it.role()))
                .map(Participant::person)
                .filter(Profile::active)
                .distinct()
                .forEach(person -> outbox.write(cause, person));
    }
}
