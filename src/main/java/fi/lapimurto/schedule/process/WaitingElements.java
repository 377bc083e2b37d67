package fi.lapimurto.schedule.process;

import fi.lapimurto.engine.ProcessDateQueries;
import fi.lapimurto.engine.ProcessDates.OpenElement;
import fi.lapimurto.schedule.OwnDays;
import fi.lapimurto.schedule.OwnDays.OwnDay;
import fi.lapimurto.schedule.process.PlannedMilestoneDates.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what waits for a date of the plan, and what its process says of itself. */
@Component
class WaitingElements {

    /**
     * An open task or a running timer.
     *
     * @param own the day that its team has for it instead of the plan's, or {@code null}
     */
    record Waiting(OpenElement open, Scope scope, OwnDay own) {}

    private final ProcessDateQueries queries;
    private final ObjectProvider<OwnDays> ownDays;

    WaitingElements(ProcessDateQueries queries, ObjectProvider<OwnDays> ownDays) {
        this.queries = queries;
        this.ownDays = ownDays;
    }

    /** Everything that waits in a collaborative, without who has finished between the two questions. */
    List<Waiting> of(String code) {
        List<OpenElement> found = queries.waiting(code);
        Map<String, Map<String, Object>> variables = queries.variables(code, Scope.VARIABLES);
        Map<String, Scope> scopes = found.stream()
                .filter(it -> variables.containsKey(it.id()))
                .collect(Collectors.toMap(OpenElement::id, it -> Scope.of(variables.get(it.id()))));
        Set<UUID> teams = scopes.values().stream()
                .map(Scope::teamId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, Map<String, OwnDay>> days =
                teams.isEmpty() ? Map.of() : ownDays.getObject().of(teams);
        return found.stream()
                .filter(it -> scopes.containsKey(it.id()))
                .map(it -> waiting(it, scopes.get(it.id()), days))
                .toList();
    }

    private static Waiting waiting(OpenElement open, Scope scope, Map<UUID, Map<String, OwnDay>> days) {
        Map<String, OwnDay> own = scope.teamId() == null ? Map.of() : days.getOrDefault(scope.teamId(), Map.of());
        return new Waiting(open, scope, own.get(open.element().id()));
    }
}
