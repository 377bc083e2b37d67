package fi.lapimurto.task;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Collaboratives.CollaborativeName;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.TaskTitles;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.task.TaskSection.Content;
import fi.lapimurto.task.TaskSection.Home;
import fi.lapimurto.task.TaskSection.Shown;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands around a task: its round, its title, what belongs to it, and where one goes on from it. */
@Component
class TaskSurroundings {

    /** Why there is no page: somebody has done the task, or it is not needed any more. */
    static final String NOT_OPEN = "task.notOpen";

    private static final String TEAM = "teamId";
    private static final String TRIAL = "cycleId";
    private static final int LOOKED_AT = 50;

    private final Collaboratives collaboratives;
    private final OpenTasks tasks;
    private final TaskTitles titles;
    private final TaskSections sections;
    private final AccessControl access;

    TaskSurroundings(
            Collaboratives collaboratives,
            OpenTasks tasks,
            TaskTitles titles,
            TaskSections sections,
            AccessControl access) {
        this.collaboratives = collaboratives;
        this.tasks = tasks;
        this.titles = titles;
        this.sections = sections;
        this.access = access;
    }

    /** A task with the names around it. */
    Place place(OpenTask task, String login, Locale locale) {
        Collaborative of = collaboratives.get(task.subject().id("collaborativeId"));
        CollaborativeName round = new CollaborativeName(of.id(), of.code(), of.name(), of.language());
        Shown shown = new Shown(task, round, login, access.of(login), locale);
        return new Place(shown, sections.home(shown));
    }

    /** An open task, before it is done. */
    Place place(String taskId, String login, Locale locale) {
        return place(tasks.find(taskId).orElseThrow(() -> UseCaseRejected.notFound(NOT_OPEN)), login, locale);
    }

    Content content(Shown shown) {
        return sections.content(shown);
    }

    String title(OpenTask task) {
        return titles.of(List.of(task), "collaborative").get(task.id());
    }

    /** Of the tasks that wait for the person the one that goes on from another: its trial's, its team's, its round's. */
    Optional<NextTask> next(Place done) {
        OpenTask before = done.shown().task();
        return tasks.firstFor(done.shown().login(), LOOKED_AT).stream()
                .filter(it -> !it.id().equals(before.id()) && nearness(it, before) > 0)
                .max(Comparator.comparingInt(it -> nearness(it, before)))
                .map(it -> new NextTask(it.id(), title(it), done.shown().round().language()));
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

    /** A task before its reader, and where the reader goes back to. */
    record Place(Shown shown, Home home) {}

    /** A task to go on with. */
    record NextTask(String id, String title, String language) implements Serializable {}
}
