package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One kind of message, declared once in a {@link LetterCatalogue}. Its texts are {@code letter.<name>.name},
 * {@code .subject} and {@code .text}.
 *
 * @param causes turns each event that causes it into what the message is written for, or into nothing
 * @param process the process that it comes from
 * @param element the task that it asks for, or {@code null} when it only tells something
 * @param due when its matter is due, or {@code null}
 * @param group a later message of the group about the same workshop and item replaces one that has not gone yet;
 *     {@code null} when both are wanted
 * @param relevant whether it is still of use when its turn comes
 * @param action the page it leads to when it asks for no task: the words of the link are {@code letter.action.<action>}
 * @param alsoAfterTheEnd whether it goes although the collaborative does not run any more
 * @param topic what its readers choose about, and how often they are told when they have not chosen
 */
record MessageKind(
        String name,
        Map<Class<?>, Function<Object, Optional<Cause>>> causes,
        Audience audience,
        String process,
        String element,
        DueDate due,
        String group,
        LetterDetails details,
        Predicate<MessageOrigin> relevant,
        String action,
        Path path,
        boolean alsoAfterTheEnd,
        Topic topic) {

    /** When the matter of a message is due, as far as that is known now; the workshop is 0 when there is none. */
    interface DueDate {
        Optional<Instant> at(UUID collaborativeId, int workshop);
    }

    /** Adds to a letter what its texts name beside the collaborative, the workshop and the due date. */
    interface LetterDetails {
        void add(LetterContent letter, MessageOrigin message);
    }

    /** The page to which a letter leads. */
    interface Path {
        String of(MessageOrigin message, Collaborative collaborative);
    }

    static MessageKindBuilder named(String name) {
        return new MessageKindBuilder(name);
    }

    Optional<Cause> causeOf(Object event) {
        return causes.get(event.getClass()).apply(event);
    }

    /** The messages with the earliest deadline go first. */
    Instant deadline(Cause cause, Instant now) {
        if (cause.deadline() != null) {
            return cause.deadline();
        }
        return due == null
                ? now
                : due(cause.collaborativeId(), cause.workshopNumber()).orElseThrow();
    }

    /** The moment that holds now, or the one that held when the message was written; nothing if it has none. */
    Optional<Instant> due(MessageOrigin message) {
        return due == null
                ? Optional.empty()
                : due(message.collaborativeId(), message.workshopNumber()).or(() -> Optional.of(message.deadline()));
    }

    private Optional<Instant> due(UUID collaborativeId, Integer workshop) {
        return due.at(collaborativeId, workshop == null ? 0 : workshop);
    }

    /** What a later message to the same person replaces; {@code null} when both are wanted. */
    String about(Cause cause) {
        String workshop = cause.workshopNumber() == null ? "" : "-" + cause.workshopNumber();
        String item = cause.item() == null ? "" : "-" + cause.item();
        return group == null ? null : group + workshop + item;
    }
}
