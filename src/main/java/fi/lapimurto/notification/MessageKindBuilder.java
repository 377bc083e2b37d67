package fi.lapimurto.notification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Declares a kind of message; each method sets what {@link MessageKind} says of it. */
final class MessageKindBuilder {

    private final String name;
    private final Map<Class<?>, Function<Object, Optional<Cause>>> causes = new LinkedHashMap<>();
    private String process = "collaborative";
    private String element;
    private MessageKind.DueDate due;
    private String group;
    private MessageKind.LetterDetails details = (letter, message) -> {};
    private Predicate<MessageOrigin> relevant = message -> true;
    private String action = "board";
    private MessageKind.Path path = (message, collaborative) -> "/collaboratives/" + collaborative.id();
    private boolean alsoAfterTheEnd;
    private Topic topic = Topic.always;

    MessageKindBuilder(String name) {
        this.name = name;
    }

    <E> MessageKindBuilder on(Class<E> event, Function<E, Cause> cause) {
        return on(event, it -> true, cause);
    }

    <E> MessageKindBuilder on(Class<E> event, Predicate<E> condition, Function<E, Cause> cause) {
        causes.put(event, it -> Optional.of(event.cast(it)).filter(condition).map(cause));
        return this;
    }

    /** The task that it asks for. */
    MessageKindBuilder asks(String processKey, String taskKey) {
        element = taskKey;
        return in(processKey);
    }

    /** The process that it comes from, unless that is the collaborative's own. */
    MessageKindBuilder in(String processKey) {
        process = processKey;
        return this;
    }

    MessageKindBuilder due(MessageKind.DueDate date) {
        due = date;
        return this;
    }

    MessageKindBuilder group(String replacing) {
        group = replacing;
        return this;
    }

    MessageKindBuilder says(MessageKind.LetterDetails more) {
        details = more;
        return this;
    }

    MessageKindBuilder onlyWhile(Predicate<MessageOrigin> condition) {
        relevant = condition;
        return this;
    }

    MessageKindBuilder leadsTo(String words, MessageKind.Path page) {
        action = words;
        path = page;
        return this;
    }

    MessageKindBuilder alsoAfterTheEnd() {
        alsoAfterTheEnd = true;
        return this;
    }

    /** What its readers choose about; without one it always goes at once. */
    MessageKindBuilder topic(Topic chosen) {
        topic = chosen;
        return this;
    }

    /** Completes the declaration with those to whom it goes. */
    MessageKind to(Audience audience) {
        return new MessageKind(
                name,
                causes,
                audience,
                process,
                element,
                due,
                group,
                details,
                relevant,
                action,
                path,
                alsoAfterTheEnd,
                topic);
    }
}
