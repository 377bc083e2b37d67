package fi.lapimurto.schedule.process;

import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.ModelElement;
import fi.lapimurto.engine.ProcessDates;
import fi.lapimurto.engine.ProcessDates.OpenElement;
import fi.lapimurto.schedule.DatesChanged;
import fi.lapimurto.schedule.OpenDates;
import fi.lapimurto.schedule.OwnDaysChanged;
import fi.lapimurto.schedule.process.PlannedMilestoneDates.Scope;
import fi.lapimurto.schedule.process.WaitingElements.Waiting;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Open tasks and running timers: what they wait for, and how they move when that moves. */
@Component
class WaitingDates implements OpenDates {

    private final WaitingElements elements;
    private final ProcessDates dates;
    private final ModelDates models;
    private final ObjectProvider<PlannedMilestoneDates> planned;

    WaitingDates(
            WaitingElements elements,
            ProcessDates dates,
            ModelDates models,
            ObjectProvider<PlannedMilestoneDates> planned) {
        this.elements = elements;
        this.dates = dates;
        this.models = models;
        this.planned = planned;
    }

    @Override
    public List<OpenDate> of(String code) {
        return elements.of(code).stream()
                .filter(it -> it.own() == null || !it.own().chosen())
                .map(this::open)
                .toList();
    }

    /** What is counted for one team alone moves with the workshop that it lies before. */
    private OpenDate open(Waiting waiting) {
        ModelElement element = waiting.open().element();
        Milestone milestone = milestone(element, waiting.scope());
        TaskDate date = waiting.own() == null
                ? new TaskDate(milestone, planned.getObject().occurrence(placed(waiting, milestone), milestone))
                : new TaskDate(Milestone.workshop_begins, waiting.own().workshop());
        return new OpenDate(
                date.milestone(), date.occurrence(), element.isTask(), element.process(), element.id(), element.name());
    }

    @Override
    public TaskDate dateOf(String process, String element, int workshops) {
        ModelElement task = models.of(process, element);
        Milestone milestone = ModelDates.milestone(task).orElseThrow();
        return planned.getObject().dateOf(ModelDates.workshop(task), workshops, milestone);
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
        for (Waiting waiting : elements.of(event.code())) {
            Milestone milestone = milestone(waiting.open().element(), waiting.scope());
            Scope scope = placed(waiting, milestone);
            int occurrence = planned.getObject().occurrence(scope, milestone);
            boolean moved = has(event, milestone, occurrence);
            if (waiting.own() == null) {
                move(waiting.open(), scope, milestone, moved, event, known);
            } else if (!waiting.own().chosen() && (moved || hasWorkshop(event))) {
                moveOwn(waiting);
            }
        }
    }

    /** A team's own days have changed. */
    @EventListener
    void on(OwnDaysChanged event) {
        elements.of(event.code()).stream()
                .filter(it -> event.teamId().equals(it.scope().teamId()) && it.own() != null)
                .filter(it -> event.elements().contains(it.open().element().id()))
                .forEach(this::moveOwn);
    }

    private void move(
            OpenElement open,
            Scope scope,
            Milestone milestone,
            boolean moved,
            DatesChanged event,
            Map<List<Object>, Optional<Instant>> known) {
        PlannedMilestoneDates at = planned.getObject();
        Optional<Milestone> beginning = ModelDates.beginning(open.element());
        if (moved || beginning.isPresent() && has(event, beginning.get(), at.occurrence(scope, milestone))) {
            boolean again = ModelDates.isReopened(open.element());
            Optional<Instant> due = known.computeIfAbsent(
                    List.of(scope, milestone, again), it -> again ? at.again(scope) : at.at(scope, milestone));
            Optional<Instant> from = beginning.flatMap(first ->
                    known.computeIfAbsent(List.of(scope, milestone, first), it -> at.from(scope, first, milestone)));
            due.ifPresent(it -> dates.move(open, moved ? it : open.at(), from.orElse(null)));
        }
    }

    /** What was over before its team came is seen at once. */
    private void moveOwn(Waiting waiting) {
        Milestone milestone = milestone(waiting.open().element(), waiting.scope());
        Instant due =
                planned.getObject().on(waiting.scope(), milestone, waiting.own().day());
        dates.move(waiting.open(), due, null);
    }

    private static boolean hasWorkshop(DatesChanged event) {
        return event.dates().stream().anyMatch(it -> it.milestone() == Milestone.workshop_begins);
    }

    private static boolean has(DatesChanged event, Milestone milestone, int occurrence) {
        return event.dates().stream().anyMatch(it -> is(it, milestone, occurrence));
    }

    private static boolean is(DueDate date, Milestone milestone, int occurrence) {
        return date.milestone() == milestone
                && (date.occurrence() == occurrence || milestone == Milestone.cancellation_reminder);
    }

    /** For whichever team: the dates of the round are those of all. */
    private Scope placed(Waiting waiting, Milestone milestone) {
        int workshop = ModelDates.workshop(waiting.open().element());
        return planned.getObject().placed(workshop, waiting.scope().ofRound(), milestone);
    }

    private Milestone milestone(ModelElement element, Scope scope) {
        return ModelDates.milestone(element).orElseGet(() -> models.milestone(scope.reopenedForm()));
    }
}
