package fi.lapimurto.task;

import fi.lapimurto.engine.FormOption;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.TaskAssignments;
import fi.lapimurto.engine.TaskGroup;
import fi.lapimurto.form.NameOrder;
import fi.lapimurto.people.People;
import fi.lapimurto.task.TaskSection.Comment;
import fi.lapimurto.task.TaskSection.Content;
import fi.lapimurto.task.TaskSection.Earlier;
import fi.lapimurto.task.TaskView.Around;
import fi.lapimurto.task.TaskView.CommentText;
import fi.lapimurto.task.TaskView.EarlierText;
import fi.lapimurto.task.TaskView.Hands;
import fi.lapimurto.web.MomentFormatter;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts what stands around a task into its reader's words. */
@Component
class TaskWriter {

    private final TaskSurroundings surroundings;
    private final TaskHolders holders;
    private final TaskAssignments assignments;
    private final People people;
    private final MomentFormatter when;
    private final Clock clock;

    TaskWriter(
            TaskSurroundings surroundings,
            TaskHolders holders,
            TaskAssignments assignments,
            People people,
            MomentFormatter when,
            Clock clock) {
        this.surroundings = surroundings;
        this.holders = holders;
        this.assignments = assignments;
        this.people = people;
        this.when = when;
        this.clock = clock;
    }

    /** The page of a task. */
    TaskView page(OpenTask task, String login, TaskView.Why why, FormState form, Locale locale) {
        TaskSurroundings.Place place = surroundings.place(task, login, locale);
        Content content = surroundings.content(place.shown());
        Optional<TaskHolder> holder = task.assignee() == null
                ? Optional.empty()
                : holders.findById(task.id()).filter(it -> it.login().equals(task.assignee()));
        Set<String> candidates = assignments.candidates(task.id());
        Map<String, String> names = names(content, task.assignee(), holder, candidates);
        return new TaskView(
                task.id(),
                surroundings.title(task),
                place.shown().round().language(),
                place.shown().round().name(),
                place.home(),
                TaskGroup.name(task.model().audience()),
                when.due(task.dueAt(), locale),
                task.isOverdue(clock.instant()),
                hands(task.assignee(), login, holder, others(candidates, login, names), names, locale),
                around(content, names, locale),
                why,
                form);
    }

    /** The names of all of them, in one statement. */
    private Map<String, String> names(
            Content content, String assignee, Optional<TaskHolder> holder, Collection<String> candidates) {
        Set<String> logins = new HashSet<>(candidates);
        Stream.of(
                        content.earlier().stream().map(Earlier::by),
                        content.comments().stream().map(Comment::by),
                        holder.stream().flatMap(it -> Stream.of(it.by(), it.from())),
                        Stream.of(assignee))
                .flatMap(it -> it)
                .filter(Objects::nonNull)
                .forEach(logins::add);
        return people.names(logins);
    }

    private static List<FormOption> others(Set<String> candidates, String login, Map<String, String> names) {
        return candidates.stream()
                .filter(it -> !it.equals(login) && names.containsKey(it))
                .sorted(NameOrder.by(names::get))
                .map(it -> new FormOption(it, names.get(it)))
                .toList();
    }

    private Hands hands(
            String assignee,
            String login,
            Optional<TaskHolder> holder,
            List<FormOption> others,
            Map<String, String> names,
            Locale locale) {
        boolean mine = login.equals(assignee);
        String news = null;
        String other = null;
        if (mine && holder.filter(it -> !it.by().equals(login)).isPresent()) {
            news = "task.handedToYou";
            other = name(holder.get().by(), names);
        } else if (holder.filter(it -> login.equals(it.from()) && it.by().equals(assignee))
                .isPresent()) {
            news = "task.takenFromYou";
            other = name(assignee, names);
        }
        return new Hands(
                assignee,
                name(assignee, names),
                holder.map(it -> when.moment(it.since(), locale)).orElse(null),
                mine,
                news,
                other,
                assignee == null || mine ? others : List.of());
    }

    private Around around(Content content, Map<String, String> names, Locale locale) {
        List<EarlierText> earlier = content.earlier().stream()
                .map(it -> new EarlierText(it.title(), name(it.by(), names), when.day(it.at(), locale), it.answers()))
                .toList();
        List<CommentText> comments = content.comments().stream()
                .map(it -> new CommentText(name(it.by(), names), it.coach(), when.moment(it.at(), locale), it.text()))
                .toList();
        return new Around(content.lists(), earlier, comments, content.discussion());
    }

    private static String name(String login, Map<String, String> names) {
        return login == null ? null : names.getOrDefault(login, login);
    }
}
