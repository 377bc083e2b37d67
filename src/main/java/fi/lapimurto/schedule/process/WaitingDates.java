package fi.lapimurto.schedule.process;

import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.ModelElement;
import fi.lapimurto.engine.ProcessDateQueries;
import fi.lapimurto.engine.ProcessDates;
import fi.lapimurto.engine.ProcessDates.OpenElement;
import fi.lapimurto.schedule.DatesChanged;
import fi.lapimurto.schedule.OpenDates;
import fi.lapimurto.schedule.process.PlannedMilestoneDates.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Open tasks and running timers: what they wait for, and how they move when that moves. */
@Component
class WaitingDates implements OpenDates {

    private final ProcessDateQueries queries;
    private final ProcessDates dates;
    private final ModelDates models;
    private final ObjectProvider<PlannedMilestoneDates> planned;

    WaitingDates(
            ProcessDateQueries queries,
            ProcessDates dates,
            ModelDates models,
            ObjectProvider<PlannedMilestoneDates> planned) {
        this.queries = queries;
        this.dates = dates;
        this.models = models;
        this.planned = planned;
    }

    @Override
    public List<OpenDate> of(String code) {
        List<OpenDate> open = new ArrayList<>();
        waiting(code).forEach((waiting, own) -> {
            ModelElement element = waiting.element();
            Milestone milestone = milestone(element, own);
            open.add(new OpenDate(
                    milestone,
                    planned.getObject().occurrence(placed(waiting, own, milestone), milestone),
                    element.isTask(),
                    element.process(),
                    element.id(),
                    element.name()));
        });
        return open;
    }

    @Override
    public Optional<String> form(Milestone milestone) {
        return models.form(milestone);
    }

    /** What is done or has fired stays as it was. */
    @EventListener
    void on(DatesChanged event) {
        // What waits in the processes of fifty teams waits for the same few days.
        Map<List<Object>, Optional<Instant>> known = new HashMap<>();
        waiting(event.code()).forEach((waiting, own) -> {
            Milestone milestone = milestone(waiting.element(), own);
            Scope scope = placed(waiting, own, milestone);
            int occurrence = planned.getObject().occurrence(scope, milestone);
            boolean moved = has(event, milestone, occurrence);
            Optional<Milestone> beginning = ModelDates.beginning(waiting.element());
            if (moved || beginning.isPresent() && has(event, beginning.get(), occurrence)) {
                boolean again = ModelDates.isReopened(waiting.element());
                PlannedMilestoneDates at = planned.getObject();
                Optional<Instant> due = known.computeIfAbsent(
                        List.of(scope, milestone, again), it -> again ? at.again(scope) : at.at(scope, milestone));
                Optional<Instant> from = beginning.flatMap(first -> known.computeIfAbsent(
                        List.of(scope, milestone, first), it -> at.from(scope, first, milestone)));
                due.ifPresent(it -> dates.move(waiting, moved ? it : waiting.at(), from.orElse(null)));
            }
        });
    }

    private static boolean has(DatesChanged event, Milestone milestone, int occurrence) {
        return event.dates().stream().anyMatch(it -> is(it, milestone, occurrence));
    }

    private static boolean is(DueDate date, Milestone milestone, int occurrence) {
        return date.milestone() == milestone
                && (date.occurrence() == occurrence || milestone == Milestone.cancellation_reminder);
    }

    private Scope placed(OpenElement waiting, Scope own, Milestone milestone) {
        return planned.getObject().placed(ModelDates.workshop(waiting.element()), own, milestone);
    }

    private Milestone milestone(ModelElement element, Scope scope) {
        return ModelDates.milestone(element).orElseGet(() -> models.milestone(scope.reopenedForm()));
    }

    /**
     * What waits for a date of the plan, and what its process says of itself, without who has finished
     * between the two questions.
     */
    private Map<OpenElement, Scope> waiting(String code) {
        List<OpenElement> found = queries.waiting(code);
        Map<String, Map<String, Object>> variables = queries.variables(code, Scope.VARIABLES);
        Map<OpenElement, Scope> waiting = new LinkedHashMap<>();
        found.stream()
                .filter(it -> variables.containsKey(it.id()))
                .forEach(it -> waiting.put(it, Scope.of(variables.get(it.id()))));
        return waiting;
    }
}
