package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.notification.process.MessageTasks;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides, at the moment of sending, whether messages are still of use, and makes letters of those that are. */
@Component
class MessageRenderer {

    /**
     * What is to become of a message.
     *
     * @param letter what goes, or {@code null}
     * @param problem why nothing goes, or {@code null}
     */
    record RenderedMessage(Message message, Letter letter, DeliveryProblem problem) {}

    private static final Logger LOG = LoggerFactory.getLogger(MessageRenderer.class);

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

    /** Renders messages that are to be mailed now. */
    @Transactional(readOnly = true)
    public List<RenderedMessage> render(List<Message> messages) {
        return write(messages).stream()
                .map(it -> it.letter() == null ? it : mailed(it))
                .toList();
    }

    private RenderedMessage mailed(RenderedMessage written) {
        DeliveryProblem problem = null;
        if (written.letter().address() == null) {
            problem = DeliveryProblem.no_address;
        } else if (written.message().attempts() > settings.attempts()) {
            problem = DeliveryProblem.interrupted;
        }
        return problem == null ? written : new RenderedMessage(written.message(), null, problem);
    }

    /** Puts messages into words, whether their readers have addresses or not; what several of them share is read once. */
    @Transactional(readOnly = true)
    public List<RenderedMessage> write(List<Message> messages) {
        Set<UUID> replaced = queries.replaced(messages.stream().map(Message::id).toList());
        Batch batch = new Batch();
        return messages.stream()
                .map(it -> written(it, replaced.contains(it.id()), batch))
                .toList();
    }

    /** What one message is about may be gone: the others are written all the same. */
    private RenderedMessage written(Message message, boolean replaced, Batch batch) {
        try {
            return render(message, replaced, batch);
        } catch (NoSuchElementException gone) {
            LOG.error("The message {} cannot be put into words", message.id(), gone);
            return new RenderedMessage(message, null, DeliveryProblem.not_written);
        }
    }

    private RenderedMessage render(Message message, boolean replaced, Batch batch) {
        MessageOrigin origin = message.origin();
        MessageKind kind = kinds.of(origin);
        Collaborative collaborative = origin.collaborativeId() == null
                ? null
                : batch.get(origin.collaborativeId(), () -> collaboratives.get(origin.collaborativeId()));
        Recipient recipient = recipient(kind.audience(), origin, batch);
        String task = recipient == null || kind.element() == null ? null : task(kind, origin, collaborative, batch);
        DeliveryProblem problem = null;
        if (recipient == null) {
            problem = DeliveryProblem.not_concerned;
        } else if (!kind.alsoAfterTheEnd()
                && collaborative != null
                && collaborative.state() != CollaborativeState.running) {
            problem = DeliveryProblem.over;
        } else if (replaced) {
            problem = DeliveryProblem.replaced;
        } else if (kind.element() != null && task == null || !kind.relevant().test(origin)) {
            problem = DeliveryProblem.done;
        }
        Letter letter = problem != null ? null : letters.write(origin, collaborative, recipient, task);
        return new RenderedMessage(message, letter, problem);
    }

    private static Recipient recipient(Audience audience, MessageOrigin origin, Batch batch) {
        UUID named = audience.named() ? origin.recipientId() : null;
        Collection<Recipient> concerned = batch.get(
                Arrays.asList(audience, origin.collaborativeId(), origin.item(), named),
                () -> audience.concerned().of(origin.collaborativeId(), origin.item(), named));
        return concerned.stream()
                .filter(it -> it.id().equals(origin.recipientId()))
                .findFirst()
                .orElse(null);
    }

    private String task(MessageKind kind, MessageOrigin origin, Collaborative collaborative, Batch batch) {
        String code = collaborative.code();
        return batch.<Optional<String>>get(
                        Arrays.asList(code, kind.element(), origin.workshopNumber(), origin.item()),
                        () -> tasks.find(code, kind.element(), origin.workshopNumber(), origin.item()))
                .orElse(null);
    }

    /** What the messages of one batch have in common. */
    private static final class Batch {

        private final Map<Object, Object> found = new HashMap<>();

        @SuppressWarnings("unchecked")
        <T> T get(Object key, Supplier<T> read) {
            return (T) found.computeIfAbsent(key, it -> read.get());
        }
    }
}
