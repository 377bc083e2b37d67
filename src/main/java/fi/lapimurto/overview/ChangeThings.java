package fi.lapimurto.overview;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.audit.AuditSubject;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.people.People;
import fi.lapimurto.recruiting.Applicants;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The names of what was changed: one question for each kind of thing, however many there are. */
@Component
class ChangeThings {

    /** What a thing is called, and the address of its page below its round or team. */
    record Named(String name, String page) {}

    private final People people;
    private final Applicants applicants;
    private final Teams teams;
    private final Trials trials;

    ChangeThings(People people, Applicants applicants, Teams teams, Trials trials) {
        this.people = people;
        this.applicants = applicants;
        this.teams = teams;
        this.trials = trials;
    }

    /** By the ids of their subjects; what is gone, and rounds, are left out. */
    Map<UUID, Named> of(List<AuditEntry> entries, Map<UUID, Team> admitted) {
        Map<String, Set<UUID>> ids = entries.stream()
                .map(AuditEntry::subject)
                .collect(Collectors.groupingBy(
                        AuditSubject::kind, Collectors.mapping(AuditSubject::id, Collectors.toSet())));
        Map<UUID, Named> named = new HashMap<>();
        admitted.forEach((id, team) -> named.put(id, new Named(team.name(), "")));
        ask(ids, ChangeKind.person, people::profiles).forEach((id, it) -> named.put(id, new Named(it.name(), "")));
        ask(ids, ChangeKind.application, applicants::all)
                .forEach((id, it) -> named.put(id, new Named(it.reference() + " " + it.team(), "/applications/" + id)));
        ask(ids, ChangeKind.member, teams::memberNames).forEach((id, it) -> named.put(id, new Named(it, "")));
        ask(ids, ChangeKind.trial, this::trials)
                .forEach((id, it) ->
                        named.put(id, new Named(it.number() + ". " + it.title(), "/trials/" + it.number())));
        return named;
    }

    private Map<UUID, Trial> trials(Collection<UUID> ids) {
        return trials.all(ids).stream().collect(Collectors.toMap(Trial::id, Function.identity()));
    }

    private static <T> Map<UUID, T> ask(
            Map<String, Set<UUID>> ids, ChangeKind kind, Function<Collection<UUID>, Map<UUID, T>> question) {
        return ids.containsKey(kind.name()) ? question.apply(ids.get(kind.name())) : Map.of();
    }
}
