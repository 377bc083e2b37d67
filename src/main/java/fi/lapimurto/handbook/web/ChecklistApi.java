package fi.lapimurto.handbook.web;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.Labels;
import fi.lapimurto.engine.ModelElement.ProcessKind;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.Decision;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.handbook.StepState;
import fi.lapimurto.handbook.UpcomingDates;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a collaborative is, for programs: its steps, its open tasks and the days it has before it. */
@RestController
@RequestMapping("/api/collaboratives/{id}")
@Tag(name = "Steps")
class ChecklistApi {

    /** One of the thirteen steps, with its items as far as they have been decided. */
    record StepDetails(
            int number,
            String element,
            String name,
            StepState state,
            Integer occurrence,
            String skipReason,
            Instant openedAt,
            Instant finishedAt,
            String finishedBy,
            List<ChecklistItem> items) {
        static StepDetails of(Step it, String name, List<ChecklistItem> items) {
            return new StepDetails(
                    it.number(),
                    it.element(),
                    name,
                    it.state(),
                    Step.hasSeveralItems(it.number()) ? it.occurrence() : null,
                    it.skipReason(),
                    it.openedAt(),
                    it.finishedAt(),
                    it.finishedBy(),
                    items);
        }
    }

    /** What was decided in one form. */
    record ChecklistItem(
            String form,
            int occurrence,
            Decision.Outcome outcome,
            String skipReason,
            Instant decidedAt,
            String decidedBy,
            Map<String, Object> decisions) {
        static ChecklistItem of(Decision it, Map<String, Object> decisions) {
            return new ChecklistItem(
                    it.form(),
                    it.occurrence(),
                    it.outcome(),
                    it.skipReason(),
                    it.decidedAt(),
                    it.decidedBy(),
                    decisions);
        }
    }

    /** A task that waits for somebody; overdue when its date is over. */
    record Task(
            String id, String process, String element, String name, String assignee, Instant dueAt, boolean overdue) {
        static Task of(OpenTask it, Instant now) {
            return new Task(
                    it.id(),
                    it.process(),
                    it.element(),
                    it.name(),
                    it.assignee(),
                    it.dueAt(),
                    it.dueAt() != null && it.dueAt().isBefore(now));
        }
    }

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final Checklist checklist;
    private final OpenTasks tasks;
    private final UpcomingDates upcoming;
    private final Labels labels;
    private final MessageSource messages;
    private final Clock clock;

    ChecklistApi(
            AccessControl access,
            Collaboratives collaboratives,
            Checklist checklist,
            OpenTasks tasks,
            UpcomingDates upcoming,
            Labels labels,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.checklist = checklist;
        this.tasks = tasks;
        this.upcoming = upcoming;
        this.labels = labels;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/dates")
    @Operation(summary = "The days from today on whose work is not finished, the nearest first")
    @Transactional(readOnly = true)
    List<UpcomingDateResponse> dates(@PathVariable UUID id, Locale locale, Principal person) {
        if (readable(id, person).state() != CollaborativeState.running) {
            return List.of();
        }
        return upcoming.of(List.of(id)).get(id).stream()
                .map(it -> UpcomingDateResponse.of(it, messages, locale))
                .toList();
    }

    @GetMapping("/steps")
    @Operation(summary = "The thirteen steps and what was decided in them")
    @Transactional(readOnly = true)
    List<StepDetails> steps(@PathVariable UUID id, Locale locale, Principal person) {
        readable(id, person);
        Map<Integer, List<ChecklistItem>> items = checklist.decisions(id).stream()
                .collect(Collectors.groupingBy(
                        Decision::step,
                        Collectors.mapping(it -> ChecklistItem.of(it, checklist.fields(it)), Collectors.toList())));
        return checklist.steps(id).stream()
                .map(it -> StepDetails.of(it, name(it, locale), items.getOrDefault(it.number(), List.of())))
                .toList();
    }

    @GetMapping("/tasks")
    @Operation(summary = "The open tasks, the oldest first")
    @Transactional(readOnly = true)
    List<Task> tasks(@PathVariable UUID id, Principal person) {
        Instant now = clock.instant();
        return tasks.of(List.of(readable(id, person).code())).stream()
                .filter(it -> it.model().kind() != ProcessKind.trial)
                .map(it -> Task.of(it, now))
                .toList();
    }

    private Collaborative readable(UUID id, Principal person) {
        access.require(person.getName(), Permission.ROUND_READ, id);
        return collaboratives.get(id);
    }

    private String name(Step step, Locale locale) {
        return labels.ofModel("collaborative." + step.element(), locale.getLanguage(), step.element());
    }
}
