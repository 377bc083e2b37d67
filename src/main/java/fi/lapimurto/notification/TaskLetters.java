package fi.lapimurto.notification;

import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.TaskTitles;
import fi.lapimurto.form.DateFormats;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Messages about single tasks, to those who want them at once; their item is the task's id. Others get a digest. */
@Component
class TaskLetters implements LetterCatalogue {

    static final String NEW = "task_new";
    static final String DUE_SOON = "task_due_soon";
    static final String OVERDUE = "task_overdue";

    private final Audiences audiences;
    private final OpenTasks tasks;
    private final ReminderQueries queries;
    private final TaskTitles titles;
    private final Clock clock;

    TaskLetters(Audiences audiences, OpenTasks tasks, ReminderQueries queries, TaskTitles titles, Clock clock) {
        this.audiences = audiences;
        this.tasks = tasks;
        this.queries = queries;
        this.titles = titles;
        this.clock = clock;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(
                aboutTask(NEW).onlyWhile(it -> isOpen(it)).to(audiences.oneself()),
                // What was near when it was written may be over after an outage.
                aboutTask(DUE_SOON)
                        .onlyWhile(it -> isOpen(it) && clock.instant().isBefore(it.deadline()))
                        .to(audiences.oneself()),
                aboutTask(OVERDUE).onlyWhile(it -> isOpen(it)).to(audiences.oneself()));
    }

    private MessageKindBuilder aboutTask(String name) {
        return MessageKind.named(name)
                .topic(Topic.tasks)
                .group("task")
                .says(this::title)
                .leadsTo("task", (message, collaborative) -> "/tasks/" + message.item())
                .alsoAfterTheEnd();
    }

    private boolean isOpen(MessageOrigin message) {
        return queries.open(message.recipientId(), List.of(message.item())).containsValue(true);
    }

    private void title(LetterContent letter, MessageOrigin message) {
        Optional<OpenTask> task = tasks.find(message.item());
        letter.name(task.map(it -> titles.of(List.of(it), "collaborative").get(it.id()))
                .orElse(null));
        task.map(OpenTask::dueAt).ifPresent(due -> {
            letter.moment(due);
            letter.row("letter.row.due", DateFormats.moment(due.atZone(clock.getZone()), letter.locale()));
        });
    }
}
