package fi.lapimurto.team.web;

import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.TaskTitles;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.form.Finding;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tasks and findings in their reader's words. */
@Component
class TaskRowMapper {

    /**
     * A task as a list of one team's tasks shows it.
     *
     * @param name without the team, which stands above the list
     * @param due the day, or {@code null}
     * @param own whether the reader may open it
     */
    record TaskView(String id, String name, String due, boolean overdue, boolean own) {}

    /** A finding in words. */
    record FindingText(String level, String text, String source) {}

    private final TaskTitles titles;
    private final MessageSource messages;
    private final Clock clock;

    TaskRowMapper(TaskTitles titles, MessageSource messages, Clock clock) {
        this.titles = titles;
        this.messages = messages;
        this.clock = clock;
    }

    /** The tasks' titles, by their ids, without the team and the collaborative. */
    Map<String, String> titles(Collection<OpenTask> tasks) {
        return titles.of(tasks, "team", "collaborative");
    }

    List<TaskView> of(
            Collection<OpenTask> tasks,
            Map<String, String> titled,
            Set<String> overdue,
            Set<String> own,
            Locale locale) {
        return tasks.stream()
                .map(it -> new TaskView(
                        it.id(),
                        titled.get(it.id()),
                        it.dueAt() == null
                                ? null
                                : DateFormats.text(
                                        it.dueAt().atZone(clock.getZone()).toLocalDate(), locale),
                        overdue.contains(it.id()),
                        own.contains(it.id())))
                .toList();
    }

    /** Those of a team in a coach's list, of which the coach may open some. */
    List<TaskView> of(Collection<OpenTask> tasks, Map<String, String> titled, Set<String> own, Locale locale) {
        Set<String> overdue = Set.copyOf(tasks.stream()
                .filter(it -> it.dueAt() != null && it.dueAt().isBefore(clock.instant()))
                .map(OpenTask::id)
                .toList());
        return of(tasks, titled, overdue, own, locale);
    }

    List<FindingText> words(List<Finding> findings, Locale locale) {
        return findings.stream()
                .map(it -> new FindingText(
                        it.level().name(),
                        messages.getMessage(it.text(), it.arguments().toArray(), locale),
                        messages.getMessage(it.source(), null, locale)))
                .toList();
    }
}
