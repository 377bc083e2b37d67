package fi.lapimurto.task;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Collaboratives.CollaborativeName;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.TaskTitles;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.People;
import fi.lapimurto.web.MomentFormatter;
import java.io.Serializable;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What stands around a task: its round, its title, its day, who has it, and where one goes on from it. */
@Component
class TaskSurroundings {

    /** Why there is no page: somebody has done the task, or it is not needed any more. */
    static final String NOT_OPEN = "task.notOpen";

    private static final String TEAM = "teamId";
    private static final String TRIAL = "trialId";
    private static final int LOOKED_AT = 50;

    private final Collaboratives collaboratives;
    private final OpenTasks tasks;
    private final TaskTitles titles;
    private final People people;
    private final MomentFormatter when;
    private final Clock clock;

    TaskSurroundings(
            Collaboratives collaboratives,
            OpenTasks tasks,
            TaskTitles titles,
            People people,
            MomentFormatter when,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.tasks = tasks;
        this.titles = titles;
        this.people = people;
        this.when = when;
        this.clock = clock;
    }

    /** The page of a task. */
    TaskView page(OpenTask task, String login, FormState form, Locale locale) {
        CollaborativeName round = round(task);
        String assignee = task.assignee();
        return new TaskView(
                task.id(),
                title(task),
                round.language(),
                round.id(),
                round.name(),
                back(task),
                when.due(task.dueAt(), locale),
                task.isOverdue(clock.instant()),
                assignee == null ? null : people.names(Set.of(assignee)).getOrDefault(assignee, assignee),
                login.equals(assignee),
                form);
    }

    private String back(OpenTask task) {
        return task.subject().has(TEAM)
                ? "/teams/" + task.subject().text(TEAM)
                : "/collaboratives/" + round(task).id();
    }

    /** What stands around an open task, before it is done. */
    Place place(String taskId) {
        OpenTask task = tasks.find(taskId).orElseThrow(() -> UseCaseRejected.notFound(NOT_OPEN));
        return new Place(back(task), task);
    }

    /** Of the tasks that wait for the person the one that goes on from another: its trial's, its team's, its round's. */
    Optional<NextTask> next(String login, OpenTask done) {
        return tasks.waitingFor(login, LOOKED_AT, 0).tasks().stream()
                .filter(it -> !it.id().equals(done.id()) && nearness(it, done) > 0)
                .max(Comparator.comparingInt(it -> nearness(it, done)))
                .map(it -> new NextTask(it.id(), title(it), round(it).language()));
    }

    private static int nearness(OpenTask task, OpenTask other) {
        if (!task.businessKey().equals(other.businessKey())) {
            return 0;
        }
        return 1 + (same(TEAM, task, other) ? 1 : 0) + (same(TRIAL, task, other) ? 1 : 0);
    }

    private static boolean same(String variable, OpenTask task, OpenTask other) {
        return task.subject().has(variable)
                && other.subject().has(variable)
                && task.subject().text(variable).equals(other.subject().text(variable));
    }

    /** Where a task is shown among others, and the task itself. */
    record Place(String back, OpenTask task) {}

    private String title(OpenTask task) {
        return titles.of(List.of(task), "collaborative").get(task.id());
    }

    private CollaborativeName round(OpenTask task) {
        return collaboratives.known(Set.of(task.businessKey())).iterator().next();
    }

    /** A task to go on with. */
    record NextTask(String id, String title, String language) implements Serializable {}
}
