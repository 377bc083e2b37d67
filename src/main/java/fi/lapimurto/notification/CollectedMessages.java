package fi.lapimurto.notification;

import fi.lapimurto.notification.DigestContent.Line;
import fi.lapimurto.notification.MessageRenderer.RenderedMessage;
import fi.lapimurto.people.HomeAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Messages that wait for their readers' digests. */
@Component
class CollectedMessages {

    private final Messages messages;
    private final MessageRenderer renderer;
    private final MessageKinds kinds;
    private final HomeAddress home;
    private final Clock clock;

    CollectedMessages(Messages messages, MessageRenderer renderer, MessageKinds kinds, HomeAddress home, Clock clock) {
        this.messages = messages;
        this.renderer = renderer;
        this.kinds = kinds;
        this.home = home;
        this.clock = clock;
    }

    /**
     * Settles the messages that are to be told now, and answers what digests say of them, by their readers. What the
     * reader has seen already is not said again, and a message about one of their tasks is said by that task.
     */
    Map<UUID, List<Line>> tell(Predicate<Message> now) {
        return renderer.write(messages.collected().stream().filter(now).toList()).stream()
                .filter(this::settle)
                .collect(Collectors.groupingBy(
                        it -> it.message().origin().recipientId(),
                        Collectors.mapping(this::line, Collectors.toList())));
    }

    private boolean settle(RenderedMessage it) {
        Message message = it.message();
        boolean ofUse = it.letter() != null;
        message.settle(ofUse ? DeliveryProblem.in_digest : it.problem(), null, clock.instant());
        return ofUse && message.unread() && kinds.of(message.origin()).topic() != Topic.tasks;
    }

    private Line line(RenderedMessage it) {
        String path = it.letter().link().substring(home.link("").length());
        return new Line(DigestSection.others, it.letter().subject(), null, null, path, null);
    }
}
