package fi.lapimurto.overview;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.OpenTasks.TaskPage;
import fi.lapimurto.overview.TaskLine.Urgency;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks that wait for one person and the groups they belong to. */
@Component
@Transactional(readOnly = true)
class MyTaskList {

    /** So many tasks are shown at first, and so many more each time. */
    static final int TASKS = 25;

    /** What does not fit on a page of this length is left to Tasklist. */
    static final int MOST_TASKS = 200;

    /**
     * The tasks by their nearness, in each group the first to be due first.
     *
     * @param total how many there are beside those that are shown
     * @param more how many to show the next time, or 0 when all are shown or the page is full
     */
    record Tasks(Map<Urgency, List<Mine>> groups, long total, long overdue, int more) {

        public long left() {
            return total - groups.values().stream().mapToInt(List::size).sum();
        }
    }

    /**
     * A task and the collaborative it belongs to.
     *
     * @param readable whether the person may read the collaborative as a whole
     */
    record Mine(
            TaskLine task,
            OpenTask open,
            UUID collaborativeId,
            String collaborative,
            String language,
            boolean readable) {}

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final OpenTasks tasks;
    private final TaskLines lines;

    MyTaskList(AccessControl access, Collaboratives collaboratives, OpenTasks tasks, TaskLines lines) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.tasks = tasks;
        this.lines = lines;
    }

    /** The first tasks of somebody with these roles. */
    Tasks first(String login, RoleAssignments roles, int shown, Locale locale) {
        return tasks(login, roles, shown, 0, locale);
    }

    /** One page of the tasks, counted from 0. */
    Tasks page(String login, int page, int size, Locale locale) {
        return tasks(login, access.of(login), size, (long) page * size, locale);
    }

    private Tasks tasks(String login, RoleAssignments roles, int size, long offset, Locale locale) {
        Map<Urgency, List<Mine>> groups = new EnumMap<>(Urgency.class);
        if (!roles.mayAnywhere(Permission.COACHING_WORK) && !roles.mayAnywhere(Permission.TEAM_WRITE)) {
            return new Tasks(groups, 0, 0, 0);
        }
        TaskPage waiting = tasks.waitingFor(login, size, offset);
        Map<String, String> names = lines.names(waiting.tasks());
        Map<String, String> titles = lines.titles(waiting.tasks());
        Map<String, Collaboratives.CollaborativeName> known =
                collaboratives
                        .known(waiting.tasks().stream()
                                .map(OpenTask::businessKey)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Collaboratives.CollaborativeName::code, it -> it));
        groups.putAll(waiting.tasks().stream()
                .map(it -> mine(
                        it,
                        known.get(it.businessKey()),
                        lines.line(it, titles.get(it.id()), names, true, locale),
                        roles))
                .collect(Collectors.groupingBy(
                        it -> it.task().urgency(), () -> new EnumMap<>(Urgency.class), Collectors.toList())));
        boolean more = waiting.total() > size && size < MOST_TASKS;
        return new Tasks(groups, waiting.total(), waiting.overdue(), more ? Math.min(size + TASKS, MOST_TASKS) : 0);
    }

    private static Mine mine(OpenTask task, Collaboratives.CollaborativeName it, TaskLine line, RoleAssignments roles) {
        boolean readable = roles.may(Permission.ROUND_READ, it.id());
        return new Mine(line, task, it.id(), it.name(), it.language(), readable);
    }
}
