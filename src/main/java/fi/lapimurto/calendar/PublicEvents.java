package fi.lapimurto.calendar;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeChange;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events that a round's organisers show to everybody: the information session, and workshops that take guests. */
@Service
@Transactional
public class PublicEvents {

    /**
     * What may be published, or is.
     *
     * @param id the page's, or {@code null} as long as there was none
     * @param days the event, day by day
     */
    record Publishable(UUID id, int workshop, boolean published, List<CalendarEvent> days) {}

    /**
     * What anybody sees.
     *
     * @param organiser the organising body, or {@code null}; no person
     */
    record PublicEvent(UUID id, String round, String organiser, List<CalendarEvent> days) {}

    private final Publications publications;
    private final RoundEvents rounds;
    private final Collaboratives collaboratives;
    private final CalendarFiles files;
    private final AccessControl access;
    private final AuditTrail trail;
    private final Clock clock;

    PublicEvents(
            Publications publications,
            RoundEvents rounds,
            Collaboratives collaboratives,
            CalendarFiles files,
            AccessControl access,
            AuditTrail trail,
            Clock clock) {
        this.publications = publications;
        this.rounds = rounds;
        this.collaboratives = collaboratives;
        this.files = files;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** A round's information session, once it is planned, and its workshops. */
    @Transactional(readOnly = true)
    public List<Publishable> of(String login, UUID collaborativeId) {
        access.require(login, Permission.ROUND_ORGANISE, collaborativeId);
        Map<Integer, Publication> made = publications.findByCollaborativeId(collaborativeId).stream()
                .collect(Collectors.toMap(Publication::workshop, Function.identity()));
        return rounds.invited(collaborativeId).stream()
                .collect(Collectors.groupingBy(CalendarEvent::number, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> publishable(it.getKey(), it.getValue(), made.get(it.getKey())))
                .toList();
    }

    private static Publishable publishable(int workshop, List<CalendarEvent> days, Publication made) {
        return new Publishable(made == null ? null : made.id(), workshop, made != null && made.published(), days);
    }

    /** Shows an event to everybody, or to nobody any more: at once. */
    @UseCase
    public void publish(String login, UUID collaborativeId, int workshop, boolean visible) {
        access.require(login, Permission.ROUND_ORGANISE, collaborativeId);
        if (rounds.invited(collaborativeId).stream().noneMatch(it -> it.number() == workshop)) {
            throw UseCaseRejected.conflict("calendar.public.none");
        }
        Publication page = publications
                .findByCollaborativeIdAndWorkshop(collaborativeId, workshop)
                .orElseGet(() -> new Publication(collaborativeId, workshop));
        if (page.published() != visible) {
            page.publish(visible, clock.instant());
            publications.save(page);
            trail.record(
                    CollaborativeChange.subject(collaborativeId),
                    visible ? CollaborativeChange.event_published : CollaborativeChange.event_hidden,
                    login);
        }
    }

    /** The published event; to everybody else there is none. */
    @Transactional(readOnly = true)
    public PublicEvent get(UUID id) {
        Publication page = publications
                .findById(id)
                .filter(Publication::published)
                .orElseThrow(() -> UseCaseRejected.notFound("calendar.public.unknown"));
        Collaborative round = collaboratives.get(page.collaborativeId());
        List<CalendarEvent> days = rounds.invited(round.id()).stream()
                .filter(it -> it.number() == page.workshop())
                .map(it -> it.at("/events/" + id))
                .toList();
        if (days.isEmpty()) {
            throw UseCaseRejected.notFound("calendar.public.unknown");
        }
        return new PublicEvent(id, round.name(), round.organisingBody(), days);
    }

    /** The published event as a file for any calendar. */
    @Transactional(readOnly = true)
    public String file(UUID id, Locale locale) {
        PublicEvent event = get(id);
        return files.published(event.round(), event.days(), event.days().get(0).changedAt(), locale);
    }
}
