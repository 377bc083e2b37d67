package fi.lapimurto.calendar;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.handbook.CurrentSkipped;
import fi.lapimurto.handbook.InfoSessionInvited;
import fi.lapimurto.handbook.SheetChanged;
import fi.lapimurto.handbook.VenueBookings;
import fi.lapimurto.schedule.TimetableChanged;
import fi.lapimurto.workshop.WorkshopInvited;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes what people are invited to, and tells when that changes, in the transaction of the change. */
@Component
class InvitationKeeper {

    private static final Set<String> TELLING = Set.of("matrix", VenueBookings.QUOTES);

    private final CalendarInvitations invitations;
    private final RoundEvents rounds;
    private final Collaboratives collaboratives;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationKeeper(
            CalendarInvitations invitations,
            RoundEvents rounds,
            Collaboratives collaboratives,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.rounds = rounds;
        this.collaboratives = collaboratives;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(WorkshopInvited event) {
        invite(event.collaborativeId(), event.workshopNumber());
    }

    @EventListener
    void on(InfoSessionInvited event) {
        invite(event.collaborativeId(), 0);
    }

    @EventListener
    void on(TimetableChanged event) {
        revise(event.collaborativeId());
    }

    @EventListener
    void on(SheetChanged event) {
        if (TELLING.contains(event.sheet())) {
            revise(event.collaborativeId());
        }
    }

    @EventListener
    void on(CurrentSkipped event) {
        collaboratives.findByCode(event.code()).map(Collaborative::id).ifPresent(this::revise);
    }

    @EventListener
    void on(CollaborativeCancelled event) {
        collaboratives.findByCode(event.code()).map(Collaborative::id).ifPresent(this::revise);
    }

    private void invite(UUID collaborativeId, int workshop) {
        for (CalendarEvent it : current(collaborativeId).values()) {
            if (it.number() == workshop) {
                Optional<CalendarInvitation> kept = invitations.findById(it.id());
                CalendarInvitation invited = kept.orElseGet(() -> new CalendarInvitation(it, clock.instant()));
                boolean news = kept.isEmpty() || invited.change(it, clock.instant());
                invitations.save(invited);
                if (news && it.day() > 1) {
                    events.publishEvent(new EventInvited(collaborativeId, workshop, it.id(), invited.sequence()));
                }
            }
        }
    }

    /** Compares what people were invited to with what holds now. A new information session has a letter of its own. */
    private void revise(UUID collaborativeId) {
        List<CalendarInvitation> invited = invitations.findByCollaborativeIdOrderByEventId(collaborativeId).stream()
                .filter(it -> !it.isOver(LocalDate.now(clock)))
                .toList();
        if (invited.isEmpty()) {
            return;
        }
        Map<String, CalendarEvent> now = current(collaborativeId);
        for (CalendarInvitation it : invited) {
            CalendarEvent event = now.get(it.eventId());
            if (event == null && it.cancel(clock.instant())) {
                events.publishEvent(new EventCalledOff(collaborativeId, it.workshop(), it.eventId(), it.sequence()));
            } else if (event != null && it.workshop() > 0 && it.change(event, clock.instant())) {
                events.publishEvent(new EventMoved(collaborativeId, it.workshop(), it.eventId(), it.sequence()));
            }
        }
    }

    /** The events as they stand in this transaction. */
    private Map<String, CalendarEvent> current(UUID collaborativeId) {
        entities.flush();
        return rounds.invited(collaborativeId).stream()
                .collect(Collectors.toMap(CalendarEvent::id, Function.identity()));
    }
}
