package fi.lapimurto.calendar;

import fi.lapimurto.collaborative.CollaborativeListQueries;
import fi.lapimurto.collaborative.CollaborativeListQueries.Wanted;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands in one person's calendar: what they may read, and what waits for them. */
@Component
@Transactional(readOnly = true)
class CalendarReader {

    /** So many rounds can be chosen one by one. */
    private static final int MOST_ROUNDS = 100;

    /** A round that the calendar can be narrowed to. */
    record Round(UUID id, String name) {}

    private final AccessControl access;
    private final Teams teams;
    private final RoundEvents rounds;
    private final TaskDeadlines deadlines;
    private final CollaborativeListQueries list;

    CalendarReader(
            AccessControl access,
            Teams teams,
            RoundEvents rounds,
            TaskDeadlines deadlines,
            CollaborativeListQueries list) {
        this.access = access;
        this.teams = teams;
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.list = list;
    }

    /** Whether anything can ever stand there: in one round, or in any when that is {@code null}. */
    boolean any(String login, UUID collaborativeId) {
        RoleAssignments roles = access.of(login);
        if (collaborativeId == null) {
            return roles.mayAnywhere(Permission.ROUND_READ) || !own(roles).isEmpty();
        }
        return roles.may(Permission.ROUND_READ, collaborativeId)
                || own(roles).stream().anyMatch(it -> it.collaborativeId().equals(collaborativeId));
    }

    /**
     * The events within a time.
     *
     * @param collaborativeId the only round, or {@code null} for all that the person knows
     */
    List<CalendarEvent> events(String login, UUID collaborativeId, LocalDate from, LocalDate until) {
        RoleAssignments roles = access.of(login);
        List<Team> own = own(roles);
        Set<UUID> readable = readable(roles, own);
        if (collaborativeId != null) {
            readable = readable == null || readable.contains(collaborativeId) ? Set.of(collaborativeId) : Set.of();
        }
        Stream<CalendarEvent> common = rounds.all(readable, from, until).stream()
                .filter(it -> sees(it, roles, own))
                .map(it -> it.at(page(it, roles, own)));
        return Stream.concat(common, deadlines.of(login, collaborativeId, from, until))
                .sorted(CalendarEvent.ORDER)
                .toList();
    }

    /** The rounds of which something can stand in the person's calendar. */
    List<Round> rounds(String login) {
        RoleAssignments roles = access.of(login);
        Set<UUID> ids = readable(roles, own(roles));
        return list.page(new Wanted(ids, null, CollaborativeState.running), PageRequest.of(0, MOST_ROUNDS))
                .map(it -> new Round(it.id(), it.name()))
                .getContent();
    }

    /** The rounds that the person may read or has a team in; {@code null} for all. */
    private static Set<UUID> readable(RoleAssignments roles, List<Team> own) {
        Set<UUID> rounds = roles.rounds(Permission.ROUND_READ);
        if (rounds == null) {
            return null;
        }
        Set<UUID> readable = new HashSet<>(rounds);
        own.stream().map(Team::collaborativeId).forEach(readable::add);
        return readable;
    }

    private List<Team> own(RoleAssignments roles) {
        Set<UUID> ids = roles.teams(Permission.TEAM_READ);
        return ids.isEmpty()
                ? List.of()
                : teams.all(ids).stream().filter(Team::takesPart).toList();
    }

    /** Sessions and visits are for the teams that they name, and for those who read the lists of them. */
    private static boolean sees(CalendarEvent event, RoleAssignments roles, List<Team> own) {
        return switch (event.kind()) {
            case session -> roles.may(Permission.LIST_READ, event.collaborativeId()) || team(event, own) != null;
            case visit ->
                roles.may(Permission.CONFIDENTIAL_LIST_READ, event.collaborativeId()) || team(event, own) != null;
            default -> true;
        };
    }

    /** The person's own team that an event names, or {@code null}. */
    private static Team team(CalendarEvent event, List<Team> own) {
        Set<String> named = event.about() == null
                ? Set.of()
                : event.about()
                        .lines()
                        .map(it -> it.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        return own.stream()
                .filter(it -> it.collaborativeId().equals(event.collaborativeId()))
                .filter(it -> named.contains(it.name().strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static String page(CalendarEvent event, RoleAssignments roles, List<Team> own) {
        UUID round = event.collaborativeId();
        if (!roles.may(Permission.ROUND_READ, round)) {
            Team named = team(event, own);
            return own.stream()
                    .filter(it -> it.collaborativeId().equals(round))
                    .min(Comparator.comparing((Team it) -> it != named))
                    .map(it -> "/teams/" + it.id())
                    .orElse("/");
        }
        boolean lists = roles.may(Permission.LIST_READ, round);
        return switch (event.kind()) {
            case workshop -> lists ? event.path() + "/workshops/" + event.number() + "/matrix" : event.path();
            case session -> lists ? event.path() + "/gaps/" + event.number() + "/sessions" : event.path();
            case visit -> event.path() + "/visits";
            default -> event.path();
        };
    }
}
