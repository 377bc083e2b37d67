package fi.lapimurto.calendar;

import fi.lapimurto.calendar.CalendarQueries.Answer;
import fi.lapimurto.calendar.CalendarQueries.WorkshopRow;
import fi.lapimurto.coaching.Session;
import fi.lapimurto.form.AnswerJson;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.handbook.VenueBookings;
import fi.lapimurto.workshop.Slot;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happens in rounds: the days of workshops, information sessions, coaching sessions and visits. */
@Component
class RoundEvents {

    private static final String PROGRAMME = "workshop-plan-programme";
    private static final String MATRIX = "matrix";
    private static final String SESSIONS = "sessions";
    private static final String VISITS = "visits";
    private static final Set<String> PUBLIC_SOURCES =
            Set.of(PROGRAMME, MATRIX, HandbookForms.BOOK_VENUES, VenueBookings.QUOTES, HandbookForms.PLAN_INFO_SESSION);

    /** What matters here of the information session. */
    private record PlannedSession(LocalDate day, String startTime, Integer minutes, String link, String place) {}

    /** What matters here of a venue's quote. */
    private record Quote(String venue, String locality, List<String> workshops, YesNo chosen) {

        boolean isFor(int workshop) {
            return chosen == YesNo.yes
                    && (workshops == null || workshops.isEmpty() || workshops.contains("workshop_" + workshop));
        }

        String place() {
            return Stream.of(venue, locality)
                    .filter(it -> it != null && !it.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }

    /** What matters here of a visit. */
    private record Visit(String team, LocalDate day) {}

    private final CalendarQueries queries;
    private final AnswerJson json;
    private final Clock clock;

    RoundEvents(CalendarQueries queries, AnswerJson json, Clock clock) {
        this.queries = queries;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Everything that happens in rounds within a time, whoever asks.
     *
     * @param ids the rounds, or {@code null} for all
     */
    List<CalendarEvent> all(Collection<UUID> ids, LocalDate from, LocalDate until) {
        Set<String> sources = new LinkedHashSet<>(PUBLIC_SOURCES);
        sources.add(SESSIONS);
        sources.add(VISITS);
        return events(ids, from, until, sources);
    }

    /** A round's workshop days and information session, whenever they are. */
    List<CalendarEvent> invited(UUID collaborativeId) {
        return events(List.of(collaborativeId), LocalDate.of(2000, 1, 1), LocalDate.of(2999, 1, 1), PUBLIC_SOURCES);
    }

    private List<CalendarEvent> events(Collection<UUID> ids, LocalDate from, LocalDate until, Set<String> sources) {
        List<WorkshopRow> workshops = queries.workshops(ids, from, until);
        Set<UUID> rounds = workshops.stream().map(WorkshopRow::collaborativeId).collect(Collectors.toSet());
        if (rounds.isEmpty()) {
            return List.of();
        }
        var answers = queries.answers(rounds, sources).stream().collect(Collectors.groupingBy(Answer::collaborativeId));
        List<CalendarEvent> events = new ArrayList<>();
        Set<UUID> seen = new LinkedHashSet<>();
        for (WorkshopRow workshop : workshops) {
            List<Answer> own = answers.getOrDefault(workshop.collaborativeId(), List.of());
            IntStream.rangeClosed(1, workshop.days()).forEach(day -> events.add(day(workshop, day, own)));
            if (seen.add(workshop.collaborativeId())) {
                of(own, HandbookForms.PLAN_INFO_SESSION).forEach(it -> events.add(infoSession(workshop, it)));
                of(own, SESSIONS).forEach(it -> events.add(session(workshop, it)));
                of(own, VISITS).forEach(it -> events.add(visit(workshop, it)));
            }
        }
        return events.stream()
                .filter(within(from, until))
                .sorted(CalendarEvent.ORDER)
                .toList();
    }

    private static Predicate<CalendarEvent> within(LocalDate from, LocalDate until) {
        return it -> !it.time().day().isBefore(from) && !it.time().day().isAfter(until);
    }

    private static Stream<Answer> of(List<Answer> answers, String source) {
        return answers.stream().filter(it -> it.source().equals(source));
    }

    private CalendarEvent day(WorkshopRow it, int day, List<Answer> answers) {
        boolean decided = of(answers, HandbookForms.BOOK_VENUES).findAny().isPresent();
        String place = of(answers, VenueBookings.QUOTES)
                .filter(row -> decided)
                .map(row -> json.read(row.json(), Quote.class))
                .filter(quote -> quote.isFor(it.number()))
                .map(Quote::place)
                .distinct()
                .collect(Collectors.joining("; "));
        return new CalendarEvent(
                CalendarEvent.id(it.collaborativeId(), it.number(), day),
                EventKind.workshop,
                it.collaborativeId(),
                it.name(),
                it.number(),
                day,
                it.days(),
                null,
                hours(it.firstDay().plusDays(day - 1L), slots(it.number(), day, answers)),
                place.isEmpty() ? null : place,
                null,
                "/collaboratives/" + it.collaborativeId(),
                it.version(),
                it.openedAt());
    }

    /** The programme of one day that participants know: none as long as it is being planned. */
    private List<Slot> slots(int workshop, int day, List<Answer> answers) {
        boolean planned = of(answers, PROGRAMME).anyMatch(it -> it.occurrence() == workshop);
        return of(answers, MATRIX)
                .filter(it -> planned && it.occurrence() == workshop)
                .map(it -> json.read(it.json(), Slot.class))
                .filter(it -> it.day() == day && it.kind().isProgramme())
                .toList();
    }

    private EventTime hours(LocalDate day, List<Slot> slots) {
        return slots.stream()
                .map(Slot::starts)
                .min(LocalTime::compareTo)
                .map(first -> EventTime.of(
                        at(day, first),
                        day.atStartOfDay()
                                .plusMinutes(slots.stream()
                                        .mapToInt(Slot::until)
                                        .max()
                                        .orElseThrow())
                                .atZone(clock.getZone())))
                .orElseGet(() -> EventTime.wholeDay(day));
    }

    private CalendarEvent infoSession(WorkshopRow round, Answer answer) {
        PlannedSession it = json.read(answer.json(), PlannedSession.class);
        ZonedDateTime starts = at(it.day(), LocalTime.parse(it.startTime()));
        return event(
                round,
                CalendarEvent.id(round.collaborativeId(), 0, 0),
                EventKind.info_session,
                null,
                EventTime.of(starts, starts.plusMinutes(it.minutes())),
                it.place(),
                it.link(),
                answer);
    }

    private CalendarEvent session(WorkshopRow round, Answer answer) {
        Session it = json.read(answer.json(), Session.class);
        ZonedDateTime starts = at(it.day(), it.starts());
        return event(
                round,
                SESSIONS + "-" + answer.id(),
                EventKind.session,
                String.join("\n", it.teams()),
                EventTime.of(starts, starts.plusMinutes(it.minutes())),
                null,
                it.link(),
                answer);
    }

    private CalendarEvent visit(WorkshopRow round, Answer answer) {
        Visit it = json.read(answer.json(), Visit.class);
        return event(
                round,
                VISITS + "-" + answer.id(),
                EventKind.visit,
                it.team(),
                EventTime.wholeDay(it.day()),
                null,
                null,
                answer);
    }

    private static CalendarEvent event(
            WorkshopRow round,
            String id,
            EventKind kind,
            String about,
            EventTime time,
            String place,
            String link,
            Answer answer) {
        return new CalendarEvent(
                id,
                kind,
                round.collaborativeId(),
                round.name(),
                answer.occurrence(),
                0,
                0,
                about,
                time,
                place,
                link,
                "/collaboratives/" + round.collaborativeId(),
                answer.version(),
                answer.changedAt());
    }

    private ZonedDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone());
    }
}
