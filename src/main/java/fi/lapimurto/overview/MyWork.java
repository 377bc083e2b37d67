package fi.lapimurto.overview;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.CollaborativeSummary;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Step;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.people.Parts;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is open for one person, as an organiser or as a coach. */
@Component
@Transactional(readOnly = true)
class MyWork {

    /** So many collaboratives are shown with their open work; the list has the others. */
    private static final int SHOWN = 10;

    /** Everything on the page. */
    record Work(Parts parts, boolean mayOpen, Section organised, Section coached) {}

    /** The collaboratives in which somebody has one role. */
    record Section(List<Open> shown, long others) {}

    /** One collaborative with what is open in it. */
    record Open(CollaborativeSummary collaborative, List<TaskLine> tasks, List<StepName> waiting) {}

    /** A step that is open without a task that one could go to. */
    record StepName(int number, String name) {}

    private final People people;
    private final Collaboratives collaboratives;
    private final Checklist checklist;
    private final OpenTasks tasks;
    private final TaskLines lines;
    private final StepNames names;

    MyWork(
            People people,
            Collaboratives collaboratives,
            Checklist checklist,
            OpenTasks tasks,
            TaskLines lines,
            StepNames names) {
        this.people = people;
        this.collaboratives = collaboratives;
        this.checklist = checklist;
        this.tasks = tasks;
        this.lines = lines;
        this.names = names;
    }

    Work of(String login, Locale locale) {
        Parts parts = people.parts(login);
        Section organised = section(parts.where(Role.organiser), false, locale);
        Section coached = section(parts.where(Role.coach), true, locale);
        return new Work(parts, parts.everywhere(Role.organiser), organised, coached);
    }

    private Section section(Set<UUID> ids, boolean coaching, Locale locale) {
        if (ids.isEmpty()) {
            return new Section(List.of(), 0);
        }
        Page<CollaborativeSummary> page = collaboratives.running(ids, PageRequest.of(0, SHOWN));
        Map<String, List<OpenTask>> open = tasks
                .of(page.map(CollaborativeSummary::code).getContent())
                .stream()
                .filter(task -> !coaching || task.process().equals(TaskLines.COACHING))
                .collect(Collectors.groupingBy(OpenTask::businessKey));
        Map<UUID, List<Step>> steps = coaching
                ? Map.of()
                : checklist.openSteps(page.map(CollaborativeSummary::id).getContent());
        List<Open> shown = page.map(it -> open(
                        it, open.getOrDefault(it.code(), List.of()), steps.getOrDefault(it.id(), List.of()), locale))
                .getContent();
        return new Section(shown, page.getTotalElements() - shown.size());
    }

    private Open open(CollaborativeSummary it, List<OpenTask> open, List<Step> steps, Locale locale) {
        Set<Integer> withTask = open.stream().map(TaskLines::step).collect(Collectors.toSet());
        List<StepName> waiting = steps.stream()
                .filter(step -> !withTask.contains(step.number()))
                .map(step -> new StepName(step.number(), names.of(step, locale)))
                .toList();
        return new Open(it, lines.of(open, it.name()), waiting);
    }
}
