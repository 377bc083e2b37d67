package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides, at the moment of sending, whether messages are still of use, and makes letters of those that are. */
@Component
class MessageRenderer {

    private final OutboxQueries queries;
    private final MessageKinds kinds;
    private final LetterWriter letters;
    private final Collaboratives collaboratives;
    private final MessageTasks tasks;
    private final NotificationSettings settings;

    MessageRenderer(
            OutboxQueries queries,
            MessageKinds kinds,
            LetterWriter letters,
            Collaboratives collaboratives,
            MessageTasks tasks,
            NotificationSettings settings) {
        this.queries = queries;
        this.kinds = kinds;
        this.letters = letters;
        this.collaboratives = collaboratives;
        this.tasks = tasks;
        this.settings = settings;
    }

    /** Renders messages; what several of them share is read once. */
    @Transactional(readOnly = true)
    public List<RenderedMessage> render(List<Message> messages) {
        Set<UUID> replaced = queries.replaced(messages.stream().map(Message::id).toList());
        BatchCache cache = new BatchCache();
        return messages.stream()
                .map(it -> render(it, replaced.contains(it.id()), cache))
                .toList();
    }

    private RenderedMessage render(Message message, boolean replaced, BatchCache cache) {
        MessageOrigin origin = message.origin();
        MessageKind kind = kinds.of(origin);
        Collaborative collaborative =
                cache.get(origin.collaborativeId(), () -> collaboratives.get(origin.collaborativeId()));
        Optional<Recipient> recipient = kind.audience().stillConcerned().of(origin, cache);
        Optional<String> task = recipient.isEmpty() ? Optional.empty() : task(kind, origin, collaborative, cache);
        DeliveryProblem problem = null;
        if (recipient.isEmpty()) {
            problem = DeliveryProblem.not_concerned;
        } else if (!kind.alsoAfterTheEnd() && collaborative.state() != CollaborativeState.running) {
            problem = DeliveryProblem.over;
        } else if (replaced) {
            problem = DeliveryProblem.replaced;
        } else if (kind.element() != null && task.isEmpty() || !kind.relevant().test(origin)) {
            problem = DeliveryProblem.done;
        } else if (recipient.get().email() == null) {
            problem = DeliveryProblem.no_address;
        } else if (message.attempts() > settings.attempts()) {
            problem = DeliveryProblem.interrupted;
        }
        Letter letter =
                problem != null ? null : letters.write(origin, collaborative, recipient.get(), task.orElse(null));
        return new RenderedMessage(message, collaborative.code(), letter, problem);
    }

    private Optional<String> task(
            MessageKind kind, MessageOrigin origin, Collaborative collaborative, BatchCache cache) {
        if (kind.element() == null) {
            return Optional.empty();
        }
        String key = collaborative.code() + kind.element() + origin.workshopNumber() + origin.item();
        return cache.get(
                key, () -> tasks.find(collaborative.code(), kind.element(), origin.workshopNumber(), origin.item()));
    }
}
