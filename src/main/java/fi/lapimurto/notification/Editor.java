package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides, at the moment of sending, whether messages are still of use, and puts those into words that are. */
@Component
class Editor {

    /** What is to become of a message: a letter goes, anything else is why it does not. */
    record Edited(Message message, String code, Letter letter, Problem problem) {}

    private final Outbox outbox;
    private final Letters letters;
    private final Collaboratives collaboratives;
    private final Recipients recipients;
    private final MessageTasks tasks;
    private final NotificationSettings settings;

    Editor(
            Outbox outbox,
            Letters letters,
            Collaboratives collaboratives,
            Recipients recipients,
            MessageTasks tasks,
            NotificationSettings settings) {
        this.outbox = outbox;
        this.letters = letters;
        this.collaboratives = collaboratives;
        this.recipients = recipients;
        this.tasks = tasks;
        this.settings = settings;
    }

    /** Edits messages; what several of them share is read once. */
    @Transactional(readOnly = true)
    public List<Edited> edit(List<Message> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        Set<UUID> replaced = outbox.replaced(messages.stream().map(Message::id).toList());
        Shared shared = new Shared(recipients.concern());
        List<Edited> edited = new ArrayList<>();
        for (Message message : messages) {
            Collaborative collaborative =
                    shared.collaboratives.computeIfAbsent(message.collaborativeId(), collaboratives::get);
            edited.add(edit(message, collaborative, replaced.contains(message.id()), shared));
        }
        return edited;
    }

    private Edited edit(Message message, Collaborative collaborative, boolean replaced, Shared shared) {
        Optional<Recipient> recipient = shared.concern.of(message);
        if (recipient.isEmpty()) {
            return not(message, collaborative, Problem.not_concerned);
        }
        if (!message.kind().tellsTheEnd() && collaborative.state() != CollaborativeState.running) {
            return not(message, collaborative, Problem.over);
        }
        if (replaced) {
            return not(message, collaborative, Problem.replaced);
        }
        String task = null;
        if (message.kind().element() != null) {
            task = task(message, collaborative, shared).orElse(null);
            if (task == null) {
                return not(message, collaborative, Problem.done);
            }
        }
        if (recipient.get().email() == null) {
            return not(message, collaborative, Problem.no_address);
        }
        if (message.attempts() > settings.attempts()) {
            return not(message, collaborative, Problem.interrupted);
        }
        Letter letter = letters.write(message, collaborative, recipient.get(), task);
        return new Edited(message, collaborative.code(), letter, null);
    }

    private static Edited not(Message message, Collaborative collaborative, Problem problem) {
        return new Edited(message, collaborative.code(), null, problem);
    }

    private Optional<String> task(Message message, Collaborative collaborative, Shared shared) {
        Kind kind = message.kind();
        String key = collaborative.code() + kind.element() + message.workshopNumber() + message.item();
        return shared.tasks.computeIfAbsent(
                key, it -> tasks.find(collaborative.code(), kind.element(), message.workshopNumber(), message.item()));
    }

    /** What messages of one batch have in common. */
    private static final class Shared {
        private final Map<UUID, Collaborative> collaboratives = new HashMap<>();
        private final Map<String, Optional<String>> tasks = new HashMap<>();
        private final Recipients.Concern concern;

        private Shared(Recipients.Concern concern) {
            this.concern = concern;
        }
    }
}
