package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.Access;
import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeList;
import fi.lapimurto.collaborative.CollaborativeList.Wanted;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.CollaborativeSummary;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Coming;
import fi.lapimurto.collaborative.Decision;
import fi.lapimurto.collaborative.Moves;
import fi.lapimurto.collaborative.Outlook;
import fi.lapimurto.collaborative.Step;
import fi.lapimurto.collaborative.Trail;
import fi.lapimurto.collaborative.web.Answers.Change;
import fi.lapimurto.collaborative.web.Answers.ComingDate;
import fi.lapimurto.collaborative.web.Answers.Details;
import fi.lapimurto.collaborative.web.Answers.Item;
import fi.lapimurto.collaborative.web.Answers.PageOf;
import fi.lapimurto.collaborative.web.Answers.StepDetails;
import fi.lapimurto.collaborative.web.Answers.Summary;
import fi.lapimurto.collaborative.web.Answers.Task;
import fi.lapimurto.engine.Labels;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.people.Parts;
import fi.lapimurto.people.People;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the API shows to those who may read it. */
@Component
@Transactional(readOnly = true)
class Reading {

    /** The process of what a team tries out: it is shown to the team and its own coach only (DOMAIN 1.10). */
    private static final String TRIAL = "pdsa-cycle";

    private final Access access;
    private final People people;
    private final Collaboratives collaboratives;
    private final Checklist checklist;
    private final Trail trail;
    private final OpenTasks tasks;
    private final Moves moves;
    private final Labels labels;
    private final CollaborativeList list;
    private final Outlook outlook;
    private final MessageSource messages;
    private final Clock clock;

    Reading(
            Access access,
            People people,
            Collaboratives collaboratives,
            Checklist checklist,
            Trail trail,
            OpenTasks tasks,
            Moves moves,
            Labels labels,
            CollaborativeList list,
            Outlook outlook,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.collaboratives = collaboratives;
        this.checklist = checklist;
        this.trail = trail;
        this.tasks = tasks;
        this.moves = moves;
        this.labels = labels;
        this.list = list;
        this.outlook = outlook;
        this.messages = messages;
        this.clock = clock;
    }

    PageOf<Summary> list(String search, CollaborativeState state, Pageable page, Locale locale, String by) {
        Parts parts = people.parts(by);
        Page<CollaborativeSummary> found =
                list.page(new Wanted(parts.readEverything() ? null : parts.readable(), search, state), page);
        Map<String, Long> overdue =
                tasks.overdue(found.map(CollaborativeSummary::code).getContent());
        Map<UUID, List<Coming>> coming = outlook.of(found.stream()
                .filter(it -> it.state() == CollaborativeState.running)
                .map(CollaborativeSummary::id)
                .toList());
        return PageOf.of(found.map(it -> Summary.of(
                it,
                overdue.getOrDefault(it.code(), 0L),
                coming.getOrDefault(it.id(), List.of()).stream()
                        .findFirst()
                        .map(next -> date(next, locale))
                        .orElse(null))));
    }

    List<ComingDate> dates(UUID id, Locale locale, String by) {
        if (readable(id, by).state() != CollaborativeState.running) {
            return List.of();
        }
        return outlook.of(List.of(id)).get(id).stream()
                .map(it -> date(it, locale))
                .toList();
    }

    private ComingDate date(Coming it, Locale locale) {
        return ComingDate.of(it, messages.getMessage(it.words(), locale));
    }

    Details details(UUID id, String by) {
        return Details.of(readable(id, by));
    }

    List<StepDetails> steps(UUID id, Locale locale, String by) {
        readable(id, by);
        Map<Integer, List<Item>> items = checklist.decisions(id).stream()
                .collect(Collectors.groupingBy(
                        Decision::step,
                        Collectors.mapping(it -> Item.of(it, checklist.fields(it)), Collectors.toList())));
        return checklist.steps(id).stream()
                .map(it -> StepDetails.of(it, name(it, locale), items.getOrDefault(it.number(), List.of())))
                .toList();
    }

    List<Task> tasks(UUID id, String by) {
        Instant now = clock.instant();
        return tasks.of(List.of(readable(id, by).code())).stream()
                .filter(it -> !it.process().equals(TRIAL))
                .map(it -> Task.of(it, now))
                .toList();
    }

    List<Change> trail(UUID id, Pageable page, String by) {
        readable(id, by);
        return trail.findByCollaborativeIdOrderByIdDesc(id, page).stream()
                .map(Change::of)
                .toList();
    }

    List<PlanAnswers.TimetableChange> moves(UUID id, String by) {
        readable(id, by);
        return moves.history(id).stream().map(PlanAnswers.TimetableChange::of).toList();
    }

    private Collaborative readable(UUID id, String by) {
        access.requireReader(by, id);
        return collaboratives.get(id);
    }

    private String name(Step step, Locale locale) {
        return labels.ofModel("collaborative." + step.element(), locale.getLanguage(), step.element());
    }
}
