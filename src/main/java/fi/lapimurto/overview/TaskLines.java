package fi.lapimurto.overview;

import fi.lapimurto.engine.OpenTasks.OpenTask;
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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Open tasks as links to Tasklist. */
@Component
class TaskLines {

    static final String COACHING = "interim-coaching";

    private static final String WORKSHOP = "workshop";

    private static final Set<String> OF_TEAMS = Set.of("team-journey", "participant-list", "pdsa-cycle");

    private static final Duration SOON = Duration.ofDays(7);

    private final People people;
    private final MomentFormatter when;
    private final Clock clock;

    TaskLines(People people, MomentFormatter when, Clock clock) {
        this.people = people;
        this.when = when;
        this.clock = clock;
    }

    /** The names of those who have claimed the tasks. */
    Map<String, String> names(List<OpenTask> tasks) {
        return people.names(
                tasks.stream().map(OpenTask::assignee).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** The tasks of one collaborative; its name at the end of each is left out, since the page says it already. */
    List<TaskLine> of(
            List<OpenTask> tasks,
            String collaborative,
            Map<String, String> names,
            Predicate<OpenTask> mine,
            Locale locale) {
        return tasks.stream()
                .map(task -> line(task, collaborative, names, mine.test(task), locale))
                .toList();
    }

    /** The step that a task belongs to, or 0 when its diagram does not tell. */
    static int step(OpenTask task) {
        return switch (task.process()) {
            case WORKSHOP -> Step.WORKSHOPS;
            case COACHING -> Step.INTERIM_COACHING;
            default -> Step.numberOf(task.element());
        };
    }

    TaskLine line(OpenTask task, String collaborative, Map<String, String> names, boolean mine, Locale locale) {
        String end = " – " + collaborative;
        String name =
                task.name().endsWith(end) ? task.name().substring(0, task.name().length() - end.length()) : task.name();
        String assignee = task.assignee() == null ? null : names.getOrDefault(task.assignee(), task.assignee());
        String forWhom = forWhom(task);
        return new TaskLine(
                task.id(), name, assignee, forWhom, when.due(task.dueAt(), locale), urgency(task.dueAt()), mine);
    }

    private static String forWhom(OpenTask task) {
        if (isOfTeam(task)) {
            return "team";
        }
        return isForCoaches(task) ? "coaches" : "organisers";
    }

    /** Whether coaches do it beside the organisers. */
    static boolean isForCoaches(OpenTask task) {
        return task.process().equals(COACHING);
    }

    /** Whether a task is one team's or its coach's: it stands on the team's page instead of the board. */
    static boolean isOfTeam(OpenTask task) {
        return OF_TEAMS.contains(task.process());
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
