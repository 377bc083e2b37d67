package fi.lapimurto.participants;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.engine.PlainText;
import fi.lapimurto.form.NameOrder;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.participants.VenueCounts.Counted;
import fi.lapimurto.participants.VenueCounts.Guest;
import fi.lapimurto.participants.VenueCounts.ListState;
import fi.lapimurto.participants.VenueCounts.TeamLine;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts for the venue who comes, in as many statements for ten teams as for one. */
@Service
@Transactional(readOnly = true)
public class Venues {

    private final ListRows lists;
    private final AttendeeRows rows;
    private final AttendeeDetails details;
    private final ParticipantLists participants;
    private final Teams teams;
    private final Collaboratives collaboratives;
    private final AccessControl access;
    private final Clock clock;

    Venues(
            ListRows lists,
            AttendeeRows rows,
            AttendeeDetails details,
            ParticipantLists participants,
            Teams teams,
            Collaboratives collaboratives,
            AccessControl access,
            Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.details = details;
        this.participants = participants;
        this.teams = teams;
        this.collaboratives = collaboratives;
        this.access = access;
        this.clock = clock;
    }

    /** The counts as organisers see them. */
    public VenueCounts counts(UUID collaborativeId, int workshopNumber, String by) {
        access.require(by, Permission.VENUE_COUNTS_READ, collaborativeId);
        return counts(collaborativeId, workshopNumber);
    }

    /** The counts, for the program's own use. */
    public VenueCounts counts(UUID collaborativeId, int workshopNumber) {
        Collaborative collaborative = collaboratives.get(collaborativeId);
        Workshop workshop = collaborative.timetable().workshops().stream()
                .filter(it -> it.number() == workshopNumber)
                .findFirst()
                .orElseThrow(ParticipantLists::unknown);
        List<AttendeeField> asked = details.asked(collaborativeId, workshop);
        Instant dueAt = participants.due(collaborativeId, workshopNumber);
        Map<UUID, ParticipantList> byTeam =
                lists.findByCollaborativeIdAndWorkshopNumber(collaborativeId, workshopNumber).stream()
                        .map(ListRow::list)
                        .collect(Collectors.toMap(ParticipantList::teamId, Function.identity()));
        Map<UUID, List<Attendee>> byList =
                people(byTeam.values().stream().map(ParticipantList::id).toList());
        List<TeamLine> lines = new ArrayList<>();
        List<Attendee> coming = new ArrayList<>();
        for (Team team : teams.of(collaborativeId)) {
            ParticipantList list = byTeam.get(team.id());
            if (list != null) {
                List<Attendee> people = byList.getOrDefault(list.id(), List.of());
                coming.addAll(people);
                lines.add(new TeamLine(
                        team.id(),
                        team.name(),
                        state(list, dueAt),
                        people.size(),
                        ListRules.incomplete(people, asked)));
            }
        }
        return new VenueCounts(
                collaborativeId,
                collaborative.name(),
                workshopNumber,
                workshop.firstDay(),
                workshop.lastDay(),
                dueAt,
                lines,
                asked.contains(AttendeeField.lodgingNights)
                        || asked.contains(AttendeeField.specialDiet)
                        || asked.contains(AttendeeField.dinner),
                coming.size(),
                byDay(coming, workshop),
                count(coming, it -> it.dinner() == YesNo.yes),
                count(coming, it -> it.arrivesEveningBefore() == YesNo.yes),
                counted(coming, Attendee::specialDiet),
                counted(coming, Attendee::accessibility),
                guests(coming),
                details.deletedOn(collaborativeId, workshop),
                !byTeam.isEmpty() && byTeam.values().stream().allMatch(it -> it.detailsDeletedAt() != null));
    }

    private Map<UUID, List<Attendee>> people(List<UUID> listIds) {
        return listIds.isEmpty()
                ? Map.of()
                : rows.of(listIds).stream()
                        .collect(Collectors.groupingBy(
                                AttendeeRow::listId, Collectors.mapping(AttendeeRow::attendee, Collectors.toList())));
    }

    private ListState state(ParticipantList list, Instant dueAt) {
        if (list.isAbsent()) {
            return ListState.absent;
        }
        if (list.isGiven()) {
            return ListState.given;
        }
        if (!list.isOpen()) {
            return ListState.ended;
        }
        return clock.instant().isAfter(dueAt) ? ListState.overdue : ListState.open;
    }

    private static Map<Integer, Long> byDay(List<Attendee> coming, Workshop workshop) {
        return IntStream.rangeClosed(1, workshop.days())
                .boxed()
                .collect(Collectors.toMap(
                        Function.identity(),
                        day -> count(coming, it -> it.days().contains(day)),
                        Long::sum,
                        TreeMap::new));
    }

    private static long count(List<Attendee> coming, Predicate<Attendee> which) {
        return coming.stream().filter(which).count();
    }

    /** The same in capitals, or with a space more, is the same. */
    private static List<Counted> counted(List<Attendee> coming, Function<Attendee, String> what) {
        Map<String, List<String>> alike = new HashMap<>();
        coming.stream()
                .map(what)
                .filter(Objects::nonNull)
                .forEach(it -> alike.computeIfAbsent(
                                PlainText.line(it).toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(it.strip()));
        return alike.values().stream()
                .map(it -> new Counted(it.get(0), it.size()))
                .sorted(Comparator.comparing(Counted::people).reversed().thenComparing(NameOrder.by(Counted::what)))
                .toList();
    }

    private static List<Guest> guests(List<Attendee> coming) {
        return coming.stream()
                .filter(it -> it.lodgingNights() != null && it.lodgingNights() > 0)
                .map(it ->
                        new Guest(it.name(), it.lodgingNights(), it.arrivesEveningBefore() == YesNo.yes, it.roomWish()))
                .sorted(NameOrder.by(Guest::name))
                .toList();
    }
}
