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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What stands around a task: its round, its title, its day, who has it, and where one goes on from it. */
@Component
class TaskSurroundings {

    private static final String TEAM = "teamId";

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
    TaskPage page(
            OpenTask task, String login, String saved, List<FormItem> form, Map<String, Object> values, Locale locale) {
        CollaborativeName round = round(task);
        String assignee = task.assignee();
        return new TaskPage(
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
                saved,
                form,
                values);
    }

    /** Where an open task is shown among others: on its team's or its round's page. */
    String back(String taskId) {
        return tasks.find(taskId).map(this::back).orElseThrow(() -> UseCaseRejected.notFound("task.notOpen"));
    }

    private String back(OpenTask task) {
        return task.subject().has(TEAM)
                ? "/teams/" + task.subject().text(TEAM)
                : "/collaboratives/" + round(task).id();
    }

    /** The first of the tasks that wait for the person. */
    Optional<NextTask> next(String login) {
        return tasks.waitingFor(login, 1, 0).tasks().stream()
                .findFirst()
                .map(it -> new NextTask(it.id(), title(it), round(it).language()));
    }

    private String title(OpenTask task) {
        return titles.of(List.of(task), "collaborative").get(task.id());
    }

    private CollaborativeName round(OpenTask task) {
        return collaboratives.known(Set.of(task.businessKey())).iterator().next();
    }

    /** A task to go on with. */
    record NextTask(String id, String title, String language) implements Serializable {}
}
