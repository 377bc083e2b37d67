package fi.lapimurto.overview;

import fi.lapimurto.collaborative.CollaborativeList;
import fi.lapimurto.collaborative.CollaborativeList.Wanted;
import fi.lapimurto.collaborative.CollaborativeSummary;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.OpenTasks.Waiting;
import fi.lapimurto.overview.TaskLine.Urgency;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.team.TeamReader.Line;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for one person and the groups they belong to, and how far their collaboratives are. */
@Component
@Transactional(readOnly = true)
class MyWork {

    /** So many tasks are shown at first, and so many more each time. */
    static final int TASKS = 25;

    /** What does not fit on a page of this length is left to Tasklist. */
    static final int MOST_TASKS = 200;

    /** So many collaboratives are shown; the list has the others. */
    private static final int SHOWN = 6;

    /** Everything on the page. */
    record Work(RoleAssignments roles, Tasks tasks, Section running, List<Line> teams) {

        public boolean mayOpen() {
            return roles.mayAnywhere(Permission.ROUND_OPEN);
        }

        /** Whether tasks can ever wait here. */
        public boolean works() {
            return runs() || roles.mayAnywhere(Permission.TEAM_WRITE);
        }

        /** Whether collaboratives can ever be theirs. */
        public boolean runs() {
            return roles.mayAnywhere(Permission.ROUND_OPEN) || roles.mayAnywhere(Permission.COACHING_WORK);
        }

        public boolean owns() {
            return roles.mayAnywhere(Permission.COCKPIT);
        }

        public boolean admin() {
            return roles.mayAnywhere(Permission.PEOPLE_MANAGE);
        }

        /** Whether there is something to read, and no other section says so. */
        public boolean onlyReads() {
            return roles.mayAnywhere(Permission.ROUND_READ) && !works() && !owns();
        }
    }

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

    /** The running collaboratives in which somebody works. */
    record Section(List<Running> shown, long others) {}

    /** How far one of them is. */
    record Running(CollaborativeSummary collaborative, Next next, long overdue) {}

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final CollaborativeList list;
    private final OpenTasks tasks;
    private final TaskLines lines;
    private final NextDates nextDates;
    private final TeamReader teams;

    MyWork(
            AccessControl access,
            Collaboratives collaboratives,
            CollaborativeList list,
            OpenTasks tasks,
            TaskLines lines,
            NextDates nextDates,
            TeamReader teams) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.list = list;
        this.tasks = tasks;
        this.lines = lines;
        this.nextDates = nextDates;
        this.teams = teams;
    }

    Work of(String login, int shown, Locale locale) {
        RoleAssignments roles = access.of(login);
        List<Line> own =
                roles.mayAnywhere(Permission.TEAM_WRITE) ? teams.mine(login, Permission.TEAM_WRITE) : List.of();
        return new Work(roles, tasks(login, roles, shown, 0, locale), running(roles, locale), own);
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
        Waiting waiting = tasks.waitingFor(login, size, offset);
        Map<String, String> names = lines.names(waiting.tasks());
        Map<String, String> titles = lines.titles(waiting.tasks());
        Map<String, Collaboratives.Known> known =
                collaboratives
                        .known(waiting.tasks().stream()
                                .map(OpenTask::businessKey)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Collaboratives.Known::code, it -> it));
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

    private static Mine mine(OpenTask task, Collaboratives.Known it, TaskLine line, RoleAssignments roles) {
        boolean readable = roles.may(Permission.ROUND_READ, it.id());
        return new Mine(line, task, it.id(), it.name(), it.language(), readable);
    }

    private Section running(RoleAssignments roles, Locale locale) {
        if (!roles.mayAnywhere(Permission.COACHING_WORK)) {
            return new Section(List.of(), 0);
        }
        Page<CollaborativeSummary> page =
                list.page(Wanted.running(roles.rounds(Permission.COACHING_WORK)), PageRequest.of(0, SHOWN));
        Map<UUID, Next> next = nextDates.of(page.getContent(), locale);
        Map<String, Long> overdue =
                tasks.overdue(page.map(CollaborativeSummary::code).getContent());
        List<Running> shown = page.map(it -> new Running(it, next.get(it.id()), overdue.getOrDefault(it.code(), 0L)))
                .getContent();
        return new Section(shown, page.getTotalElements() - shown.size());
    }
}
