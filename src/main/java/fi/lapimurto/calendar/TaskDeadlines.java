package fi.lapimurto.calendar;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Collaboratives.CollaborativeName;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.TaskTitles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When the tasks that wait for one person are due. */
@Component
class TaskDeadlines {

    /** Nobody has more tasks than this in a calendar; the first to be due come first. */
    private static final int MOST = 200;

    private final OpenTasks tasks;
    private final TaskTitles titles;
    private final Collaboratives collaboratives;
    private final Clock clock;

    TaskDeadlines(OpenTasks tasks, TaskTitles titles, Collaboratives collaboratives, Clock clock) {
        this.tasks = tasks;
        this.titles = titles;
        this.collaboratives = collaboratives;
        this.clock = clock;
    }

    /**
     * The tasks that somebody can do, at the moment when they are due; those that others have taken are left out.
     *
     * @param only the only round, or {@code null} for all
     */
    Stream<CalendarEvent> of(String login, UUID only, LocalDate from, LocalDate until) {
        List<OpenTask> dated = tasks.waitingFor(login, MOST, 0).tasks().stream()
                .filter(it -> it.dueAt() != null
                        && (it.assignee() == null || it.assignee().equals(login)))
                .toList();
        if (dated.isEmpty()) {
            return Stream.of();
        }
        Map<String, String> titled = titles.of(dated, "collaborative");
        Map<String, CollaborativeName> known =
                collaboratives.known(dated.stream().map(OpenTask::businessKey).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(CollaborativeName::code, Function.identity()));
        return dated.stream()
                .filter(it -> known.containsKey(it.businessKey()))
                .map(it -> deadline(it, titled.get(it.id()), known.get(it.businessKey())))
                .filter(it -> only == null || only.equals(it.collaborativeId()))
                .filter(it ->
                        !it.time().day().isBefore(from) && !it.time().day().isAfter(until));
    }

    private CalendarEvent deadline(OpenTask task, String title, CollaborativeName round) {
        ZonedDateTime due = task.dueAt().atZone(clock.getZone());
        return new CalendarEvent(
                "task-" + task.id(),
                EventKind.task,
                round.id(),
                round.name(),
                0,
                0,
                0,
                title,
                EventTime.of(due, due),
                null,
                null,
                "/tasks/" + task.id(),
                0,
                null);
    }
}
