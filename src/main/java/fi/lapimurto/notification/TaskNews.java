package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.TaskOpened;
import fi.lapimurto.notification.ReminderQueries.TaskReader;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells those of new tasks who want to know at once; when a transaction is about to end, since its tasks have their
 * groups and days then, and all of them take one statement.
 */
@Component
class TaskNews {

    private final ReminderQueries queries;
    private final People people;
    private final Collaboratives collaboratives;
    private final OutboxWriter outbox;
    private final MessageKinds kinds;

    TaskNews(
            ReminderQueries queries,
            People people,
            Collaboratives collaboratives,
            OutboxWriter outbox,
            MessageKinds kinds) {
        this.queries = queries;
        this.people = people;
        this.collaboratives = collaboratives;
        this.outbox = outbox;
        this.kinds = kinds;
    }

    @EventListener
    void on(TaskOpened event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(NewTasks.class::isInstance)
                .map(NewTasks.class::cast)
                .findFirst()
                .orElseGet(this::begin)
                .ids
                .add(event.taskId());
    }

    private NewTasks begin() {
        NewTasks tasks = new NewTasks();
        TransactionSynchronizationManager.registerSynchronization(tasks);
        return tasks;
    }

    private void tell(Set<String> taskIds) {
        List<TaskReader> readers = queries.atOnce(taskIds);
        if (readers.isEmpty()) {
            return;
        }
        Map<UUID, Profile> profiles =
                people.profiles(readers.stream().map(TaskReader::personId).collect(Collectors.toSet()));
        collaboratives
                .known(readers.stream().map(TaskReader::code).collect(Collectors.toSet()))
                .forEach(round -> readers.stream()
                        .filter(it -> it.code().equals(round.code()))
                        .forEach(it -> outbox.write(
                                kinds.get(TaskLetters.NEW),
                                Cause.about(round.id(), it.taskId()),
                                Recipient.of(profiles.get(it.personId())))));
    }

    private final class NewTasks implements TransactionSynchronization {

        private final Set<String> ids = new HashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            tell(ids);
        }
    }
}
