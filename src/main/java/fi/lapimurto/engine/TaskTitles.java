package fi.lapimurto.engine;

import fi.lapimurto.engine.OpenTasks.OpenTask;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The titles of tasks: the label in the language of the process, and behind it what the model's property {@code title}
 * asks for, so that a person with many collaboratives tells her tasks apart.
 */
@Component
public class TaskTitles {

    /** So much of a name fits into a list of tasks, and with others into the engine's table. */
    private static final int LONGEST = 90;

    private final Labels labels;
    private final Map<String, TitlePart> parts;

    TaskTitles(Labels labels, List<TitlePart> parts) {
        this.labels = labels;
        this.parts = parts.stream().collect(Collectors.toMap(TitlePart::name, Function.identity()));
    }

    /** The whole title, which a new task gets. */
    String title(ModelElement element, TaskSubject subject) {
        return title(element, subject, name -> parts.get(name).words().apply(Set.of(subject)));
    }

    /**
     * The titles of open tasks as they would be now, by the tasks' ids, without the parts that the reader sees beside
     * them. A task that no model has any more keeps its name.
     */
    public Map<String, String> of(Collection<OpenTask> tasks, String... beside) {
        Map<String, Map<TaskSubject, String>> words = words(tasks, Set.of(beside));
        return tasks.stream()
                .collect(Collectors.toMap(
                        OpenTask::id,
                        it -> it.model().isTask() ? title(it.model(), it.subject(), words::get) : it.name(),
                        (one, other) -> one));
    }

    private String title(ModelElement element, TaskSubject subject, Function<String, Map<TaskSubject, String>> words) {
        StringBuilder title = new StringBuilder(label(element, subject));
        for (String name : element.title()) {
            Map<TaskSubject, String> part = words.apply(name);
            if (part != null) {
                title.append(parts.get(name).separator()).append(shortened(part.get(subject)));
            }
        }
        return title.toString();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST
                ? words
                : words.substring(0, LONGEST - 1).strip() + "…";
    }

    /** The parts' words for all tasks together, so that many cost no more statements than one. */
    private Map<String, Map<TaskSubject, String>> words(Collection<OpenTask> tasks, Set<String> beside) {
        Map<String, Set<TaskSubject>> wanted = new HashMap<>();
        tasks.forEach(task -> task.model().title().stream()
                .filter(it -> !beside.contains(it))
                .forEach(it ->
                        wanted.computeIfAbsent(it, name -> new HashSet<>()).add(task.subject())));
        Map<String, Map<TaskSubject, String>> words = new HashMap<>();
        wanted.forEach(
                (name, subjects) -> words.put(name, parts.get(name).words().apply(subjects)));
        return words;
    }

    private String label(ModelElement element, TaskSubject subject) {
        return labels.ofModel(
                element.process() + "." + element.id(), subject.text(TaskSubject.LANGUAGE), element.name());
    }
}
