package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Adds to messages what their readers see of them: to whom they go and, in their own collaboratives, what they say. */
@Component
class MessageViewer {

    /** Whether somebody may see how all messages fare, and the collaboratives whose messages they may read. */
    record MessageScope(boolean all, Set<UUID> organised) {}

    private final AccessControl access;
    private final MessageKinds kinds;
    private final Collaboratives collaboratives;
    private final LetterWriter letters;

    MessageViewer(AccessControl access, MessageKinds kinds, Collaboratives collaboratives, LetterWriter letters) {
        this.access = access;
        this.kinds = kinds;
        this.collaboratives = collaboratives;
        this.letters = letters;
    }

    MessageScope reader(String login) {
        RoleAssignments roles = access.of(login);
        MessageScope reader =
                new MessageScope(roles.everywhere(Permission.OUTBOX), roles.rounds(Permission.LETTER_READ));
        if (!reader.all && reader.organised.isEmpty()) {
            throw UseCaseRejected.forbidden("notification.organisersOnly");
        }
        return reader;
    }

    /** The messages; what those outside these collaboratives say, and to whom, stays out. */
    List<VisibleMessage> view(List<Message> messages, Set<UUID> organised) {
        Set<UUID> ids = new HashSet<>(organised);
        ids.retainAll(messages.stream().map(it -> it.origin().collaborativeId()).collect(Collectors.toSet()));
        Map<UUID, Collaborative> known =
                ids.stream().collect(Collectors.toMap(Function.identity(), collaboratives::get));
        Map<UUID, Recipient> recipients = recipients(messages);
        return messages.stream()
                .map(it -> view(it, known.get(it.origin().collaborativeId()), recipients))
                .toList();
    }

    private VisibleMessage view(Message message, Collaborative known, Map<UUID, Recipient> recipients) {
        Recipient recipient = recipients.get(message.origin().recipientId());
        return known == null
                ? VisibleMessage.of(message, null, null, null)
                : VisibleMessage.of(message, known.name(), letters.subject(message.origin(), known), recipient);
    }

    /** A message in words; what those outside these collaboratives say is nobody’s to read. */
    MessageText text(Message message, Set<UUID> organised) {
        UUID round = message.origin().collaborativeId();
        if (round == null || !organised.contains(round)) {
            throw UseCaseRejected.forbidden("notification.organisersOnly");
        }
        Collaborative collaborative = collaboratives.get(round);
        Map<UUID, Recipient> recipients = recipients(List.of(message));
        Recipient to = recipients.get(message.origin().recipientId());
        return letters.preview(view(message, collaborative, recipients), message.origin(), collaborative, to);
    }

    /** The names of rounds, in their order. */
    Map<UUID, String> rounds(Set<UUID> ids) {
        return collaboratives.withTimetables(ids).stream()
                .sorted(Comparator.comparing(Collaborative::name))
                .collect(Collectors.toMap(
                        Collaborative::id, Collaborative::name, (one, other) -> one, LinkedHashMap::new));
    }

    private Map<UUID, Recipient> recipients(Collection<Message> messages) {
        Map<String, Set<UUID>> ids = new HashMap<>();
        Map<String, Audience> audiences = new HashMap<>();
        for (Message message : messages) {
            Audience audience = kinds.of(message.origin()).audience();
            audiences.put(audience.wording(), audience);
            ids.computeIfAbsent(audience.wording(), it -> new HashSet<>())
                    .add(message.origin().recipientId());
        }
        Map<UUID, Recipient> found = new HashMap<>();
        ids.forEach((wording, recipientIds) ->
                found.putAll(audiences.get(wording).known().apply(recipientIds)));
        return found;
    }
}
