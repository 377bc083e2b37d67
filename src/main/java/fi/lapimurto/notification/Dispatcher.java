package fi.lapimurto.notification;

import fi.lapimurto.notification.MessageRenderer.RenderedMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sends this node's share of the messages: takes some, puts them into words, sends them, and takes the next. */
@Component
@ConditionalOnProperty("spring.mail.host")
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Outbox outbox;
    private final MessageRenderer renderer;
    private final MessageSender sender;
    private final NotificationSettings settings;
    private final Clock clock;

    private volatile boolean stopping;

    Dispatcher(
            Outbox outbox, MessageRenderer renderer, MessageSender sender, NotificationSettings settings, Clock clock) {
        this.outbox = outbox;
        this.renderer = renderer;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends everything that is due now. */
    synchronized void dispatch() {
        if (settings.hold()) {
            return;
        }
        try {
            boolean going = sender.ready();
            while (going && !stopping) {
                List<Message> taken = outbox.claim(settings.batch());
                going = !taken.isEmpty() && send(taken);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database cannot be used, messages wait: {}", e.getMessage());
        }
    }

    /** Whether the mail server still takes others. */
    private boolean send(List<Message> taken) {
        // Who takes longer is taken for dead: what was not begun by then goes to whoever is faster.
        Instant last = clock.instant().plus(settings.patience());
        Queue<Message> left = new ArrayDeque<>(taken);
        try {
            for (RenderedMessage rendered : render(taken)) {
                if (stopping || clock.instant().isAfter(last)) {
                    break;
                }
                left.remove();
                if (!sender.send(rendered)) {
                    return false;
                }
            }
            return true;
        } finally {
            outbox.release(left);
        }
    }

    /** A message that cannot be put into words must not keep the others back. */
    private List<RenderedMessage> render(List<Message> taken) {
        try {
            return renderer.render(taken);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            return taken.stream().map(this::renderAlone).toList();
        }
    }

    private RenderedMessage renderAlone(Message message) {
        try {
            return renderer.render(List.of(message)).get(0);
        } catch (RuntimeException e) {
            LOG.error("The message {} cannot be put into words", message.id(), e);
            return new RenderedMessage(message, null, DeliveryProblem.not_written);
        }
    }

    /** Ends after the mail that is on its way. */
    void stop() {
        stopping = true;
    }
}
