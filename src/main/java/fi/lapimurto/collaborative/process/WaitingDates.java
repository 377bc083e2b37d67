package fi.lapimurto.collaborative.process;

import fi.lapimurto.collaborative.DatesChanged;
import fi.lapimurto.collaborative.OpenDates;
import fi.lapimurto.collaborative.process.Planned.Scope;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.ProcessDates;
import fi.lapimurto.engine.ProcessDates.Dated;
import fi.lapimurto.engine.ProcessDates.Waiting;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Open tasks and running timers: what they wait for, and how they move when that moves. */
@Component
class WaitingDates implements OpenDates {

    private static final List<String> VARIABLES = List.of(
            CollaborativeProcess.COLLABORATIVE_ID,
            CollaborativeProcess.WORKSHOP_NUMBER,
            CollaborativeProcess.REOPENED_FORM,
            CollaborativeProcess.CANCELLATION_DAY);

    private final ProcessDates dates;
    private final ModelDates models;
    private final ObjectProvider<Planned> planned;

    WaitingDates(ProcessDates dates, ModelDates models, ObjectProvider<Planned> planned) {
        this.dates = dates;
        this.models = models;
        this.planned = planned;
    }

    @Override
    public List<OpenDate> of(String code) {
        List<Waiting> waiting = waiting(code);
        Map<String, Scope> scopes = scopes(code, waiting);
        return waiting.stream()
                .map(it -> {
                    Milestone milestone = milestone(it.element(), scopes.get(it.id()));
                    Scope scope = placed(it, scopes, milestone);
                    Dated element = it.element();
                    return new OpenDate(
                            milestone,
                            planned.getObject().occurrence(scope, milestone),
                            element.isTask(),
                            element.process(),
                            element.element(),
                            element.name());
                })
                .toList();
    }

    @Override
    public Optional<String> form(Milestone milestone) {
        return models.form(milestone);
    }

    /** What is done or has fired stays as it was. */
    @EventListener
    void on(DatesChanged event) {
        List<Waiting> all = waiting(event.code());
        Map<String, Scope> scopes = scopes(event.code(), all);
        // What waits in the processes of fifty teams waits for the same few days.
        Map<List<Object>, Optional<Instant>> known = new HashMap<>();
        for (Waiting waiting : all) {
            Milestone milestone = milestone(waiting.element(), scopes.get(waiting.id()));
            Scope scope = placed(waiting, scopes, milestone);
            int occurrence = planned.getObject().occurrence(scope, milestone);
            boolean moved = has(event, milestone, occurrence);
            Optional<Milestone> beginning = ModelDates.beginning(waiting.element());
            if (moved || beginning.isPresent() && has(event, beginning.get(), occurrence)) {
                boolean again = waiting.element().due().equals(ModelDates.AGAIN);
                Planned at = planned.getObject();
                Optional<Instant> due = known.computeIfAbsent(
                        List.of(scope, milestone, again), it -> again ? at.again(scope) : at.at(scope, milestone));
                Optional<Instant> from = beginning.flatMap(first -> known.computeIfAbsent(
                        List.of(scope, milestone, first), it -> at.from(scope, first, milestone)));
                due.ifPresent(it -> dates.move(waiting, moved ? it : waiting.at(), from.orElse(null)));
            }
        }
    }

    private static boolean has(DatesChanged event, Milestone milestone, int occurrence) {
        return event.dates().stream().anyMatch(it -> is(it, milestone, occurrence));
    }

    private static boolean is(DueDate date, Milestone milestone, int occurrence) {
        return date.milestone() == milestone
                && (date.occurrence() == occurrence || milestone == Milestone.cancellation_reminder);
    }

    private Scope placed(Waiting waiting, Map<String, Scope> scopes, Milestone milestone) {
        return planned.getObject().placed(ModelDates.which(waiting.element()), scopes.get(waiting.id()), milestone);
    }

    private Milestone milestone(Dated element, Scope scope) {
        return ModelDates.milestone(element).orElseGet(() -> models.milestone(scope.reopenedForm()));
    }

    private List<Waiting> waiting(String code) {
        return dates.waiting(code).stream()
                .filter(it -> ModelDates.isPlanned(it.element()))
                .toList();
    }

    private Map<String, Scope> scopes(String code, List<Waiting> waiting) {
        Map<String, Map<String, Object>> variables = dates.variables(code, VARIABLES);
        return waiting.stream()
                .collect(Collectors.toMap(Waiting::id, it -> Scope.of(variables.get(it.id())), (one, same) -> one));
    }
}
