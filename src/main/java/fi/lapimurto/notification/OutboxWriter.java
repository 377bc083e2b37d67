package fi.lapimurto.notification;

import fi.lapimurto.notification.DispatchSchedule.MessagesWritten;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.stereotype.Component;

/**
 * Hears what happens elsewhere, in the transaction in which it happens, and only writes messages: what is rolled back
 * is not told, and what is committed cannot be forgotten.
 */
@Component
class OutboxWriter implements ApplicationListener<PayloadApplicationEvent<?>> {

    private final MessageKinds kinds;
    private final OutboxQueries queries;
    private final ApplicationEventPublisher events;

    OutboxWriter(MessageKinds kinds, OutboxQueries queries, ApplicationEventPublisher events) {
        this.kinds = kinds;
        this.queries = queries;
        this.events = events;
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
        Object payload = event.getPayload();
        for (MessageKind kind : kinds.causedBy(payload.getClass())) {
            kind.causeOf(payload)
                    .ifPresent(cause -> kind.audience()
                            .concerned()
                            .of(cause.collaborativeId(), cause.item(), cause.recipientId())
                            .forEach(recipient -> write(kind, cause, recipient)));
        }
    }

    /** Writes a message in the transaction of its cause. */
    void write(MessageKind kind, Cause cause, Recipient recipient) {
        if (queries.insert(kind, cause, recipient)) {
            events.publishEvent(new MessagesWritten());
        }
    }
}
