package fi.lapimurto.overview;

import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.TaskGroup;
import fi.lapimurto.engine.TaskTitles;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.overview.TaskLine.Urgency;
import fi.lapimurto.people.People;
import fi.lapimurto.web.MomentFormatter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Open tasks as links to Tasklist. */
@Component
class TaskLines {

    private static final Duration SOON = Duration.ofDays(7);

    private final People people;
    private final TaskTitles titles;
    private final MomentFormatter when;
    private final Clock clock;

    TaskLines(People people, TaskTitles titles, MomentFormatter when, Clock clock) {
        this.people = people;
        this.titles = titles;
        this.when = when;
        this.clock = clock;
    }

    /** The names of those who have claimed the tasks. */
    Map<String, String> names(List<OpenTask> tasks) {
        return people.names(
                tasks.stream().map(OpenTask::assignee).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** The titles of tasks beside their collaboratives, which the pages name themselves. */
    Map<String, String> titles(List<OpenTask> tasks) {
        return titles.of(tasks, "collaborative");
    }

    List<TaskLine> of(List<OpenTask> tasks, Map<String, String> names, Predicate<OpenTask> mine, Locale locale) {
        Map<String, String> titled = titles(tasks);
        return tasks.stream()
                .map(task -> line(task, titled.get(task.id()), names, mine.test(task), locale))
                .toList();
    }

    /** The step that a task belongs to, or 0 when its diagram does not tell. */
    static int step(OpenTask task) {
        int step = task.model().step();
        return step > 0 ? step : Step.numberOf(task.element());
    }

    TaskLine line(OpenTask task, String title, Map<String, String> names, boolean mine, Locale locale) {
        String assignee = task.assignee() == null ? null : names.getOrDefault(task.assignee(), task.assignee());
        String forWhom = TaskGroup.name(task.model().audience());
        return new TaskLine(
                task.id(), title, assignee, forWhom, when.due(task.dueAt(), locale), urgency(task.dueAt()), mine);
    }

    /** Whether coaches do it beside the organisers. */
    static boolean isForCoaches(OpenTask task) {
        return task.model().audience().contains(TaskGroup.coaches);
    }

    /** Whether a task is one team's or its coach's: it stands on the team's page instead of the board. */
    static boolean isOfTeam(OpenTask task) {
        return task.model().isOfTeam();
    }

    Urgency urgency(Instant dueAt) {
        Instant now = clock.instant();
        if (dueAt == null) {
            return Urgency.undated;
        }
        if (dueAt.isBefore(now)) {
            return Urgency.overdue;
        }
        return dueAt.isBefore(now.plus(SOON)) ? Urgency.week : Urgency.later;
    }
}
