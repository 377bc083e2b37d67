package fi.lapimurto.overview;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.audit.AuditQueries;
import fi.lapimurto.audit.AuditQuery;
import fi.lapimurto.audit.AuditQuery.Part;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been changed in a round and its teams: as many statements for a full page as for one change. */
@Service
@Transactional(readOnly = true)
class Changes {

    private static final int SIZE = 50;

    /**
     * One page.
     *
     * @param kinds what the reader may ask for
     * @param authors those who have changed something, by login
     * @param older the number before which the next page begins, or {@code null} at the end
     */
    record Page(
            Collaborative collaborative,
            List<ChangeKind> kinds,
            Map<String, String> authors,
            List<ChangeLine> lines,
            Long older,
            boolean readsBoard) {}

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final Teams teams;
    private final AuditQueries queries;
    private final People people;
    private final ChangeLines lines;

    Changes(
            AccessControl access,
            Collaboratives collaboratives,
            Teams teams,
            AuditQueries queries,
            People people,
            ChangeLines lines) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.teams = teams;
        this.queries = queries;
        this.people = people;
        this.lines = lines;
    }

    /** A page for those who may read the board or all changes; to others there is no such round. */
    Page of(UUID id, ChangeFilter filter, String reader, Locale locale) {
        RoleAssignments roles = access.of(reader);
        if (!roles.may(Permission.CHANGES_READ, id)) {
            roles.require(Permission.ROUND_READ, id);
        }
        Collaborative collaborative = collaboratives.get(id);
        Map<UUID, Team> admitted =
                teams.everAdmitted(id).stream().collect(Collectors.toMap(Team::id, Function.identity()));
        Map<ChangeKind, Set<UUID>> places = Stream.of(ChangeKind.values())
                .collect(Collectors.toMap(Function.identity(), it -> places(it, id, admitted.keySet(), roles)));
        List<ChangeKind> kinds = Stream.of(ChangeKind.values())
                .filter(it -> !places.get(it).isEmpty())
                .toList();
        List<AuditEntry> found = queries.page(new AuditQuery(
                parts(kinds.stream().filter(it -> filter.kind() == null || filter.kind() == it), places),
                filter.by(),
                filter.from(),
                filter.to(),
                filter.before(),
                SIZE + 1));
        List<AuditEntry> shown = found.stream().limit(SIZE).toList();
        List<String> authors = queries.authors(parts(kinds.stream(), places));
        Map<String, String> names =
                people.names(Stream.concat(authors.stream(), shown.stream().flatMap(ChangeWriter::others))
                        .collect(Collectors.toSet()));
        return new Page(
                collaborative,
                kinds,
                authors(names, authors),
                lines.of(shown, collaborative, admitted, roles, names, locale),
                found.size() > SIZE ? shown.get(SIZE - 1).id() : null,
                roles.may(Permission.ROUND_READ, id));
    }

    private static Map<String, String> authors(Map<String, String> names, List<String> authors) {
        return names.entrySet().stream()
                .filter(it -> authors.contains(it.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where somebody may read the changes of a kind: in the round, and in which teams. */
    private static Set<UUID> places(ChangeKind kind, UUID id, Set<UUID> admitted, RoleAssignments roles) {
        boolean all = roles.may(kind.reading(), id) || kind.isCommon() && roles.may(Permission.CHANGES_READ, id);
        Set<UUID> places = new HashSet<>(admitted);
        if (all) {
            places.add(id);
        } else {
            places.retainAll(roles.teams(kind.reading()));
        }
        return places;
    }

    /** Kinds that are read in the same places are asked for together. */
    private static List<Part> parts(Stream<ChangeKind> kinds, Map<ChangeKind, Set<UUID>> places) {
        return kinds
                .collect(Collectors.groupingBy(places::get, Collectors.mapping(ChangeKind::name, Collectors.toSet())))
                .entrySet()
                .stream()
                .map(it -> new Part(it.getValue(), it.getKey()))
                .toList();
    }
}
