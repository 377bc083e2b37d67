package fi.lapimurto.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All kinds of messages. */
@Component
class MessageKinds {

    private final Map<String, MessageKind> byName = new HashMap<>();
    private final Map<Class<?>, List<MessageKind>> byEvent = new HashMap<>();

    MessageKinds(List<LetterCatalogue> catalogues) {
        catalogues.stream().flatMap(it -> it.kinds().stream()).forEach(this::add);
    }

    private void add(MessageKind kind) {
        if (byName.put(kind.name(), kind) != null) {
            throw new IllegalStateException("Two kinds of messages are named " + kind.name());
        }
        kind.causes()
                .keySet()
                .forEach(it ->
                        byEvent.computeIfAbsent(it, event -> new ArrayList<>()).add(kind));
    }

    Collection<MessageKind> all() {
        return byName.values();
    }

    MessageKind get(String name) {
        MessageKind kind = byName.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("There is no kind of message named " + name);
        }
        return kind;
    }

    MessageKind of(MessageOrigin message) {
        return get(message.kind());
    }

    List<MessageKind> causedBy(Class<?> event) {
        return byEvent.getOrDefault(event, List.of());
    }
}
